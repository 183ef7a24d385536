package r7contacts.demo.imports;

import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;
import r7contacts.port.ContactError;
import r7contacts.portal.PortalListener;

/**
 * The decision to stop many changes early: when the program is interrupted, and when the portal
 * fails for several changes in a row, because it would fail for all others. Thread-safe.
 */
final class StopRule implements PortalListener {

  private static final int MOST_FAILURES = 3;

  private volatile @Nullable ContactError lastError;
  private volatile boolean isInterrupted;
  private int failures;

  /** Thrown to stop between two changes. */
  static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Option<ContactError> error;

    StoppedException(Option<ContactError> error) {
      super("stopped", null, false, false);
      this.error = error;
    }

    /** Returns the failure of the portal; absent if the program was interrupted. */
    Option<ContactError> error() {
      return error;
    }
  }

  @Override
  public void onRequest(Request request) {
    lastError = request.error().getOrNull();
  }

  /** Stops after the change that is being made. */
  void interrupt() {
    isInterrupted = true;
  }

  /** Stops the changes if they must not continue after one of them. */
  void after(boolean isFailed) {
    if (isInterrupted) {
      throw new StoppedException(Option.none());
    }
    @Nullable ContactError error = lastError;
    boolean isOfPortal =
        error instanceof ContactError.Unavailable || error instanceof ContactError.NotAuthenticated;
    failures = isFailed && isOfPortal ? failures + 1 : 0;
    // A line that is rejected without a request says nothing about the portal.
    lastError = null;
    if (failures == MOST_FAILURES) {
      throw new StoppedException(Option.some(error));
    }
  }
}
