package r7contacts.decorator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.cache.Cache;
import r7contacts.domain.Contact;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactRepository;
import r7contacts.port.edit.EditableContactBook;

/**
 * Cache of contacts that several programs share, around a repository: JCache (JSR 107), as provided
 * by Hazelcast, Ignite, Redis and others.
 *
 * <pre>{@code
 * Cache<String, String> cache = cacheManager.getCache("contacts", String.class, String.class);
 * ContactRepository contacts =
 *     SharedCachedContacts.around(inner, cache, ContactJson::write, ContactJson::read);
 * }</pre>
 *
 * <p>Only contacts that were found are shared, as text. The cache's configuration limits their
 * number and age. Every program with access to the cache can read the contacts, so programs that
 * share one must ask the portal with the same rights; a prefix separates others.
 *
 * <p>If the cache fails, the inner repository is asked as if there were no cache, and a line is
 * logged: a warning at the first failure, a debug line at further ones. A value that is not text,
 * cannot be read, or is another contact counts as missing, and the contact that is read instead
 * replaces it.
 *
 * <p>A change through a book for editing removes the same contacts as with {@link CachedContacts},
 * for all programs. A read that begins after the change, through the same book, returns it. Another
 * program that was loading such a contact during the change may still store the earlier one, and
 * its own {@link CachedContacts} keep theirs: both are as old as the time to live at most. If the
 * contacts cannot be removed, this book bypasses the cache until it could remove all contacts under
 * its prefix. Changes in another way are seen when the cache's entry expires.
 *
 * <p>Closing it closes the inner repository, but not the cache.
 */
public final class SharedCachedContacts {

  private SharedCachedContacts() {}

  /** Returns a shared cache around a repository, with the defaults of the {@link Builder}. */
  public static ContactRepository around(
      ContactRepository inner,
      Cache<String, String> cache,
      Function<Contact, String> write,
      Function<String, Contact> read) {
    return builder(cache, write, read).around(inner);
  }

  /** Returns a shared cache around a contact book, with the defaults of the {@link Builder}. */
  public static ContactBook around(
      ContactBook inner,
      Cache<String, String> cache,
      Function<Contact, String> write,
      Function<String, Contact> read) {
    return builder(cache, write, read).around(inner);
  }

  /** Returns a shared cache around a book for editing, with the defaults of the {@link Builder}. */
  public static EditableContactBook around(
      EditableContactBook inner,
      Cache<String, String> cache,
      Function<Contact, String> write,
      Function<String, Contact> read) {
    return builder(cache, write, read).around(inner);
  }

  /** Returns a builder with the defaults for this cache. */
  public static Builder builder(
      Cache<String, String> cache,
      Function<Contact, String> write,
      Function<String, Contact> read) {
    return new Builder(cache, write, read);
  }

  /** Settings of a shared cache. Not thread-safe. */
  public static final class Builder {
    private final Cache<String, String> cache;
    private final Function<Contact, String> write;
    private final Function<String, Contact> read;
    private final List<DecoratorListener> listeners = new ArrayList<>();
    private String prefix = "";

    private Builder(
        Cache<String, String> cache,
        Function<Contact, String> write,
        Function<String, Contact> read) {
      this.cache = Objects.requireNonNull(cache, "cache");
      this.write = Objects.requireNonNull(write, "write");
      this.read = Objects.requireNonNull(read, "read");
    }

    /**
     * Sets the prefix before the contact's id in each key: for a cache with other entries, or with
     * contacts of several portals. Default: none, so the key is the id as text.
     */
    public Builder prefix(String text) {
      prefix = Objects.requireNonNull(text, "text");
      return this;
    }

    /** Adds a listener for reads and loads; none by default. */
    public Builder listener(DecoratorListener listener) {
      listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /** Returns a shared cache around a repository. */
    public ContactRepository around(ContactRepository inner) {
      return new InterceptedRepository(inner, interceptor());
    }

    /** Returns a shared cache around a contact book, for contacts read by id only. */
    public ContactBook around(ContactBook inner) {
      return new InterceptedBook(inner, interceptor());
    }

    /** Returns a shared cache around a contact book for editing, for contacts read by id only. */
    public EditableContactBook around(EditableContactBook inner) {
      return new InterceptedEditableBook(inner, interceptor());
    }

    private SharedCacheInterceptor interceptor() {
      return new SharedCacheInterceptor(
          new SharedCache(cache, prefix), write, read, new GuardedListener(List.copyOf(listeners)));
    }
  }
}
