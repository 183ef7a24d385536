package r7contacts.simulator.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Pauses that end early when the portal stops listening. Thread-safe. */
final class Delays {

  private volatile CountDownLatch stopped = new CountDownLatch(1);

  /**
   * Waits for this time.
   *
   * @throws IOException if the portal stops listening before
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

  /** Ends all pauses; further ones end at once until {@link #allowAgain()}. */
  void endAll() {
    stopped.countDown();
  }

  /** Lets pauses last again. */
  void allowAgain() {
    stopped = new CountDownLatch(1);
  }
}
