package r7contacts.demo.commands;

import io.vavr.control.Option;
import java.time.Duration;
import r7contacts.demo.terminal.ProgressLine;
import r7contacts.files.export.ContactExport;
import r7contacts.port.ContactError;
import r7contacts.portal.PortalListener;

/**
 * The progress of an export. Waits while the portal limits requests (status 429, or a failure with
 * {@code Retry-After}), at most ten minutes without a page in between.
 */
final class ExportProgress implements ContactExport.Listener, PortalListener {

  private static final Duration MAX_WAIT = Duration.ofMinutes(10);
  private static final long FIRST_DELAY_SECONDS = 10;
  private static final long MAX_DELAY_SECONDS = 60;
  private static final int TOO_MANY_REQUESTS = 429;

  private final ProgressLine line;
  private final Sleep sleep;
  private long count;
  private Option<Long> total = Option.none();
  private Duration waited = Duration.ZERO;

  /** Whether the portal has limited requests since the last pause. */
  private volatile boolean isLimited;

  /** A pause of the current thread. */
  @FunctionalInterface
  interface Sleep {

    /** Pauses for this time. */
    void sleep(long millis) throws InterruptedException;
  }

  ExportProgress(ProgressLine line, Sleep sleep) {
    this.line = line;
    this.sleep = sleep;
  }

  @Override
  public void onRequest(Request request) {
    isLimited |= request.status().contains(TOO_MANY_REQUESTS);
  }

  @Override
  public void written(long written, Option<Long> all) {
    count = written;
    total = all;
    waited = Duration.ZERO;
    line.update(written, all);
  }

  @Override
  public boolean retriesAfter(ContactError failure) {
    Option<Duration> delay =
        delayAfter(failure).filter(wait -> waited.plus(wait).compareTo(MAX_WAIT) <= 0);
    return delay.exists(wait -> waits(wait, failure));
  }

  /** Returns the time that the portal wants, else one that grows; absent for other failures. */
  private Option<Duration> delayAfter(ContactError failure) {
    if (!(failure instanceof ContactError.Unavailable unavailable)) {
      return Option.none();
    }
    return unavailable
        .retryAfter()
        .map(wanted -> Duration.ofSeconds(Math.max(1, wanted.toSeconds())))
        .orElse(
            () ->
                Option.when(
                    isLimited,
                    () ->
                        Duration.ofSeconds(
                            Math.min(
                                MAX_DELAY_SECONDS, waited.toSeconds() + FIRST_DELAY_SECONDS))));
  }

  private boolean waits(Duration delay, ContactError failure) {
    try {
      for (long left = delay.toSeconds(); left > 0; left--) {
        line.waiting(count, total, left, left == delay.toSeconds(), failure.message());
        sleep.sleep(1_000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    waited = waited.plus(delay);
    isLimited = false;
    return true;
  }
}
