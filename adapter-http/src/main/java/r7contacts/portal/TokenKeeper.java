package r7contacts.portal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.AccessDenied;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.port.ContactError.Unavailable;

/**
 * Has a token for every call: keeps the last one as long as it serves, and fetches a new one once
 * for however many calls need it.
 */
final class TokenKeeper implements AutoCloseable {

  /**
   * How long a refusal stands before the same credentials are tried again. The portal locks an
   * account after five tries in a minute (WC §8.1), and each try may send an SMS.
   */
  static final Duration COOLING_OFF = Duration.ofSeconds(60);

  private final TokenSource source;
  private final String threadName;
  private @Nullable Token current;
  private @Nullable Fetch underWay;
  private @Nullable Thread fetcher;
  private @Nullable ContactError refusal;
  private long refusedAt;
  private int turnedDownUnused;
  private boolean closed;

  /** A token being fetched. */
  private static final class Fetch {
    final long begun = System.nanoTime();
    final CompletableFuture<Attempt<Token>> result = new CompletableFuture<>();
  }

  TokenKeeper(TokenSource source, String threadName) {
    this.source = source;
    this.threadName = threadName;
  }

  /** A token that may serve, or why there is none. Waits no longer than the call may. */
  Attempt<Token> token(Call call) {
    if (call.isStopped()) {
      return Attempt.failed(call.whyStopped());
    }
    Fetch fetch;
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
      fetch = underWay == null ? fetch() : underWay;
    }
    Attempt<Token> result = call.await(fetch.result);
    if (result == null) {
      return Attempt.failed(call.whyStopped());
    }
    // Begun for an earlier call and out of time: this call still has time of its own.
    return isUnavailable(result) && call.beganAfter(fetch.begun) ? token(call) : result;
  }

  private static boolean isUnavailable(Attempt<Token> result) {
    return result.error().exists(Unavailable.class::isInstance);
  }

  private static ContactError notBefore(ContactError refusal, Duration left) {
    return Reasons.change(
        refusal, reason -> "%s; not tried again for %d s".formatted(reason, left.toSeconds() + 1));
  }

  /** The portal turned this token down (401). Whether asking for another one may help. */
  synchronized boolean isRenewedAfter(Token rejected) {
    if (!source.hasMore()) {
      return false;
    }
    if (current == rejected) {
      current = null;
      turnedDownUnused = rejected.wasAccepted() ? 0 : turnedDownUnused + 1;
      // One may have been revoked just then; two in a row have a reason that a third will not mend.
      if (source.isDelicate() && turnedDownUnused == 2) {
        turnedDownUnused = 0;
        refuse(
            new NotAuthenticated(
                "the portal issues tokens and does not accept them (401) right after"));
      }
    }
    return true;
  }

  private Fetch fetch() {
    Fetch fetch = new Fetch();
    if (closed) {
      fetch.result.complete(Attempt.failed(whenClosed()));
      return fetch;
    }
    // A thread of its own: the caller who happens to be first may give up, the others need not.
    Thread thread = CallWatch.daemon(() -> run(fetch), threadName);
    thread.start();
    fetcher = thread;
    underWay = fetch;
    return fetch;
  }

  private void run(Fetch fetch) {
    try {
      Attempt<Token> fetched = source.fetch();
      synchronized (this) {
        fetched.outcome().peek(token -> current = token).peekLeft(this::remember);
        underWay = null;
      }
      fetch.result.complete(fetched);
    } catch (Throwable e) {
      synchronized (this) {
        underWay = null;
      }
      fetch.result.completeExceptionally(e);
    }
  }

  /** What the portal has decided about the account it would decide again; the rest may pass. */
  private void remember(ContactError error) {
    if (source.isDelicate()
        && (error instanceof NotAuthenticated || error instanceof AccessDenied)) {
      refuse(error);
    }
  }

  private void refuse(ContactError why) {
    refusal = why;
    refusedAt = System.nanoTime();
  }

  private static Unavailable whenClosed() {
    return Unavailable.because("the repository was closed meanwhile");
  }

  /** Ends a fetch that is under way, whatever it waits for. */
  @Override
  public synchronized void close() {
    closed = true;
    if (underWay != null) {
      underWay.result.complete(Attempt.failed(whenClosed()));
    }
    if (fetcher != null) {
      fetcher.interrupt();
    }
  }
}
