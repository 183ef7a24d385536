package r7contacts.decorator;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Calls in threads of their own, and waiting for what must come. */
final class Threads {

  private Threads() {}

  /** A call in a thread that can be interrupted. */
  static final class Call<T> {
    private final FutureTask<T> task;
    private final Thread thread;

    private Call(Callable<T> callable) {
      task = new FutureTask<>(callable);
      thread = new Thread(task, "a caller");
      thread.setDaemon(true);
      thread.start();
    }

    T result() throws Exception {
      return task.get(30, TimeUnit.SECONDS);
    }

    void interrupt() {
      thread.interrupt();
    }

    /** Returns when the thread waits for another, or for time to pass. */
    Call<T> waits() throws InterruptedException {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (thread.getState() != Thread.State.WAITING
          && thread.getState() != Thread.State.TIMED_WAITING) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError("still " + thread.getState());
        }
        Thread.sleep(1);
      }
      return this;
    }
  }

  static <T> Call<T> call(Callable<T> callable) {
    return new Call<>(callable);
  }

  /** Waits for a latch; an interrupt ends it and stays set. */
  static boolean await(CountDownLatch latch) {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("the latch was not counted down");
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
