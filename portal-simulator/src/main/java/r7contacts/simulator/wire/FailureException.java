package r7contacts.simulator.wire;

/** Thrown to answer a request with a failure. */
public final class FailureException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Failure failure;

  /** Creates an exception without a stack trace. */
  public FailureException(Failure failure) {
    super(failure.message(), null, false, false);
    this.failure = failure;
  }

  /** Returns the failure to report. */
  public Failure failure() {
    return failure;
  }
}
