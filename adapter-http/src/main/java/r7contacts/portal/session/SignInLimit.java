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
 * Limits the sign-ins of one account that follow an answer 401.
 *
 * <p>A request that rejects a token issued after it began gives an answer of its own: a further
 * token would not help it. So its path causes no sign-in for 60 s, and the token stays, because
 * other requests may be served with it. Beyond that, at most {@value #MOST} sign-ins within 60 s
 * may be in vain: their token served no request, or was rejected while fresh. The portal locks an
 * account after five tries in a minute (field guide §3.6).
 *
 * <p>Not thread-safe: its {@link TokenCache} guards it.
 */
final class SignInLimit {

  static final Duration WINDOW = Duration.ofSeconds(60);
  static final int MOST = 3;

  private final LongSupplier nanos;

  /** Sign-ins that are in vain so far, by their token; the oldest first. */
  private final Map<Token, Long> vain = new LinkedHashMap<>();

  private final Set<Token> rejected = new HashSet<>();

  /** When a path rejected a fresh token. */
  private final Map<String, Long> rejecting = new HashMap<>();

  SignInLimit(LongSupplier nanos) {
    this.nanos = nanos;
  }

  void issued(Token token) {
    forgetOld();
    vain.put(token, nanos.getAsLong());
  }

  /** A request was served with the token. */
  void accepted(Token token) {
    if (!rejected.contains(token)) {
      vain.remove(token);
    }
  }

  /** A request to this path rejected the token although it was fresh. */
  void rejected(Token token, String path) {
    forgetOld();
    rejecting.put(path, nanos.getAsLong());
    vain.putIfAbsent(token, nanos.getAsLong());
    rejected.add(token);
  }

  /** Returns how long no sign-in may follow a 401 of this path; absent if one may now. */
  Option<Duration> wait(String path) {
    forgetOld();
    return Option.of(rejecting.get(path))
        .orElse(() -> Option.when(vain.size() >= MOST, () -> vain.values().iterator().next()))
        .map(this::left);
  }

  private void forgetOld() {
    rejecting.values().removeIf(since -> left(since).isNegative());
    vain.values().removeIf(since -> left(since).isNegative());
    rejected.retainAll(vain.keySet());
  }

  private Duration left(long since) {
    return WINDOW.minusNanos(nanos.getAsLong() - since);
  }
}
