package r7contacts.demo.edit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import r7contacts.demo.terminal.ExitHook;

/**
 * Interrupt of a thread when the program is told to exit, for example by Ctrl+C. A change then
 * stops between two steps and reports what is done before the program exits.
 */
final class InterruptOnExit {

  private static final long MOST_SECONDS = 30;

  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread hook;

  private InterruptOnExit(Thread thread) {
    hook =
        new Thread(
            () -> {
              thread.interrupt();
              awaitEnd();
            },
            "stop the change");
  }

  /** Returns an interrupt of the current thread, in effect until its end. */
  static InterruptOnExit ofThisThread() {
    InterruptOnExit interrupt = new InterruptOnExit(Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(interrupt.hook);
    return interrupt;
  }

  private void awaitEnd() {
    try {
      end.await(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets the program exit. */
  void end() {
    end.countDown();
    ExitHook.remove(hook);
  }
}
