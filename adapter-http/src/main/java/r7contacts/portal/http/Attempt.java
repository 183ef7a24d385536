package r7contacts.portal.http;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;
import r7contacts.port.ContactError;

/**
 * How one request ended.
 *
 * @param status of HTTP; 0 if there was no answer
 * @param bytes of the answer's body that were read, after decompression
 */
public record Attempt<T>(Either<ContactError, T> outcome, Retry retry, int status, long bytes) {

  /** Whether the same request may end better. */
  public enum Retry {
    /** No: the answer would be the same. */
    NEVER,
    /** Yes, but the portal may have done what was asked: only for requests that change nothing. */
    IF_READ_ONLY,
    /** Yes: the portal has not begun to do what was asked. */
    ALWAYS
  }

  public static <T> Attempt<T> answered(T answer) {
    return new Attempt<>(Either.right(answer), Retry.NEVER, 0, 0);
  }

  public static <T> Attempt<T> failed(ContactError error) {
    return failed(error, Retry.NEVER);
  }

  public static <T> Attempt<T> failed(ContactError error, Retry retry) {
    return new Attempt<>(Either.left(error), retry, 0, 0);
  }

  public Attempt<T> with(int status, long bytes) {
    return new Attempt<>(outcome, retry, status, bytes);
  }

  /** The same with another error, if it is one. */
  public Attempt<T> mapError(Function<ContactError, ContactError> change) {
    return new Attempt<>(outcome.mapLeft(change), retry, status, bytes);
  }

  /** The failure of something that had to be done before, such as signing in. */
  public <U> Attempt<U> asFailureOf() {
    return new Attempt<>(Either.left(outcome.getLeft()), retry, status, bytes);
  }

  public Option<ContactError> error() {
    return error(outcome);
  }

  public static Option<ContactError> error(Either<ContactError, ?> outcome) {
    return outcome.isLeft() ? Option.some(outcome.getLeft()) : Option.none();
  }
}
