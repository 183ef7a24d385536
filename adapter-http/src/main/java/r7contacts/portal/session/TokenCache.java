package r7contacts.portal.session;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.AccessDenied;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.portal.http.Attempt;
import r7contacts.portal.http.Call;
import r7contacts.portal.message.Durations;
import r7contacts.portal.message.Reasons;

/**
 * The token for all calls: the last one is kept as long as it is accepted, and a new one is fetched
 * once for all calls that need it. Its states change together, under one lock, so they are in one
 * class.
 */
final class TokenCache implements AutoCloseable {

  /**
   * How long a refusal stands before the same credentials are tried again. The portal locks an
   * account after five tries in a minute (field guide §3.6), and each try may send an SMS.
   */
  static final Duration COOLING_OFF = Duration.ofSeconds(60);

  /** How many fetches may be abandoned at a time because the caller's code does not return. */
  static final int MOST_ABANDONED = 3;

  /** The outcome of a fetch that was abandoned: the next one may bring a token. */
  private static final Attempt<Token> ABANDONED =
      Attempt.failed(Unavailable.because("this sign-in was abandoned"));

  private final TokenSource source;
  private final String threadName;
  private final SignInLimit limit = new SignInLimit(System::nanoTime);
  private final List<TokenFetch> abandoned = new ArrayList<>();
  private @Nullable Token current;
  private @Nullable TokenFetch underWay;
  private @Nullable ContactError refusal;
  private long refusedAt;
  private boolean closed;

  TokenCache(TokenSource source, String threadName) {
    this.source = source;
    this.threadName = threadName;
  }

  /** Returns a token that may serve, or why there is none. Waits no longer than the call may. */
  Attempt<Token> token(Call call) {
    while (true) {
      if (call.isStopped()) {
        return Attempt.failed(call.whyStopped());
      }
      TokenFetch fetch;
      synchronized (this) {
        if (current != null && !current.isStale()) {
          return Attempt.answered(current);
        }
        if (refusal != null) {
          Duration left = COOLING_OFF.minusNanos(System.nanoTime() - refusedAt);
          if (!left.isNegative()) {
            return Attempt.failed(notBefore(refusal, left));
          }
          refusal = null;
        }
        fetch = fetch();
      }
      Attempt<Token> result = call.await(fetch.result);
      if (call.isStopped()) {
        return Attempt.failed(whyStopped(call, fetch));
      }
      // Begun for an earlier call and out of time: this call still has time of its own.
      boolean isWorthAsking =
          result == ABANDONED || isUnavailable(result) && call.beganAfter(fetch.begun);
      if (!isWorthAsking) {
        return result;
      }
    }
  }

  private static boolean isUnavailable(Attempt<Token> result) {
    return result.error().exists(Unavailable.class::isInstance);
  }

  private static ContactError notBefore(ContactError refusal, Duration left) {
    return Reasons.change(
        refusal, reason -> "%s; not tried again for %d s".formatted(reason, left.toSeconds() + 1));
  }

  /** Names the caller's code, if that is what the call has waited for. */
  private static ContactError whyStopped(Call call, TokenFetch fetch) {
    String awaited = fetch.callbacks.awaited();
    if (awaited == null || !call.isTooLate()) {
      return call.whyStopped();
    }
    fetch.isGivenUp = true;
    return new NotAuthenticated(
        "nothing came from %s within the total timeout of %s"
            .formatted(awaited, Durations.shown(call.total())));
  }

  /** A request with this token was served. */
  void accepted(Token token) {
    // Read first: all calls share this token, and the lock would make each of them wait.
    if (!token.wasAccepted()) {
      synchronized (this) {
        token.accept();
        limit.accepted(token);
      }
    }
  }

  /**
   * The portal rejected this token (401).
   *
   * @param path of the request
   * @param begun when the request began, as {@link System#nanoTime} counts
   * @return why another token is not asked for; absent if one may help, or may not be had at all
   */
  synchronized Option<String> rejected(Token token, String path, long begun) {
    if (!source.isDelicate()) {
      current = source.hasMore() && current == token ? null : current;
      return Option.none();
    }
    if (current != token) {
      return Option.none();
    }
    if (token.issuedAt() - begun > 0) {
      limit.rejected(token, path);
    }
    Option<Duration> wait = limit.wait(path);
    if (wait.isEmpty()) {
      current = null;
    }
    return wait.map(
        left ->
            "a new sign-in did not help, the next one is possible in %d s"
                .formatted(left.toSeconds() + 1));
  }

  /** Whether another token can be had once one was rejected. */
  boolean hasMore() {
    return source.hasMore();
  }

  /** The fetch that is under way, or a new one. */
  private TokenFetch fetch() {
    TokenFetch last = underWay;
    if (last != null && !last.isOverdue()) {
      return last;
    }
    if (last != null) {
      abandon(last);
    }
    TokenFetch fetch = new TokenFetch(this::run, threadName);
    abandoned.removeIf(former -> !former.thread.isAlive());
    if (closed) {
      fetch.result.complete(Attempt.failed(Unavailable.closed()));
    } else if (abandoned.size() >= MOST_ABANDONED) {
      fetch.result.complete(Attempt.failed(notReturning()));
    } else {
      fetch.thread.start();
      underWay = fetch;
    }
    return fetch;
  }

  /** Its thread cannot be ended, only asked to; what it still brings is used. */
  private void abandon(TokenFetch fetch) {
    underWay = null;
    abandoned.add(fetch);
    fetch.thread.interrupt();
    fetch.result.complete(ABANDONED);
  }

  private ContactError notReturning() {
    String awaited =
        abandoned.stream()
            .map(former -> former.callbacks.awaited())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("the credentials");
    return new NotAuthenticated(
        "nothing came from %s %d times; it is asked again when one of them returns"
            .formatted(awaited, abandoned.size()));
  }

  private void run(TokenFetch fetch) {
    Attempt<Token> fetched;
    try {
      fetched = source.fetch(fetch.callbacks);
    } catch (Throwable e) {
      fetched =
          Attempt.failed(
              Unavailable.because("signing in failed with " + e.getClass().getSimpleName()));
    }
    synchronized (this) {
      boolean isLate = underWay != fetch;
      underWay = isLate ? underWay : null;
      if (fetched.outcome().isRight()) {
        keep(fetched.outcome().get(), isLate);
      } else {
        remember(fetched);
      }
    }
    fetch.result.complete(fetched);
  }

  /** Keeps a token; one of an abandoned fetch only where there is no newer one. */
  private void keep(Token token, boolean isLate) {
    if (!isLate || current == null) {
      current = token;
    }
    limit.issued(token);
  }

  /** What the portal has decided about the account it would decide again; the rest may pass. */
  private void remember(Attempt<Token> failed) {
    ContactError error = failed.outcome().getLeft();
    boolean isDecided = error instanceof NotAuthenticated || error instanceof AccessDenied;
    if (source.isDelicate() && failed.status() > 0 && isDecided) {
      refusal = error;
      refusedAt = System.nanoTime();
    }
  }

  /** Ends a fetch that is under way, whatever it waits for. */
  @Override
  public synchronized void close() {
    closed = true;
    abandoned.forEach(fetch -> fetch.thread.interrupt());
    if (underWay != null) {
      underWay.result.complete(Attempt.failed(Unavailable.closed()));
      underWay.thread.interrupt();
    }
  }
}
