package r7contacts.demo.terminal;

import io.vavr.control.Option;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import r7contacts.demo.text.Quantities;

/**
 * The progress of a long operation: on a terminal one line that is rewritten, elsewhere, such as in
 * the log of a nightly job or where TERM is dumb, a new line every ten seconds. Thread-safe.
 */
public final class ProgressLine {

  private static final int BAR_LENGTH = 24;
  private static final long REFRESH_INTERVAL = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long LOG_INTERVAL = TimeUnit.SECONDS.toNanos(10);
  private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

  /** The period that the rate is measured over. */
  private static final long RATE_PERIOD = TimeUnit.SECONDS.toNanos(10);

  /** The shortest time that a rate is computed from. */
  private static final long MIN_RATE_PERIOD = TimeUnit.SECONDS.toNanos(1);

  private final PrintStream stream;
  private final String label;
  private final LongSupplier nanoTime;
  private final Option<StatusLine> terminal;
  private final long started;
  private final Deque<Sample> recent = new ArrayDeque<>();
  private long lastShown;
  private State state = State.HIDDEN;

  private enum State {
    HIDDEN,
    SHOWN,
    ENDED
  }

  private record Sample(long time, long count) {}

  /**
   * Creates a line that is not shown yet, and starts measuring the time.
   *
   * @param nanoTime the clock, as {@link System#nanoTime()}
   * @param columns the terminal's width; absent where a line cannot be rewritten
   */
  public ProgressLine(PrintStream stream, LongSupplier nanoTime, Option<Integer> columns) {
    this(stream, "", nanoTime, columns);
  }

  private ProgressLine(
      PrintStream stream, String label, LongSupplier nanoTime, Option<Integer> columns) {
    this.stream = stream;
    this.label = label;
    this.nanoTime = nanoTime;
    terminal = columns.map(width -> new StatusLine(stream, () -> width));
    started = nanoTime.getAsLong();
    lastShown = started;
  }

  /** Creates a line on standard error that is not shown yet, and starts measuring the time. */
  public static ProgressLine of(Environment environment) {
    return of(environment, "");
  }

  /** Creates such a line that begins with a label. */
  public static ProgressLine of(Environment environment, String label) {
    return new ProgressLine(
        environment.err(),
        label,
        System::nanoTime,
        Option.when(environment.canRewriteLines(), environment::terminalColumns));
  }

  /** Updates the progress; the line is shown unless it was shown a moment ago. */
  public synchronized void update(long count, Option<Long> total) {
    long now = nanoTime.getAsLong();
    remember(now, count);
    if (state == State.ENDED) {
      return;
    }
    if (terminal.isEmpty()) {
      if (now - lastShown >= LOG_INTERVAL) {
        stream.println(label + text(count, total, false));
        lastShown = now;
      }
    } else if (state == State.HIDDEN || now - lastShown >= REFRESH_INTERVAL) {
      terminal.get().show(label + text(count, total, true));
      lastShown = now;
      state = State.SHOWN;
    }
  }

  /**
   * Shows that the operation waits for the portal; without a terminal once for each wait.
   *
   * @param seconds the time that is left
   * @param begins whether the wait begins
   * @param reason why, for logs
   */
  public synchronized void waiting(
      long count, Option<Long> total, long seconds, boolean begins, String reason) {
    if (state == State.ENDED) {
      return;
    }
    String wait = "retrying in " + Quantities.duration(seconds);
    if (terminal.isDefined()) {
      terminal.get().show(label + position(count, total, true) + ", portal busy, " + wait);
      state = State.SHOWN;
    } else if (begins) {
      stream.println(label + position(count, total, false) + ", " + wait + ": " + reason);
    }
  }

  private void remember(long now, long count) {
    if (recent.isEmpty() || now - recent.getLast().time() >= REFRESH_INTERVAL) {
      recent.addLast(new Sample(now, count));
    }
    Sample oldest = recent.removeFirst();
    while (!recent.isEmpty() && now - recent.getFirst().time() >= RATE_PERIOD) {
      oldest = recent.removeFirst();
    }
    recent.addFirst(oldest);
  }

  /** Returns contacts per second; absent while too little time has been measured. */
  private Option<Double> rate(long count) {
    Sample oldest = recent.getFirst();
    long time = nanoTime.getAsLong() - oldest.time();
    return Option.when(
        time >= MIN_RATE_PERIOD && count > oldest.count(),
        () -> (count - oldest.count()) * NANOS_PER_SECOND / time);
  }

  private String text(long count, Option<Long> total, boolean withBar) {
    String rate =
        rate(count).map(each -> ", " + Quantities.grouped(Math.round(each)) + "/s").getOrElse("");
    String left =
        rate(count)
            .flatMap(each -> all(count, total).map(all -> Math.round((all - count) / each)))
            .map(seconds -> ", " + Quantities.duration(seconds) + " left")
            .getOrElse("");
    return position(count, total, withBar) + rate + left;
  }

  private static String position(long count, Option<Long> total, boolean withBar) {
    Option<Long> all = all(count, total);
    if (all.isEmpty()) {
      return Quantities.contacts(count);
    }
    return withBar
        ? bar(count, all.get()) + Quantities.grouped(count) + " of " + Quantities.grouped(all.get())
        : Quantities.grouped(count) + " of " + Quantities.contacts(all.get());
  }

  /** The portal's total may be outdated: the list can be longer. */
  private static Option<Long> all(long count, Option<Long> total) {
    return total.filter(number -> number >= count && number > 0);
  }

  private static String bar(long count, long all) {
    int filled = (int) (BAR_LENGTH * count / all);
    return "[" + "#".repeat(filled) + "-".repeat(BAR_LENGTH - filled) + "] ";
  }

  /** Erases the line. Later updates are ignored. */
  public synchronized void end() {
    if (state == State.SHOWN) {
      terminal.get().erase();
    }
    state = State.ENDED;
  }

  /** Returns the time since the creation, in words. */
  public String elapsed() {
    return Quantities.duration(Math.round((nanoTime.getAsLong() - started) / NANOS_PER_SECOND));
  }
}
