package r7contacts.decorator;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import r7contacts.decorator.DecoratorListener.CacheKind;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;

/** Reads contacts from the shared cache, and from the repository those that it does not have. */
final class SharedCacheInterceptor extends CachingInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(SharedCachedContacts.class);

  private final SharedCache cache;
  private final Generations generations = new Generations();
  private final Function<Contact, String> write;
  private final Function<String, Contact> read;
  private final GuardedListener listener;

  SharedCacheInterceptor(
      SharedCache cache,
      Function<Contact, String> write,
      Function<String, Contact> read,
      GuardedListener listener) {
    this.cache = cache;
    this.listener = listener;
    this.write = write;
    this.read = read;
  }

  @Override
  String name() {
    return "shared-cached";
  }

  @Override
  Either<ContactError, Contact> contact(ContactId id, ContactRepository from) {
    return contacts(List.of(id), missing -> Map.of(id, from.findById(id))).get(id);
  }

  /** Asks the cache in one call, and the repository in one for the contacts that it lacks. */
  @Override
  Map<ContactId, Either<ContactError, Contact>> contacts(
      Set<ContactId> ids, ContactRepository from) {
    return contacts(ids, from::findAllById);
  }

  private Map<ContactId, Either<ContactError, Contact>> contacts(
      Collection<ContactId> ids,
      Function<Collection<ContactId>, Map<ContactId, Either<ContactError, Contact>>> ask) {
    Option<Map<ContactId, Object>> values = cache.get(ids);
    Map<ContactId, Either<ContactError, Contact>> shared = new HashMap<>();
    List<ContactId> missing = new ArrayList<>();
    for (ContactId id : ids) {
      values
          .flatMap(all -> Option.of(all.get(id)))
          .flatMap(value -> contact(id, value))
          .peek(contact -> shared.put(id, Either.right(contact)))
          .onEmpty(() -> missing.add(id));
    }
    listener.cacheRead(CacheKind.SHARED, shared.size(), missing.size());
    Map<ContactId, Long> begun = generations.of(missing);
    Map<ContactId, Either<ContactError, Contact>> answers =
        missing.isEmpty() ? Map.of() : load(missing, ask);
    if (values.isDefined()) {
      share(begun, answers);
    }
    return Calls.inOrder(ids, shared, answers);
  }

  private Map<ContactId, Either<ContactError, Contact>> load(
      List<ContactId> missing,
      Function<Collection<ContactId>, Map<ContactId, Either<ContactError, Contact>>> ask) {
    long begun = System.nanoTime();
    Map<ContactId, Either<ContactError, Contact>> answers =
        ask.apply(Collections.unmodifiableList(missing));
    listener.cacheLoad(CacheKind.SHARED, begun, answers.values());
    return answers;
  }

  private Option<Contact> contact(ContactId id, Object value) {
    if (!(value instanceof String text)) {
      LOG.warn(
          "the shared cache has a {} instead of the text of contact {}",
          value.getClass().getName(),
          id);
      return Option.none();
    }
    try {
      Contact contact = read.apply(text);
      if (Calls.isAbout(id, contact)) {
        return Option.some(contact);
      }
      LOG.warn("the shared cache has contact {} instead of contact {}", contact.id(), id);
    } catch (RuntimeException e) {
      // The exception may show the text, which is personal data.
      LOG.warn("the shared cache's text of contact {} cannot be read: {}", id, e.getClass());
    }
    return Option.none();
  }

  /**
   * Writes the contacts that were found under the ids requested, and not changed since.
   *
   * @param begun the generations when they were requested
   */
  private void share(
      Map<ContactId, Long> begun, Map<ContactId, Either<ContactError, Contact>> answers) {
    Map<ContactId, String> texts = new HashMap<>();
    for (ContactId id : begun.keySet()) {
      Option.of(answers.get(id))
          .flatMap(Either::toOption)
          .filter(contact -> Calls.isAbout(id, contact))
          .flatMap(this::text)
          .forEach(text -> texts.put(id, text));
    }
    generations.withCurrent(
        begun,
        current -> {
          texts.keySet().retainAll(current);
          cache.put(texts);
        });
  }

  private Option<String> text(Contact contact) {
    try {
      return Option.some(write.apply(contact));
    } catch (RuntimeException e) {
      LOG.warn("contact {} cannot be written for the cache: {}", contact.id(), e.getClass());
      return Option.none();
    }
  }

  @Override
  void invalidate(Set<ContactId> ids) {
    generations.end(ids);
    cache.remove(ids);
  }

  @Override
  void invalidateAll() {
    generations.endAll();
    cache.removeAll();
  }
}
