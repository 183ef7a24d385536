package r7contacts.portal.session;

import java.time.Duration;

/** A token of the portal's, and how long it is of use. */
final class Token {

  private static final Duration LONGEST = Duration.ofDays(3650);

  private final String value;
  private final long staleAt;
  private final boolean isStaleSometime;
  private final long issuedAt = System.nanoTime();
  private volatile boolean accepted;

  private Token(String value, long staleAt, boolean isStaleSometime) {
    this.value = value;
    this.staleAt = staleAt;
    this.isStaleSometime = isStaleSometime;
  }

  /** Serves until the portal rejects it. */
  static Token lasting(String value) {
    return new Token(value, 0, false);
  }

  /** Serves for so long from now. */
  static Token lasting(String value, Duration time) {
    Duration counted = time.compareTo(LONGEST) < 0 ? time : LONGEST;
    return new Token(value, System.nanoTime() + counted.toNanos(), true);
  }

  String value() {
    return value;
  }

  boolean isStale() {
    return isStaleSometime && System.nanoTime() - staleAt >= 0;
  }

  /** When it came, as {@link System#nanoTime} counts. */
  long issuedAt() {
    return issuedAt;
  }

  /** The portal let a request with this token in. */
  void accept() {
    accepted = true;
  }

  boolean wasAccepted() {
    return accepted;
  }

  @Override
  public String toString() {
    return "Token[not shown]";
  }
}
