package r7contacts.portal.session;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Rate limit of sign-ins of one account after answers 401.
 *
 * <p>If a request rejects a token issued after the request began, another token would not help. So
 * its path causes no sign-in for 60 s, and the token is kept for other requests. In addition, at
 * most {@value #MAX} sign-ins within 60 s may be unsuccessful: their token was not accepted by any
 * request, or was rejected while fresh. The portal locks an account after five attempts in a minute
 * (field guide §3.6).
 *
 * <p>Not thread-safe: guarded by the lock of its {@link TokenCache}.
 */
final class SignInLimit {

  static final Duration WINDOW = Duration.ofSeconds(60);
  static final int MAX = 3;

  private final LongSupplier nanos;

  /** Times of sign-ins that are unsuccessful so far, by token; the oldest first. */
  private final Map<Token, Long> unsuccessful = new LinkedHashMap<>();

  private final Set<Token> rejected = new HashSet<>();

  /** Times when a path rejected a fresh token. */
  private final Map<String, Long> rejectingPaths = new HashMap<>();

  SignInLimit(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Records a token from a sign-in. */
  void issued(Token token) {
    forgetOld();
    unsuccessful.put(token, nanos.getAsLong());
  }

  /** Records that a request with the token was served. */
  void accepted(Token token) {
    if (!rejected.contains(token)) {
      unsuccessful.remove(token);
    }
  }

  /** Records that a request to this path rejected the token although it was fresh. */
  void rejected(Token token, String path) {
    forgetOld();
    rejectingPaths.put(path, nanos.getAsLong());
    unsuccessful.putIfAbsent(token, nanos.getAsLong());
    rejected.add(token);
  }

  /** Returns the wait before a sign-in after a 401 of this path; absent if none is needed. */
  Option<Duration> wait(String path) {
    forgetOld();
    return Option.of(rejectingPaths.get(path))
        .orElse(
            () ->
                Option.when(
                    unsuccessful.size() >= MAX, () -> unsuccessful.values().iterator().next()))
        .map(this::left);
  }

  private void forgetOld() {
    rejectingPaths.values().removeIf(since -> left(since).isNegative());
    unsuccessful.values().removeIf(since -> left(since).isNegative());
    rejected.retainAll(unsuccessful.keySet());
  }

  private Duration left(long since) {
    return WINDOW.minusNanos(nanos.getAsLong() - since);
  }
}
