package r7contacts.decorator;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.cache.Cache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.PrintableText;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;

/**
 * Remembers contacts in a cache that several programs share, by JCache (JSR 107): Hazelcast,
 * Ignite, Redis, whatever has a provider.
 *
 * <pre>{@code
 * Cache<String, String> cache = cacheManager.getCache("contacts", String.class, String.class);
 * ContactRepository contacts =
 *     SharedCachedContacts.around(inner, cache, ContactJson::write, ContactJson::read);
 * }</pre>
 *
 * <p>Only contacts that were found are shared, as text. How long they are kept and how many is the
 * cache's configuration. Whoever may read the cache may read the contacts, so the programs that
 * share one must ask the portal with the same rights; a prefix keeps others apart.
 *
 * <p>A cache that fails is passed by: the inner repository is asked as if there were no cache, and
 * the log has a line, as a warning when it begins and for debugging while it goes on. The same goes
 * for a value in it that is no text, cannot be read, or is another contact's: it counts as missing,
 * and the contact that is read instead takes its place.
 *
 * <p>{@link #close()} closes the inner repository; the cache stays the caller's.
 */
public final class SharedCachedContacts implements ContactRepository {

  private static final Logger LOG = LoggerFactory.getLogger(SharedCachedContacts.class);

  private final ContactRepository inner;
  private final Cache<String, String> cache;
  private final String prefix;
  private final Function<Contact, String> write;
  private final Function<String, Contact> read;
  private final AtomicBoolean notRead = new AtomicBoolean();
  private final AtomicBoolean notWritten = new AtomicBoolean();
  private volatile boolean closed;

  private SharedCachedContacts(
      ContactRepository inner,
      Cache<String, String> cache,
      String prefix,
      Function<Contact, String> write,
      Function<String, Contact> read) {
    this.inner = Objects.requireNonNull(inner, "inner");
    this.cache = Objects.requireNonNull(cache, "cache");
    this.prefix = Objects.requireNonNull(prefix, "prefix");
    this.write = Objects.requireNonNull(write, "write");
    this.read = Objects.requireNonNull(read, "read");
  }

  /** Around a repository; the key of a contact is its id as text. */
  public static ContactRepository around(
      ContactRepository inner,
      Cache<String, String> cache,
      Function<Contact, String> write,
      Function<String, Contact> read) {
    return around(inner, cache, "", write, read);
  }

  /**
   * The same with something before the id in each key, for a cache that holds other things as well,
   * or contacts of several portals.
   */
  public static ContactRepository around(
      ContactRepository inner,
      Cache<String, String> cache,
      String prefix,
      Function<Contact, String> write,
      Function<String, Contact> read) {
    return new SharedCachedContacts(inner, cache, prefix, write, read);
  }

  /** Around a contact book, of which single contacts are shared and nothing else. */
  public static ContactBook around(
      ContactBook inner,
      Cache<String, String> cache,
      Function<Contact, String> write,
      Function<String, Contact> read) {
    return around(inner, cache, "", write, read);
  }

  /** The same with something before the id in each key. */
  public static ContactBook around(
      ContactBook inner,
      Cache<String, String> cache,
      String prefix,
      Function<Contact, String> write,
      Function<String, Contact> read) {
    SharedCachedContacts contacts = new SharedCachedContacts(inner, cache, prefix, write, read);
    return new GatedBook(contacts, inner, contacts.gate());
  }

  @Override
  public Either<ContactError, Contact> findById(ContactId id) {
    Objects.requireNonNull(id, "id");
    requireOpen();
    return find(id, inner);
  }

  private Either<ContactError, Contact> find(ContactId id, ContactRepository from) {
    return findAll(List.of(id), missing -> Map.of(id, from.findById(id))).get(id);
  }

  /** Asks the cache in one call, and the inner repository in one for what the cache has not. */
  @Override
  public Map<ContactId, Either<ContactError, Contact>> findAllById(Collection<ContactId> ids) {
    Set<ContactId> distinct = Calls.distinct(ids);
    requireOpen();
    return findAll(distinct, inner::findAllById);
  }

