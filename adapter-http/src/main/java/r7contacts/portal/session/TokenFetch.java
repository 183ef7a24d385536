package r7contacts.portal.session;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import r7contacts.portal.http.Attempt;
import r7contacts.portal.http.CallTimeouts;

/** A token being fetched, on a thread of its own: the call that needs it first may give up. */
final class TokenFetch {

  final long begun = System.nanoTime();
  final CompletableFuture<Attempt<Token>> result = new CompletableFuture<>();
  final Callbacks callbacks = new Callbacks();
  final Thread thread;
  volatile boolean isGivenUp;

  /**
   * @param run fetches the token, on the thread
   */
  TokenFetch(Consumer<TokenFetch> run, String threadName) {
    thread = CallTimeouts.daemon(() -> run.accept(this), threadName);
  }

  /** Returns whether a call has waited for it in vain, as the next ones may. */
  boolean isOverdue() {
    return isGivenUp && callbacks.isOverdue();
  }
}
