package r7contacts.port;

import io.vavr.control.Either;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;

/**
 * Port for contacts by id.
 *
 * <pre>{@code
 * try (ContactRepository contacts = ContactBooks.openFromEnvironment()) {
 *   String line =
 *       contacts.findById(ContactId.of(1234)).fold(ContactError::message, Contact::displayName);
 * }
 * }</pre>
 *
 * <p>A missing contact is {@link ContactError.NotFound}; no failure is ever reported as that.
 * Exceptions are thrown only for null arguments ({@link NullPointerException}), after {@link
 * #close()} ({@link IllegalStateException}), and by {@link #getById}. Thread-safe.
 */
public interface ContactRepository extends AutoCloseable {

  /** Returns the contact with this id, or the reason it could not be read. */
  Either<ContactError, Contact> findById(ContactId id);

  /**
   * Returns the contact with this id, for callers without Vavr.
   *
   * @throws ContactException with the reason it could not be read
   */
  default Contact getById(ContactId id) {
    return findById(id).getOrElseThrow(ContactError::toException);
  }

  /**
   * Returns several contacts, each with its own outcome. Adapters may read several at a time.
   *
   * @param ids each is read once, even if it is repeated
   * @return an outcome for every id, in the order of the ids; unmodifiable
   */
  default Map<ContactId, Either<ContactError, Contact>> findAllById(Collection<ContactId> ids) {
    Map<ContactId, Either<ContactError, Contact>> outcomes = new LinkedHashMap<>();
    for (ContactId id : ids) {
      outcomes.computeIfAbsent(id, this::findById);
    }
    return Collections.unmodifiableMap(outcomes);
  }

  /** Releases connections and threads. Idempotent. */
  @Override
  void close();
}