  private Map<ContactId, Either<ContactError, Contact>> findAll(
      Collection<ContactId> ids,
      Function<Collection<ContactId>, Map<ContactId, Either<ContactError, Contact>>> ask) {
    Option<Map<String, ?>> texts = texts(ids);
    Map<ContactId, Either<ContactError, Contact>> shared = new HashMap<>();
    List<ContactId> missing = new ArrayList<>();
    for (ContactId id : ids) {
      texts
          .flatMap(all -> Option.<Object>of(all.get(key(id))))
          .flatMap(value -> contact(id, value))
          .peek(contact -> shared.put(id, Either.right(contact)))
          .onEmpty(() -> missing.add(id));
    }
    Map<ContactId, Either<ContactError, Contact>> answers =
        missing.isEmpty() ? Map.of() : ask.apply(Collections.unmodifiableList(missing));
    if (texts.isDefined()) {
      share(missing, answers);
    }
    return Calls.inOrder(ids, shared, answers);
  }

  /** What the cache has, which need not be text; none, if it fails. */
  private Option<Map<String, ?>> texts(Collection<ContactId> ids) {
    if (ids.isEmpty()) {
      return Option.none();
    }
    try {
      Map<String, String> texts =
          cache.getAll(ids.stream().map(this::key).collect(Collectors.toSet()));
      notRead.set(false);
      return Option.some(texts);
    } catch (RuntimeException | LinkageError e) {
      // Providers have exceptions of their own beside CacheException. A stored object whose class
      // is not here, or not the same here, is a LinkageError.
      passedBy("read", notRead, e);
      return Option.none();
    }
  }

  private Option<Contact> contact(ContactId id, Object value) {
    if (!(value instanceof String text)) {
      LOG.warn(
          "the shared cache has a {} where the text of contact {} should be",
          value.getClass().getName(),
          id);
      return Option.none();
    }
    try {
      Contact contact = read.apply(text);
      if (Calls.isAbout(id, contact)) {
        return Option.some(contact);
      }
      LOG.warn("the shared cache has contact {} where {} should be", contact.id(), id);
    } catch (RuntimeException e) {
      // The exception may show the text, which is somebody's address and telephone.
      LOG.warn("what the shared cache has for contact {} cannot be read: {}", id, e.getClass());
    }
    return Option.none();
  }

  /** Under the ids asked for, and nothing else. */
  private void share(
      Collection<ContactId> asked, Map<ContactId, Either<ContactError, Contact>> answers) {
    Map<String, String> texts = new HashMap<>();
    for (ContactId id : asked) {
      Option.of(answers.get(id))
          .flatMap(Either::toOption)
          .filter(contact -> Calls.isAbout(id, contact))
          .flatMap(this::text)
          .forEach(text -> texts.put(key(id), text));
    }
    if (texts.isEmpty()) {
      return;
    }
    try {
      cache.putAll(texts);
      notWritten.set(false);
    } catch (RuntimeException | LinkageError e) {
      passedBy("written", notWritten, e);
    }
  }

  private Option<String> text(Contact contact) {
    try {
      return Option.some(write.apply(contact));
    } catch (RuntimeException e) {
      LOG.warn("contact {} cannot be written for the cache: {}", contact.id(), e.getClass());
      return Option.none();
    }
  }

  private static void passedBy(String what, AtomicBoolean already, Throwable e) {
    if (already.getAndSet(true)) {
      LOG.debug("the shared cache still cannot be {}", what, e);
    } else {
      LOG.warn(
          "the shared cache cannot be {} and is passed by: {}",
          what,
          PrintableText.singleLine(e.toString()));
    }
  }

  private String key(ContactId id) {
    return prefix + id;
  }

  /** What it does around the requests of a book: lists and the like are not kept. */
  private GatedBook.Gate gate() {
    return new GatedBook.Gate() {
      @Override
      public void requireOpen() {
        SharedCachedContacts.this.requireOpen();
      }

      @Override
      public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
        return request.get();
      }

      @Override
      public Either<ContactError, Contact> contact(ContactId id, ContactRepository from) {
        return find(id, from);
      }

      @Override
      public Map<ContactId, Either<ContactError, Contact>> contacts(
          Set<ContactId> ids, ContactRepository from) {
        return findAll(ids, from::findAllById);
      }
    };
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("this repository is closed");
    }
  }

  @Override
  public void close() {
    closed = true;
    inner.close();
  }
}
