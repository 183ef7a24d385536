package r7contacts.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tokens that a portal lets in: the one it was given, and those it has issued itself. */
final class Tokens {

  /** The oldest ones go first; no test signs in as often and still wants them. */
  private static final int REMEMBERED = 10_000;

  /** No multiple of three, so that tokens end in the sign that is special in cookies and forms. */
  private static final int BYTES = 64;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final String fixed;
  private final Duration lifetime;
  private final Clock clock;
  private final Map<String, Instant> issued = new LinkedHashMap<>();
  private boolean isFixedGood = true;
  private int callsLeft = -1;

  Tokens(String fixed, Duration lifetime, Clock clock) {
    this.fixed = fixed;
    this.lifetime = lifetime;
    this.clock = clock;
  }

  /** A token and when it ends. */
  record Issued(String token, Instant expires) {}

  synchronized Issued issue() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String token = Base64.getEncoder().encodeToString(bytes);
    Instant expires = clock.instant().plus(lifetime);
    if (issued.size() == REMEMBERED) {
      issued.remove(issued.keySet().iterator().next());
    }
    issued.put(token, expires);
    return new Issued(token, expires);
  }

  synchronized boolean isGood(String token) {
    Instant expires = issued.get(token);
    return expires == null
        ? isFixedGood && isSame(token, fixed)
        : clock.instant().isBefore(expires);
  }

  synchronized void revokeAll() {
    issued.clear();
    isFixedGood = false;
  }

  /** Revokes all tokens once so many calls have been let in; a negative number never does. */
  synchronized void revokeAfter(int calls) {
    callsLeft = calls;
  }

  /** Counts a call that has been let in. */
  synchronized void used() {
    if (callsLeft > 0 && --callsLeft == 0) {
      callsLeft = -1;
      revokeAll();
    }
  }

  /** Takes no longer the more of a guess is right. */
  static boolean isSame(String given, String secret) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }
}
