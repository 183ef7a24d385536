package r7contacts.portal.session;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.portal.message.ExceptionText;
import r7contacts.portal.network.SecretFile;

/**
 * Runner of the caller's code that supplies secrets: suppliers, callbacks, files. Knows which one
 * is running. Its exceptions become "not authenticated".
 */
final class Callbacks {

  private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);

  private volatile @Nullable Running running;

  private record Running(String name, Duration timeout, long since) {}

  /**
   * Returns the result of the code, or the reason why it failed. The message of an exception is
   * neither shown nor logged, because it may contain the secret.
   *
   * @param name name of the code in messages
   * @param timeout time before which the code is not called a second time
   */
  <T> Either<ContactError, T> ask(String name, Duration timeout, Supplier<T> code) {
    running = new Running(name, timeout, System.nanoTime());
    try {
      return Either.right(code.get());
    } catch (SecretFile.NotReadableException e) {
      return Either.left(new NotAuthenticated(e.getMessage()));
    } catch (Throwable e) {
      LOG.debug("{} failed: {}", name, ExceptionText.origin(e));
      return Either.left(
          new NotAuthenticated(
              name + " failed; the debug log of r7contacts.portal.session has the reason"));
    } finally {
      running = null;
    }
  }

  /** Returns the name of the running code; null if none is running. */
  @Nullable String running() {
    Running now = running;
    return now == null ? null : now.name;
  }

  /** Returns whether code is running and has exceeded its timeout. */
  boolean isOverdue() {
    Running now = running;
    return now != null && now.timeout.minusNanos(System.nanoTime() - now.since).isNegative();
  }
}
