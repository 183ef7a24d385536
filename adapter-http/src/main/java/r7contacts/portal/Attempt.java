package r7contacts.portal;

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
record Attempt<T>(Either<ContactError, T> outcome, Again again, int status, long bytes) {

  /** Whether the same request may end better. */
  enum Again {
    /** No: the answer would be the same. */
    USELESS,
    /** Yes, but the portal may have done what was asked: only for requests that change nothing. */
    IF_READING,
    /** Yes: the portal has not begun to do what was asked. */
    ALWAYS
  }

  static <T> Attempt<T> answered(T answer) {
    return new Attempt<>(Either.right(answer), Again.USELESS, 0, 0);
  }

  static <T> Attempt<T> failed(ContactError error) {
    return failed(error, Again.USELESS);
  }

  static <T> Attempt<T> failed(ContactError error, Again again) {
    return new Attempt<>(Either.left(error), again, 0, 0);
  }

  Attempt<T> with(int status, long bytes) {
    return new Attempt<>(outcome, again, status, bytes);
  }

  /** The same with another error, if it is one. */
  Attempt<T> mapError(Function<ContactError, ContactError> change) {
    return new Attempt<>(outcome.mapLeft(change), again, status, bytes);
  }

  /** The failure of something that had to be done before, such as signing in. */
  <U> Attempt<U> asFailureOf() {
    return new Attempt<>(Either.left(outcome.getLeft()), again, status, bytes);
  }

  Option<ContactError> error() {
    return error(outcome);
  }

  static Option<ContactError> error(Either<ContactError, ?> outcome) {
    return outcome.isLeft() ? Option.some(outcome.getLeft()) : Option.none();
  }
}
