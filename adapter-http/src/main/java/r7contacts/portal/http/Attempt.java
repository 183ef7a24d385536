package r7contacts.portal.http;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;
import r7contacts.port.ContactError;

/**
 * Outcome of one request.
 *
 * @param retry whether a repetition of the request may succeed
 * @param mayBeDone whether the portal may have carried out the request, wholly or in part
 * @param status HTTP status; 0 if there was no answer
 * @param bytes size of the answer's body as far as it was read, after decompression
 */
public record Attempt<T>(
    Either<ContactError, T> outcome, Retry retry, boolean mayBeDone, int status, long bytes) {

  /** Condition under which the same request may be retried. */
  public enum Retry {
    /** Never: the outcome would be the same. */
    NEVER,
    /** If the request is repeatable: the portal may have carried it out. */
    IF_REPEATABLE,
    /** Always: the portal has not begun to carry it out. */
    ALWAYS
  }

  /** Returns a success, without status and size. */
  public static <T> Attempt<T> answered(T answer) {
    return new Attempt<>(Either.right(answer), Retry.NEVER, true, 0, 0);
  }

  /** Returns a failure that is not retried, after which the request may be done. */
  public static <T> Attempt<T> failed(ContactError error) {
    return failed(error, Retry.NEVER);
  }

  /** Returns the failure of a request that was not sent and is not retried. */
  public static <T> Attempt<T> notSent(ContactError error) {
    return Attempt.<T>failed(error).withMayBeDone(false);
  }

  /** Returns a failure, without status and size. */
  public static <T> Attempt<T> failed(ContactError error, Retry retry) {
    return new Attempt<>(Either.left(error), retry, retry != Retry.ALWAYS, 0, 0);
  }

  /** Returns the same outcome with this status and size. */
  public Attempt<T> with(int status, long bytes) {
    return new Attempt<>(outcome, retry, mayBeDone, status, bytes);
  }

  /** Returns the same outcome of a request that may be done, or that is certainly not. */
  public Attempt<T> withMayBeDone(boolean may) {
    Retry allowed = may && retry == Retry.ALWAYS ? Retry.IF_REPEATABLE : retry;
    return may == mayBeDone && allowed == retry
        ? this
        : new Attempt<>(outcome, allowed, may, status, bytes);
  }

  /** Returns the same outcome with the retries that the operation allows. */
  Attempt<T> withRetriesOf(Operation<?, T> operation) {
    boolean isFinal = retry == Retry.IF_REPEATABLE && !operation.isRepeatable();
    return isFinal ? new Attempt<>(outcome, Retry.NEVER, mayBeDone, status, bytes) : this;
  }

  /** Returns the same outcome with a changed error; a success is returned as is. */
  public Attempt<T> mapError(Function<ContactError, ContactError> change) {
    return new Attempt<>(outcome.mapLeft(change), retry, mayBeDone, status, bytes);
  }

  /** Returns this failure as that of a request with another result, which depends on this one. */
  public <U> Attempt<U> asFailure() {
    return new Attempt<>(Either.left(outcome.getLeft()), retry, mayBeDone, status, bytes);
  }

  /** Returns the error; absent if the request succeeded. */
  public Option<ContactError> error() {
    return error(outcome);
  }

  /** Returns the error of an outcome; absent if it is a success. */
  public static Option<ContactError> error(Either<ContactError, ?> outcome) {
    return outcome.isLeft() ? Option.some(outcome.getLeft()) : Option.none();
  }
}
