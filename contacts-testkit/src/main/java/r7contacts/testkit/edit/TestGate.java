package r7contacts.testkit.edit;

import io.vavr.control.Either;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.edit.RequestGate;

/** Gate that refuses a request, or runs an action between two requests. */
final class TestGate implements RequestGate {

  private final int refused;
  private final BooleanSupplier condition;
  private final Runnable action;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicBoolean isDone = new AtomicBoolean();

  private TestGate(int refused, BooleanSupplier condition, Runnable action) {
    this.refused = refused;
    this.condition = condition;
    this.action = action;
  }

  /** Returns a gate that refuses the n-th request, from 1. */
  static TestGate refusing(int nth) {
    return new TestGate(nth, () -> false, () -> {});
  }

  /**
   * Returns a gate that runs an action once, after the first request that makes a condition true.
   */
  static TestGate afterFirst(BooleanSupplier condition, Runnable action) {
    return new TestGate(0, condition, action);
  }

  /** Returns whether the request was refused, or the action was run. */
  boolean isDone() {
    return isDone.get();
  }

  @Override
  public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
    if (requests.incrementAndGet() == refused) {
      isDone.set(true);
      return Either.left(Unavailable.because("the gate is closed"));
    }
    Either<ContactError, T> outcome = request.get();
    if (!isDone.get() && condition.getAsBoolean() && isDone.compareAndSet(false, true)) {
      action.run();
    }
    return outcome;
  }
}
