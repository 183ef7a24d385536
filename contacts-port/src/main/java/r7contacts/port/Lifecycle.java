package r7contacts.port;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Open or closed state of a repository, for adapters and decorators. Open at first, closed once and
 * for good. Thread-safe.
 */
public final class Lifecycle {

  private final CountDownLatch closed = new CountDownLatch(1);

  /** Creates an open state. */
  public Lifecycle() {}

  /**
   * Does nothing while open.
   *
   * @throws IllegalStateException if closed
   */
  public void requireOpen() {
    if (isClosed()) {
      throw new IllegalStateException("this repository is closed");
    }
  }

  /** Returns whether the repository is closed. */
  public boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Closes it, and wakes the threads that wait for that. Idempotent. */
  public void close() {
    closed.countDown();
  }

  /**
   * Waits until it is closed, at most for that time.
   *
   * @return whether it is closed
   */
  public boolean awaitClosed(long timeout, TimeUnit unit) throws InterruptedException {
    return closed.await(timeout, unit);
  }
}
