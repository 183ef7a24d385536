package r7contacts.portal.http;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.portal.PortalListener;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.http.Attempt.Retry;
import r7contacts.portal.message.Durations;
import r7contacts.portal.message.Reasons;

/** Retries of requests within the total timeout of their call. */
public final class Retries {

  private final int number;
  private final PortalSettings settings;
  private final RetrySchedule schedule;

  /** Creates so many retries, with the delay and the listener of these settings. */
  public Retries(int number, PortalSettings settings) {
    this.number = number;
    this.settings = settings;
    this.schedule = new RetrySchedule(number, settings);
  }

  /**
   * Returns the last attempt; the reason of a failure states their number. It may be done if one of
   * them may be.
   */
  public <T> Attempt<T> run(Call call, String operation, Supplier<Attempt<T>> request) {
    Attempt<T> attempt = request.get();
    if (attempt.retry() == Retry.NEVER) {
      return attempt;
    }
    boolean mayBeDone = attempt.mayBeDone();
    RetrySchedule.OfOneCall waits = schedule.begin();
    int attempts = 1;
    Option<Duration> wait = waits.waitAfter(attempt);
    while (wait.exists(time -> time.compareTo(call.remaining()) < 0)) {
      ContactError before = attempt.outcome().getLeft();
      report(operation, attempts + 1, wait.get(), before);
      call.pause(wait.get());
      if (call.isStopped()) {
        ContactError stopped = triedBefore(attempts, before).apply(call.stopError());
        return attempt.mapError(error -> stopped).withMayBeDone(mayBeDone);
      }
      attempt = request.get();
      attempts++;
      mayBeDone |= attempt.mayBeDone();
      if (call.isStopped()) {
        return attempt.mapError(triedBefore(attempts, before)).withMayBeDone(mayBeDone);
      }
      wait = attempt.retry() == Retry.NEVER ? Option.none() : waits.waitAfter(attempt);
    }
    return (attempts == 1 ? attempt : attempt.mapError(tried(attempts, call)))
        .withMayBeDone(mayBeDone);
  }

  private void report(String operation, int attempt, Duration wait, ContactError error) {
    PortalListener listener = settings.listener();
    if (listener != null) {
      listener.onRetry(new PortalListener.Retry(operation, attempt, 1 + number, wait, error));
    }
  }

  /** Adds the number of attempts to the reason of transient failures. */
  private static UnaryOperator<ContactError> tried(int attempts, Call call) {
    return error ->
        error instanceof Unavailable
            ? Reasons.change(
                error,
                reason ->
                    "%s; tried %d times in %s"
                        .formatted(reason, attempts, Durations.shownAbout(call.elapsed())))
            : error;
  }

  /** Adds the failure of the attempt before the call was stopped. */
  private static UnaryOperator<ContactError> triedBefore(int attempts, ContactError before) {
    return error ->
        before instanceof Unavailable cause
            ? Reasons.change(
                error,
                reason ->
                    "%s; tried %s, before that: %s"
                        .formatted(
                            reason, attempts == 1 ? "once" : attempts + " times", cause.reason()))
            : error;
  }
}
