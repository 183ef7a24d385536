package r7contacts.port;

import io.vavr.control.Either;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;

/**
 * Where contacts come from.
 *
 * <pre>{@code
 * try (ContactRepository contacts = ContactBooks.openFromEnvironment()) {
 *   String line = contacts.findById(ContactId.of(1234)).fold(ContactError::message, Contact::displayName);
 * }
 * }</pre>
 *
 * <p>Absence is an answer, not an accident: an id that nobody has gives {@link
 * ContactError.NotFound}, and no fault is ever turned into that. Nothing is thrown but for a null
 * argument ({@link NullPointerException}) or a repository used after {@link #close()} ({@link
 * IllegalStateException}). Any number of threads may share one repository.
 */
public interface ContactRepository extends AutoCloseable {

  /** The contact with this id, or why there is none. */
  Either<ContactError, Contact> findById(ContactId id);

  /**
   * Several contacts, each with its own outcome: one that is missing does not spoil the rest.
   * Adapters that can ask for several at a time, up to a limit of theirs.
   *
   * @param ids asked for once each, however often they stand here
   * @return an outcome for every id, in the order of the ids; not modifiable
   */
  default Map<ContactId, Either<ContactError, Contact>> findAllById(Collection<ContactId> ids) {
    Map<ContactId, Either<ContactError, Contact>> outcomes = new LinkedHashMap<>();
    for (ContactId id : ids) {
      outcomes.computeIfAbsent(id, this::findById);
    }
    return Collections.unmodifiableMap(outcomes);
  }

  /** Lets go of whatever the repository holds: connections, threads. Closing twice does no harm. */
  @Override
  void close();
}
