package r7contacts.simulator;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting that ends when the portal stops listening, however long it was to be. */
final class Delays {

  private volatile CountDownLatch stopped = new CountDownLatch(1);

  /**
   * Waits.
   *
   * @throws IOException if the portal stopped listening meanwhile
   */
  void pause(Duration time) throws IOException {
    try {
      if (stopped.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new IOException("the portal has stopped listening");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the portal is stopping");
    }
  }

  void endAll() {
    stopped.countDown();
  }

  void allowAgain() {
    stopped = new CountDownLatch(1);
  }
}
