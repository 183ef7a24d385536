package r7contacts.port.edit;

import io.vavr.control.Either;
import java.util.function.Supplier;
import r7contacts.port.ContactError;

/**
 * Passage of single requests, by which decorators see every read and every write of a change.
 * Thread-safe.
 */
public interface RequestGate {

  /** Makes the request and returns its outcome, or returns why it is not made. */
  <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request);
}
