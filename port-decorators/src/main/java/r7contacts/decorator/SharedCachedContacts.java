package r7contacts.decorator;

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

  /** Returns a shared cache around a repository. The key of a contact is its id as text. */
  public static ContactRepository around(
      ContactRepository inner,
      Cache<String, String> cache,
      Function<Contact, String> write,
      Function<String, Contact> read) {
    return around(inner, cache, "", write, read);
  }

  /**
   * Returns a shared cache around a repository, with a prefix before the id in each key: for a
   * cache with other entries, or with contacts of several portals.
   */
  public static ContactRepository around(
      ContactRepository inner,
      Cache<String, String> cache,
      String prefix,
      Function<Contact, String> write,
      Function<String, Contact> read) {
    return new InterceptedRepository(inner, interceptor(cache, prefix, write, read));
  }

  /** Returns a shared cache around a contact book, for contacts read by id only. */
  public static ContactBook around(
      ContactBook inner,
      Cache<String, String> cache,
      Function<Contact, String> write,
      Function<String, Contact> read) {
    return around(inner, cache, "", write, read);
  }

  /**
   * Returns a shared cache around a contact book, for contacts read by id only, with a prefix
   * before the id in each key.
   */
  public static ContactBook around(
      ContactBook inner,
      Cache<String, String> cache,
      String prefix,
      Function<Contact, String> write,
      Function<String, Contact> read) {
    return new InterceptedBook(inner, interceptor(cache, prefix, write, read));
  }

  /** Returns a shared cache around a contact book for editing, for contacts read by id only. */
  public static EditableContactBook around(
      EditableContactBook inner,
      Cache<String, String> cache,
      Function<Contact, String> write,
      Function<String, Contact> read) {
    return around(inner, cache, "", write, read);
  }

  /**
   * Returns a shared cache around a contact book for editing, for contacts read by id only, with a
   * prefix before the id in each key.
   */
  public static EditableContactBook around(
      EditableContactBook inner,
      Cache<String, String> cache,
      String prefix,
      Function<Contact, String> write,
      Function<String, Contact> read) {
    return new InterceptedEditableBook(inner, interceptor(cache, prefix, write, read));
  }

  private static SharedCacheInterceptor interceptor(
      Cache<String, String> cache,
      String prefix,
      Function<Contact, String> write,
      Function<String, Contact> read) {
    return new SharedCacheInterceptor(new SharedCache(cache, prefix), write, read);
  }
}
