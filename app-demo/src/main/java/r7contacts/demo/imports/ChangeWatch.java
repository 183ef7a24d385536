package r7contacts.demo.imports;

import io.vavr.control.Option;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.ExitHook;
import r7contacts.demo.terminal.ProgressLine;

/**
 * The progress of many changes, which Ctrl+C stops between two of them. Until it is closed, the
 * program does not exit while a change is being made, but for at most half a minute.
 */
final class ChangeWatch implements AutoCloseable {

  private static final long MOST_SECONDS = 30;

  private final ProgressLine progress;
  private final ProgressLine reading;
  private final StopRule stop;
  private final long total;
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread hook;
  private volatile long count;

  /**
   * Starts the watch.
   *
   * @param total the number of changes; 0 if it is not known
   * @param onEarlyEnd what to report if the program ends before the first change
   */
  ChangeWatch(Environment environment, StopRule stop, long total, Runnable onEarlyEnd) {
    this.stop = stop;
    this.total = total;
    progress = ProgressLine.of(environment);
    reading = ProgressLine.of(environment, "reading all contacts: ");
    hook = new Thread(() -> interrupt(onEarlyEnd), "stop the changes");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void interrupt(Runnable onEarlyEnd) {
    stop.interrupt();
    if (count == 0) {
      endLines();
      onEarlyEnd.run();
      return;
    }
    try {
      end.await(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Shows the number of contacts that were read so far, before the first change. */
  void read(long contacts) {
    reading.update(contacts, Option.none());
  }

  /**
   * Counts a change, and stops if no other one must follow.
   *
   * @throws StopRule.StoppedException if it stops
   */
  void done(boolean isFailed) {
    reading.end();
    count = count + 1;
    progress.update(count, Option.when(total > 0, total));
    stop.after(isFailed);
  }

  /** Returns the number of changes so far. */
  long count() {
    return count;
  }

  /** Erases the progress. Returns the time so far, in words. */
  String elapsed() {
    endLines();
    return progress.elapsed();
  }

  private void endLines() {
    reading.end();
    progress.end();
  }

  /** Lets the program exit. */
  @Override
  public void close() {
    endLines();
    end.countDown();
    ExitHook.remove(hook);
  }
}
