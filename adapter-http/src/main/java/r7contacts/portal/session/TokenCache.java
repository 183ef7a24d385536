package r7contacts.portal.session;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.AccessDenied;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.portal.http.Attempt;
import r7contacts.portal.http.Call;
import r7contacts.portal.message.ExceptionText;
import r7contacts.portal.message.Reasons;

/**
 * Cache of the token of all calls: the last token is kept while it is accepted, and a new one is
 * fetched once for all calls that need it. One class, as its states change together under one lock.
 */
final class TokenCache implements AutoCloseable {

  /**
   * Time after a refusal before the same credentials are tried again. The portal locks an account
   * after five attempts in a minute (field guide §3.6), and each one may send an SMS.
   */
  static final Duration REFUSAL_TIME = Duration.ofSeconds(60);

  /** Maximum number of abandoned fetches, in which the caller's code does not return. */
  static final int MAX_ABANDONED = 3;

  /** Outcome of an abandoned fetch: calls wait for the next one instead. */
  private static final Attempt<Token> ABANDONED =
      Attempt.failed(Unavailable.because("this sign-in was abandoned"));

  private static final Logger LOG = LoggerFactory.getLogger(TokenCache.class);

  private final TokenSource source;
  private final String threadName;
  private final SignInLimit limit = new SignInLimit(System::nanoTime);
  private final List<TokenFetch> abandoned = new ArrayList<>();
  private @Nullable Token current;
  private @Nullable TokenFetch running;
  private @Nullable ContactError refusal;
  private long refusedAt;
  private boolean closed;

  TokenCache(TokenSource source, String threadName) {
    this.source = source;
    this.threadName = threadName;
  }

  /**
   * Returns a token, or the reason why the account has no token. Waits until the call is stopped.
   */
  Attempt<Token> token(Call call) {
    while (true) {
      if (call.isStopped()) {
        return Attempt.failed(call.stopError());
      }
      TokenFetch fetch;
      synchronized (this) {
        if (current != null && !current.isStale()) {
          return Attempt.answered(current);
        }
        if (refusal != null) {
          Duration left = REFUSAL_TIME.minusNanos(System.nanoTime() - refusedAt);
          if (!left.isNegative()) {
            return Attempt.failed(withWait(refusal, left));
          }
          refusal = null;
        }
        fetch = fetch();
      }
      Attempt<Token> result = call.await(fetch.result);
      if (call.isStopped()) {
        return Attempt.failed(stopError(call, fetch));
      }
      // The fetch began with an earlier call and timed out; this call has time left.
      boolean isRepeatable =
          result == ABANDONED || isUnavailable(result) && call.beganAfter(fetch.begun);
      if (!isRepeatable) {
        return result;
      }
    }
  }

  private static boolean isUnavailable(Attempt<Token> result) {
    return result.error().exists(Unavailable.class::isInstance);
  }

  private static ContactError withWait(ContactError refusal, Duration left) {
    return Reasons.change(
        refusal, reason -> "%s; not tried again for %d s".formatted(reason, left.toSeconds() + 1));
  }

  /** Returns the error of a stopped call; names the caller's code if the call waited for it. */
  private static ContactError stopError(Call call, TokenFetch fetch) {
    String callback = fetch.callbacks.running();
    if (callback == null || !call.isTimedOut()) {
      return call.stopError();
    }
    fetch.hasTimedOut = true;
    return new NotAuthenticated(
        "%s returned nothing within %s".formatted(callback, call.shownTotal()));
  }

  /** Records that a request with this token was served. */
  void accepted(Token token) {
    // Checked without the lock, which all calls would wait for.
    if (!token.wasAccepted()) {
      synchronized (this) {
        token.accept();
        limit.accepted(token);
      }
    }
  }

  /**
   * Records that the portal rejected this token (401).
   *
   * @param path path of the request
   * @param begun {@link System#nanoTime} at which the request began
   * @return reason why no new token is fetched; absent if one may be fetched, or the source has
   *     none
   */
  synchronized Option<String> rejected(Token token, String path, long begun) {
    if (!source.mayLockAccount()) {
      current = source.isRenewable() && current == token ? null : current;
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

  /** Returns whether a new token can be fetched after one was rejected. */
  boolean isRenewable() {
    return source.isRenewable();
  }

  /** Returns the running fetch, or starts a new one. */
  private TokenFetch fetch() {
    TokenFetch last = running;
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
    } else if (abandoned.size() >= MAX_ABANDONED) {
      fetch.result.complete(Attempt.failed(notReturning()));
    } else {
      fetch.thread.start();
      running = fetch;
    }
    return fetch;
  }

  /**
   * Interrupts the fetch, whose thread cannot be stopped; a token that it still returns is used.
   */
  private void abandon(TokenFetch fetch) {
    running = null;
    abandoned.add(fetch);
    fetch.thread.interrupt();
    fetch.result.complete(ABANDONED);
  }

  private ContactError notReturning() {
    String callback =
        abandoned.stream()
            .map(former -> former.callbacks.running())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("the credentials");
    return new NotAuthenticated(
        "%s did not return %d times; it is called again when one of these calls returns"
            .formatted(callback, abandoned.size()));
  }

  private void run(TokenFetch fetch) {
    Attempt<Token> fetched;
    try {
      fetched = source.fetch(fetch.callbacks);
    } catch (Throwable e) {
      LOG.debug("the sign-in failed: {}", ExceptionText.origin(e));
      fetched =
          Attempt.failed(
              Unavailable.because(
                  "the sign-in failed; the debug log of r7contacts.portal.session has the reason"));
    }
    synchronized (this) {
      boolean isLate = running != fetch;
      running = isLate ? running : null;
      if (fetched.outcome().isRight()) {
        keep(fetched.outcome().get(), isLate);
      } else {
        remember(fetched);
      }
    }
    fetch.result.complete(fetched);
  }

  /** Stores a token; one of an abandoned fetch only if there is no newer one. */
  private void keep(Token token, boolean isLate) {
    if (!isLate || current == null) {
      current = token;
    }
    limit.issued(token);
  }

  /** Stores the portal's refusal of an account; other failures may be transient. */
  private void remember(Attempt<Token> failed) {
    ContactError error = failed.outcome().getLeft();
    boolean isDecided = error instanceof NotAuthenticated || error instanceof AccessDenied;
    if (source.mayLockAccount() && failed.status() > 0 && isDecided) {
      refusal = error;
      refusedAt = System.nanoTime();
    }
  }

  /** Ends running fetches and interrupts their threads. Idempotent. */
  @Override
  public synchronized void close() {
    closed = true;
    abandoned.forEach(fetch -> fetch.thread.interrupt());
    if (running != null) {
      running.result.complete(Attempt.failed(Unavailable.closed()));
      running.thread.interrupt();
    }
  }
}
