package r7contacts.demo.connection;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import r7contacts.demo.terminal.StatusLine;
import r7contacts.demo.text.Quantities;
import r7contacts.portal.PortalListener;

/**
 * The line on a terminal that shows after a second what the program waits for: an answer of the
 * portal, or the time until the next attempt. It is erased when the answer comes. Thread-safe; of
 * several threads that wait, the first is shown.
 */
final class WaitingLine implements PortalListener {

  private static final long DELAY = TimeUnit.SECONDS.toNanos(1);
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);

  private final String host;
  private final StatusLine line;
  private final LongSupplier nanoTime;
  private final Executor later;
  private final Map<Thread, Wait> waits = new LinkedHashMap<>();
  private boolean isScheduled;
  private String shown = "";
  private boolean hasHook;
  private boolean hasEnded;

  /** What one thread waits for. */
  private static final class Wait {
    private final long begun;
    private @Nullable Retry retry;
    private long end;
    private boolean isAnswered;

    private Wait(long begun) {
      this.begun = begun;
    }
  }

  WaitingLine(String host, StatusLine line) {
    this(host, line, System::nanoTime, LATER);
  }

  /** Creates a line with a clock, and an executor that runs each task a moment later. */
  WaitingLine(String host, StatusLine line, LongSupplier nanoTime, Executor later) {
    this.host = host;
    this.line = line;
    this.nanoTime = nanoTime;
    this.later = later;
  }

  @Override
  public synchronized void onStart(Start start) {
    Wait wait =
        waits.computeIfAbsent(Thread.currentThread(), any -> new Wait(nanoTime.getAsLong()));
    wait.isAnswered = false;
    wait.end = 0;
    schedule();
  }

  @Override
  public synchronized void onRetry(Retry retry) {
    Wait wait = waits.get(Thread.currentThread());
    if (wait != null) {
      wait.isAnswered = false;
      wait.retry = retry;
      wait.end = nanoTime.getAsLong() + retry.delay().toNanos();
      schedule();
    }
  }

  @Override
  public synchronized void onRequest(Request request) {
    if (request.error().isEmpty()) {
      waits.remove(Thread.currentThread());
    } else if (waits.containsKey(Thread.currentThread())) {
      waits.get(Thread.currentThread()).isAnswered = true;
    }
    update();
  }

  @Override
  public synchronized void onCall(Call call) {
    waits.remove(Thread.currentThread());
    update();
  }

  private void schedule() {
    if (!isScheduled) {
      isScheduled = true;
      later.execute(this::tick);
    }
  }

  private synchronized void tick() {
    isScheduled = false;
    update();
    if (waits.values().stream().anyMatch(wait -> !wait.isAnswered)) {
      schedule();
    }
  }

  private void update() {
    long now = nanoTime.getAsLong();
    waits.values().stream()
        .filter(wait -> !wait.isAnswered && now - wait.begun >= DELAY && !hasEnded)
        .findFirst()
        .ifPresentOrElse(wait -> show(text(wait, now)), this::erase);
  }

  private String text(Wait wait, long now) {
    String attempt =
        wait.retry == null
            ? ""
            : "attempt %d of %d".formatted(wait.retry.attempt(), wait.retry.maxAttempts());
    if (wait.end == 0) {
      return "waiting for " + host + (attempt.isEmpty() ? "" : ", " + attempt);
    }
    long seconds = Duration.ofNanos(Math.max(0, wait.end - now)).plusMillis(999).toSeconds();
    return "waiting for %s, retrying in %s (%s)"
        .formatted(host, Quantities.duration(seconds), attempt);
  }

  private void show(String text) {
    if (!text.equals(shown)) {
      eraseOnExit();
      line.show(text);
      shown = text;
    }
  }

  private void erase() {
    if (!shown.isEmpty()) {
      line.erase();
      shown = "";
    }
  }

  /** Erases the line when the program is interrupted, so that the shell's prompt is alone. */
  private void eraseOnExit() {
    if (!hasHook) {
      hasHook = true;
      try {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "erase the waiting line"));
      } catch (IllegalStateException shuttingDown) {
        hasEnded = true;
      }
    }
  }

  private synchronized void end() {
    hasEnded = true;
    erase();
  }
}
