package r7contacts.portal.session;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import r7contacts.portal.http.Attempt;
import r7contacts.portal.http.CallTimeouts;

/** Running fetch of a token, on its own thread, which continues if the call times out. */
final class TokenFetch {

  final long begun = System.nanoTime();
  final CompletableFuture<Attempt<Token>> result = new CompletableFuture<>();
  final Callbacks callbacks = new Callbacks();
  final Thread thread;

  /** Whether a call has timed out while it waited for this fetch. */
  volatile boolean hasTimedOut;

  /**
   * Creates a fetch; its thread is not started.
   *
   * @param run fetches the token, on the thread
   */
  TokenFetch(Consumer<TokenFetch> run, String threadName) {
    thread = CallTimeouts.daemon(() -> run.accept(this), threadName);
  }

  /** Returns whether a call has timed out and the caller's code has exceeded its timeout. */
  boolean isOverdue() {
    return hasTimedOut && callbacks.isOverdue();
  }
}
