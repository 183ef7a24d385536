package r7contacts.portal.session;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.portal.network.SecretFile;

/**
 * Runs the caller's code that gives secrets (suppliers, callbacks, files), and says which one is
 * being waited for. All that this code throws becomes "not authenticated".
 */
final class Callbacks {

  private volatile @Nullable Pending pending;

  private record Pending(String name, Duration patience, long since) {}

  /**
   * Returns what the code gives, or the reason that it failed; its message is not shown, because it
   * may hold the secret.
   *
   * @param name names the code in messages
   * @param patience how long the code is never asked a second time
   */
  <T> Either<ContactError, T> ask(String name, Duration patience, Supplier<T> code) {
    pending = new Pending(name, patience, System.nanoTime());
    try {
      return Either.right(code.get());
    } catch (SecretFile.NotReadableException e) {
      return Either.left(new NotAuthenticated(e.getMessage()));
    } catch (Throwable e) {
      return Either.left(
          new NotAuthenticated("%s failed with %s".formatted(name, e.getClass().getSimpleName())));
    } finally {
      pending = null;
    }
  }

  /** The name of the code that is being waited for; null if none is. */
  @Nullable String awaited() {
    Pending now = pending;
    return now == null ? null : now.name;
  }

  /** Whether some code is being waited for, and has taken longer than its patience. */
  boolean isOverdue() {
    Pending now = pending;
    return now != null && now.patience.minusNanos(System.nanoTime() - now.since).isNegative();
  }
}
