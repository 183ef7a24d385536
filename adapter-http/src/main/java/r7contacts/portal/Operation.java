package r7contacts.portal;

import io.vavr.control.Option;
import r7contacts.port.ContactError;

/**
 * What was asked of the portal, as far as it decides what an answer means.
 *
 * @param <E> the envelope that answers it
 * @param <T> what it holds
 */
interface Operation<E extends EnvelopeWire, T> {

  /** Whether this status says that the operation succeeded. */
  boolean isAnswered(int status);

  /** The answer. */
  Attempt<T> answer(E envelope);

  /**
   * Why the envelope answers another operation, as after a connection on which one answer too many
   * was sent; absent if nothing says so.
   */
  default Option<String> misdirected(E envelope) {
    return Option.none();
  }

  /**
   * What a failure means for this operation in particular; absent if it means what it always does.
   *
   * @param envelope absent if the failure came without one
   */
  Option<ContactError> failure(int status, Option<E> envelope);

  /**
   * Returns whether a failure with this status means one thing with an envelope and another
   * without. Of any other failure the outcome is known before its body is.
   */
  default boolean needsEnvelope(int status) {
    return status == 404;
  }

  /** What an account lacks that may not ask this. */
  String right();
}
