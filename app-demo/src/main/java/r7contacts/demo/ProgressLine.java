package r7contacts.demo;

import io.vavr.control.Option;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Says how far something got: on a terminal in one line that is written over each time, elsewhere,
 * as in the log of a nightly job, in a line now and then.
 */
final class ProgressLine {

  private static final int BAR = 24;
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long PAUSE_IN_LOGS = TimeUnit.SECONDS.toNanos(10);
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final String ERASED = "\r\u001b[K";

  /** What counts for the rate: how it was at the beginning says little about what is left. */
  private static final long RECENT = TimeUnit.SECONDS.toNanos(10);

  /** Of less than this a rate would be a guess. */
  private static final long ENOUGH = TimeUnit.SECONDS.toNanos(1);

  private final PrintStream stream;
  private final LongSupplier nanoTime;
  private final Option<Integer> columns;
  private final long begun;
  private final Deque<Sample> recent = new ArrayDeque<>();
  private long shown;
  private boolean isShown;
  private boolean isEnded;

  private record Sample(long time, long count) {}

  /**
   * Nothing is shown yet, and the time runs.
   *
   * @param nanoTime the clock, as {@link System#nanoTime()}
   * @param columns how wide the terminal is; absent if it is none
   */
  ProgressLine(PrintStream stream, LongSupplier nanoTime, Option<Integer> columns) {
    this.stream = stream;
    this.nanoTime = nanoTime;
    this.columns = columns;
    begun = nanoTime.getAsLong();
    shown = begun;
  }

  /** Shows it, unless it was shown a moment ago. */
  synchronized void at(long count, Option<Long> total) {
    long now = nanoTime.getAsLong();
    remember(now, count);
    if (isEnded) {
      return;
    }
    if (columns.isEmpty()) {
      if (now - shown >= PAUSE_IN_LOGS) {
        stream.println(text(count, total, false));
        shown = now;
      }
    } else if (!isShown || now - shown >= PAUSE) {
      String text = text(count, total, true);
      // In the last column a terminal would begin a new line.
      int room = Math.min(text.length(), Math.max(0, columns.get() - 1));
      stream.print(ERASED + text.substring(0, room));
      stream.flush();
      shown = now;
      isShown = true;
    }
  }

  private void remember(long now, long count) {
    if (recent.isEmpty() || now - recent.getLast().time() >= PAUSE) {
      recent.addLast(new Sample(now, count));
    }
    Sample oldest = recent.removeFirst();
    while (!recent.isEmpty() && now - recent.getFirst().time() >= RECENT) {
      oldest = recent.removeFirst();
    }
    recent.addFirst(oldest);
  }

  /** How many a second; absent as long as that would be a guess. */
  private Option<Double> rate(long count) {
    Sample oldest = recent.getFirst();
    long time = nanoTime.getAsLong() - oldest.time();
    return Option.when(
        time >= ENOUGH && count > oldest.count(), () -> (count - oldest.count()) * NANOS / time);
  }

  private String text(long count, Option<Long> total, boolean withBar) {
    Option<String> rate = rate(count).map(each -> ", " + grouped(Math.round(each)) + "/s");
    // What portals count may be old: a list can turn out longer.
    Option<Long> all = total.filter(number -> number >= count && number > 0);
    if (all.isEmpty()) {
      return contacts(count) + rate.getOrElse("");
    }
    String bar = withBar ? bar(count, all.get()) : "";
    return bar
        + grouped(count)
        + " of "
        + (withBar ? grouped(all.get()) : contacts(all.get()))
        + rate.getOrElse("")
        + rate(count)
            .map(each -> ", " + duration(Math.round((all.get() - count) / each)) + " left")
            .getOrElse("");
  }

  private static String bar(long count, long all) {
    int filled = (int) (BAR * count / all);
    return "[" + "#".repeat(filled) + "-".repeat(BAR - filled) + "] ";
  }

  /** Takes the line away, and nothing is shown any more. */
  synchronized void end() {
    if (isShown) {
      stream.print(ERASED);
      stream.flush();
      isShown = false;
    }
    isEnded = true;
  }

  /** How long it took so far. */
  String elapsed() {
    return duration(Math.round((nanoTime.getAsLong() - begun) / NANOS));
  }

  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Such as {@code 1,000 contacts}. */
  static String contacts(long number) {
    return grouped(number) + (number == 1 ? " contact" : " contacts");
  }

  private static String duration(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? "%d min %d s".formatted(seconds / 60, seconds % 60)
        : "%d h %d min".formatted(seconds / 3600, seconds % 3600 / 60);
  }
}
