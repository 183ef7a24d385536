package r7contacts.portal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import r7contacts.port.ContactError;
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
  private @Nullable CompletableFuture<Attempt<Token>> underWay;
  private @Nullable Thread fetcher;
  private @Nullable NotAuthenticated refusal;
  private long refusedAt;
  private boolean closed;

  TokenKeeper(TokenSource source, String threadName) {
    this.source = source;
    this.threadName = threadName;
  }

  /** A token that may serve, or why there is none. Waits no longer than the call may. */
  Attempt<Token> token(Call call) {
    CompletableFuture<Attempt<Token>> fetched;
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
      fetched = underWay == null ? fetch() : underWay;
    }
    Attempt<Token> result = call.await(fetched);
    return result == null ? Attempt.failed(call.whyStopped()) : result;
  }

  private static ContactError notBefore(NotAuthenticated refusal, Duration left) {
    return new NotAuthenticated(
        "%s; not tried again for %d s".formatted(refusal.reason(), left.toSeconds() + 1));
  }

  /** The portal turned this token down (401). Whether asking for another one may help. */
  synchronized boolean isRenewedAfter(Token rejected) {
    if (!source.hasMore()) {
      return false;
    }
    if (current == rejected) {
      current = null;
      if (source.isDelicate() && !rejected.wasAccepted()) {
        refuse(
            new NotAuthenticated(
                "the portal issues a token and does not accept it (401) right after"));
      }
    }
    return true;
  }

  private CompletableFuture<Attempt<Token>> fetch() {
    CompletableFuture<Attempt<Token>> result = new CompletableFuture<>();
    if (closed) {
      result.complete(Attempt.failed(whenClosed()));
      return result;
    }
    underWay = result;
    // A thread of its own: the caller who happens to be first may give up, the others need not.
    fetcher = CallWatch.daemon(() -> fetchInto(result), threadName);
    fetcher.start();
    return result;
  }

  private void fetchInto(CompletableFuture<Attempt<Token>> result) {
    try {
      Attempt<Token> fetched = source.fetch();
      synchronized (this) {
        fetched.outcome().peek(token -> current = token).peekLeft(this::remember);
        underWay = null;
      }
      result.complete(fetched);
    } catch (Throwable e) {
      synchronized (this) {
        underWay = null;
      }
      result.completeExceptionally(e);
    }
  }

  private void remember(ContactError error) {
    if (source.isDelicate() && error instanceof NotAuthenticated refused) {
      refuse(refused);
    }
  }

  private void refuse(NotAuthenticated why) {
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
      underWay.complete(Attempt.failed(whenClosed()));
    }
    if (fetcher != null) {
      fetcher.interrupt();
    }
  }
}
