package r7contacts.simulator.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tokens that a portal accepts: a fixed one, and those that it has issued. Thread-safe. */
public final class Tokens {

  /** The oldest tokens are dropped first. */
  private static final int MAX_ISSUED = 10_000;

  /** Not a multiple of three, so that tokens end in {@code =}, special in cookies and forms. */
  private static final int BYTES = 64;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final String fixed;
  private final Duration lifetime;
  private final Clock clock;
  private final Map<String, Instant> issued = new LinkedHashMap<>();
  private boolean isFixedValid = true;
  private int usesLeft = -1;

  /**
   * Creates tokens that are all valid.
   *
   * @param lifetime the lifetime of issued tokens; the fixed one does not expire
   */
  public Tokens(String fixed, Duration lifetime, Clock clock) {
    this.fixed = fixed;
    this.lifetime = lifetime;
    this.clock = clock;
  }

  /** A token and the moment when it expires. */
  record Issued(String token, Instant expires) {}

  /** Issues a random token. */
  synchronized Issued issue() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String token = Base64.getEncoder().encodeToString(bytes);
    Instant expires = clock.instant().plus(lifetime);
    if (issued.size() == MAX_ISSUED) {
      issued.remove(issued.keySet().iterator().next());
    }
    issued.put(token, expires);
    return new Issued(token, expires);
  }

  /** Returns whether the portal accepts a token now. */
  synchronized boolean isValid(String token) {
    Instant expires = issued.get(token);
    return expires == null
        ? isFixedValid && isSame(token, fixed)
        : clock.instant().isBefore(expires);
  }

  /** Revokes all tokens, the fixed one included. */
  public synchronized void revokeAll() {
    issued.clear();
    isFixedValid = false;
  }

  /** Revokes all tokens after this number of accepted requests; never if it is negative. */
  public synchronized void revokeAfter(int requests) {
    usesLeft = requests;
  }

  /** Counts an accepted request. */
  synchronized void countUse() {
    if (usesLeft > 0 && --usesLeft == 0) {
      usesLeft = -1;
      revokeAll();
    }
  }

  /** Compares in constant time. */
  static boolean isSame(String given, String secret) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }
}
