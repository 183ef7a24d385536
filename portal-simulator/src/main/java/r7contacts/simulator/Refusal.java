package r7contacts.simulator;

/** Thrown to answer a request with a failure, from wherever that becomes clear. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  final transient Failure failure;

  Refusal(Failure failure) {
    super(failure.message(), null, false, false);
    this.failure = failure;
  }
}
