package r7contacts.port.edit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import r7contacts.port.ContactError;

/**
 * Failure of a step.
 *
 * @param error the reason
 * @param mayBeDone whether the portal may have carried out the step all the same: its answer was
 *     lost, or is one that a portal also sends after the deed
 */
public record StepFailure(ContactError error, boolean mayBeDone) {

  /** Creates a failure. */
  public StepFailure {
    Objects.requireNonNull(error, "error");
  }

  /**
   * Makes a request through a gate. A request that the gate does not make is certainly not done.
   */
  public static <T> Either<StepFailure, T> through(
      RequestGate gate, Supplier<Either<StepFailure, T>> request) {
    AtomicReference<Option<StepFailure>> failure = new AtomicReference<>(Option.none());
    return gate.<T>pass(
            () -> {
              Either<StepFailure, T> outcome = request.get();
              failure.set(outcome.swap().toOption());
              return outcome.mapLeft(StepFailure::error);
            })
        .mapLeft(error -> failure.get().getOrElse(() -> new StepFailure(error, false)));
  }
}
