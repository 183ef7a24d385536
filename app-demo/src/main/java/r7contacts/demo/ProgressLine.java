package r7contacts.demo;

import io.vavr.control.Option;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** One line of a terminal that says how far something got, written over each time. */
final class ProgressLine {

  private static final int BAR = 24;
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final String ERASED = "\r\u001b[K";

  private final PrintStream terminal;
  private final LongSupplier nanoTime;
  private final long begun;
  private long atFirst;
  private long shown;
  private boolean isShown;

  /**
   * Nothing is shown yet, and the time runs.
   *
   * @param nanoTime the clock, as {@link System#nanoTime()}
   */
  ProgressLine(PrintStream terminal, LongSupplier nanoTime) {
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    begun = nanoTime.getAsLong();
  }

  /** So many were there before; they do not count for the rate. */
  void startsAt(long count) {
    atFirst = count;
  }

  /** Shows it, unless it was shown a moment ago. */
  void at(long count, Option<Long> total) {
    long now = nanoTime.getAsLong();
    if (isShown && now - shown < PAUSE) {
      return;
    }
    terminal.print(ERASED + text(count, total, (now - begun) / NANOS));
    terminal.flush();
    shown = now;
    isShown = true;
  }

  private String text(long count, Option<Long> total, double seconds) {
    double rate = seconds <= 0 ? 0 : (count - atFirst) / seconds;
    StringBuilder text = new StringBuilder();
    // What portals count may be old: a list can turn out longer.
    total
        .filter(all -> all >= count && all > 0)
        .peek(
            all -> {
              int filled = (int) (BAR * count / all);
              text.append('[')
                  .append("#".repeat(filled))
                  .append("-".repeat(BAR - filled))
                  .append("] ")
                  .append(grouped(count))
                  .append(" of ")
                  .append(grouped(all));
              if (rate > 0) {
                text.append(", ")
                    .append(grouped(Math.round(rate)))
                    .append("/s, ")
                    .append(duration(Math.round((all - count) / rate)))
                    .append(" left");
              }
            })
        .onEmpty(
            () -> {
              text.append(grouped(count)).append(" contacts");
              if (rate > 0) {
                text.append(", ").append(grouped(Math.round(rate))).append("/s");
              }
            });
    return text.toString();
  }

  /** Takes the line away. */
  void end() {
    if (isShown) {
      terminal.print(ERASED);
      terminal.flush();
      isShown = false;
    }
  }

  /** How long it took so far. */
  String elapsed() {
    return duration(Math.round((nanoTime.getAsLong() - begun) / NANOS));
  }

  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
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
