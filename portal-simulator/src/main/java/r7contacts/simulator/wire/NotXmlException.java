package r7contacts.simulator.wire;

/** Thrown for text or names that XML cannot represent. */
final class NotXmlException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final boolean isReportable;

  NotXmlException(String message, boolean isReportable) {
    super(message);
    this.isReportable = isReportable;
  }

  /** Returns whether XML can represent the message. */
  boolean isReportable() {
    return isReportable;
  }
}
