package r7contacts.portal.http;

import io.vavr.control.Option;
import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.MessageHeaders;
import r7contacts.port.ContactError;
import r7contacts.portal.wire.EnvelopeWire;

/**
 * Interpretation of the answers to one operation, as far as it differs from other operations.
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
   * Returns the result of a successful operation whose answers have no envelope; absent by default.
   *
   * @throws IOException if the body cannot be read
   */
  default Option<Attempt<T>> withoutEnvelope(ClassicHttpResponse response) throws IOException {
    return Option.none();
  }

  /**
   * Returns the reason why the envelope answers another request, which may happen after a surplus
   * answer on the connection; absent by default, and if nothing indicates that.
   */
  default Option<String> misdirected(E envelope) {
    return Option.none();
  }

  /**
   * Returns the special meaning of a failure for this operation; absent if its status has the
   * general meaning.
   *
   * @param envelope absent if the answer has none
   */
  Option<ContactError> failure(int status, Option<E> envelope);

  /**
   * Returns whether a failure with this status has different meanings with and without an envelope.
   * The outcome of any other failure is known before its body is read.
   */
  default boolean needsEnvelope(int status) {
    return status == 404;
  }

  /**
   * Returns whether the portal has changed nothing if it fails with this status. By default it has
   * not if it cannot have begun with the request.
   *
   * @param isEnvelope whether the answer has an envelope, and so comes from a portal
   */
  default boolean changesNothing(int status, boolean isEnvelope) {
    return switch (status) {
      case 401, 402, 407, 408, 421, 425, 429, 503 -> true;
      default -> false;
    };
  }

  /** Returns whether answers contain a token or a password, so that no listener gets them. */
  default boolean isSecret() {
    return false;
  }

  /** Returns what an account may not access if access is denied, for messages: "the contact". */
  String right();
}
