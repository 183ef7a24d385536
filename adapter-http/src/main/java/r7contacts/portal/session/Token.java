package r7contacts.portal.session;

import java.time.Duration;

/** Token of a portal and its validity. */
final class Token {

  private static final Duration MAX_VALIDITY = Duration.ofDays(3650);

  private final String value;
  private final long staleAt;
  private final boolean expires;
  private final long issuedAt = System.nanoTime();
  private volatile boolean accepted;

  private Token(String value, long staleAt, boolean expires) {
    this.value = value;
    this.staleAt = staleAt;
    this.expires = expires;
  }

  /** Returns a token that is used until the portal rejects it. */
  static Token lasting(String value) {
    return new Token(value, 0, false);
  }

  /** Returns a token that is used for this time. */
  static Token lasting(String value, Duration time) {
    Duration validity = time.compareTo(MAX_VALIDITY) < 0 ? time : MAX_VALIDITY;
    return new Token(value, System.nanoTime() + validity.toNanos(), true);
  }

  String value() {
    return value;
  }

  boolean isStale() {
    return expires && System.nanoTime() - staleAt >= 0;
  }

  /** Returns the {@link System#nanoTime} at which the token was issued. */
  long issuedAt() {
    return issuedAt;
  }

  /** Records that the portal accepted a request with this token. */
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
