package r7contacts.portal.http;

import io.vavr.control.Option;
import org.apache.hc.core5.http.MessageHeaders;
import r7contacts.port.ContactError;
import r7contacts.portal.wire.EnvelopeWire;

/**
 * Interprets the answers to an operation, as far as they differ from those to other operations.
 *
 * @param <E> the envelope of the answers
 * @param <T> the result
 */
public interface AnswerHandler<E extends EnvelopeWire, T> {

  /** Returns whether this status means success. */
  boolean isAnswered(int status);

  /** Returns the result of a successful operation. */
  Attempt<T> answer(E envelope, MessageHeaders headers);

  /**
   * Returns why the envelope answers another request, as after a connection that carried a surplus
   * answer; absent if nothing indicates that.
   */
  default Option<String> misdirected(E envelope) {
    return Option.none();
  }

  /**
   * Returns what a failure means for this operation in particular; absent if it has the general
   * meaning of its status.
   *
   * @param envelope absent if the failure came without one
   */
  Option<ContactError> failure(int status, Option<E> envelope);

  /**
   * Returns whether a failure with this status has different meanings with and without an envelope.
   * The outcome of any other failure is known before its body is read.
   */
  default boolean needsEnvelope(int status) {
    return status == 404;
  }

  /** Returns the right that an account lacks if access is denied: "the contact". */
  String right();
}
