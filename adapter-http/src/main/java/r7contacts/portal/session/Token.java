package r7contacts.portal.session;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** Token of a portal and its validity. */
public final class Token {

  private static final Duration MAX_VALIDITY = Duration.ofDays(3650);

  private final String value;
  private final long staleAt;
  private final boolean expires;
  private final Option<Instant> expiry;
  private final long issuedAt = System.nanoTime();
  private volatile boolean accepted;

  private Token(String value, long staleAt, boolean expires, Option<Instant> expiry) {
    this.value = value;
    this.staleAt = staleAt;
    this.expires = expires;
    this.expiry = expiry;
  }

  /** Returns a token that is used until the portal rejects it. */
  static Token lasting(String value) {
    return lasting(value, Option.none());
  }

  /**
   * Returns a token that is used until the portal rejects it.
   *
   * @param expiry the expiry that the portal states
   */
  static Token lasting(String value, Option<Instant> expiry) {
    return new Token(value, 0, false, expiry);
  }

  /** Returns a token that is used for this time. */
  static Token lasting(String value, Duration time, Option<Instant> expiry) {
    Duration validity = time.compareTo(MAX_VALIDITY) < 0 ? time : MAX_VALIDITY;
    return new Token(value, System.nanoTime() + validity.toNanos(), true, expiry);
  }

  /** Returns the token: a secret. */
  public String value() {
    return value;
  }

  /** Returns when the token expires; absent if the portal has not stated it. */
  public Option<Instant> expiry() {
    return expiry;
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
