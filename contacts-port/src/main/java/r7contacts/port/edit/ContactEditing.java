package r7contacts.port.edit;

import io.vavr.control.Either;
import r7contacts.domain.change.ContactChange;

/**
 * Port that changes the contacts of a portal. A change names what it touches; every other member of
 * a contact stays, or the change is refused before anything is sent.
 *
 * <p>A change is carried out in steps, because portals know no transactions. What was done and what
 * was not is in the outcome. Conflicts with other users are found by comparing members: when the
 * change is planned, again right before a record is replaced, a contact is removed or merged, and
 * afterwards. A portal cannot exclude that another user changes the same value between that read
 * and the write, which is the next request (field guide §13.14).
 *
 * <p>Thread-safe. Changes of the same contact through one object are carried out one after the
 * other.
 */
public interface ContactEditing extends AutoCloseable {

  /**
   * Returns the plan of a change, or the reason it cannot be made. Writes nothing. Reads the
   * contact, and what the change needs besides: tags, company, account, stages, type. A merge reads
   * two contacts and their tags.
   */
  Either<WriteError, WritePlan> plan(ContactChange change);

  /**
   * Carries out a plan, once. If a value that it touches has changed since the plan was made, it is
   * a conflict; steps that another user has done are dropped. The contact is compared before the
   * first step if the plan is older than 5 s, and right before its record is replaced, or it is
   * removed or merged.
   *
   * @throws IllegalArgumentException if another book made the plan
   * @throws IllegalStateException if the plan was performed before
   */
  Either<WriteError, Written> perform(WritePlan plan);

  /**
   * Plans a change and carries out the plan, in one step: no other change of the contact through
   * this object comes between, and a contact that was just read is not read again.
   */
  Either<WriteError, Written> perform(ContactChange change);

  /**
   * Plans a change and carries out the plan, for callers without Vavr.
   *
   * @throws WriteException with the reason it was not, or not completely, done
   */
  default Written performOrThrow(ContactChange change) {
    return perform(change).getOrElseThrow(WriteError::toException);
  }

  /** Stops running changes between two steps, and releases connections and threads. Idempotent. */
  @Override
  void close();
}
