package r7contacts.portal.http;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.vavr.control.Option;
import java.time.Duration;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.portal.PortalSettings;

/**
 * Schedule of retries: the portal's {@code Retry-After} if it sends one, else Resilience4j's
 * exponential backoff with jitter. The {@link Call} does the waiting, because it can be stopped.
 */
final class RetrySchedule {

  private static final double GROWTH = 2;
  private static final double JITTER = 0.5;

  private final Retry retry;

  /** Creates a schedule of so many retries. */
  RetrySchedule(int retries, PortalSettings settings) {
    IntervalFunction backoff =
        IntervalFunction.ofExponentialRandomBackoff(
            settings.retryDelay(), GROWTH, JITTER, settings.totalTimeout());
    retry =
        Retry.of(
            "portal",
            RetryConfig.<Attempt<?>>custom()
                .maxAttempts(1 + retries)
                .retryOnResult(attempt -> attempt.retry() != Attempt.Retry.NEVER)
                .intervalBiFunction(
                    (attempts, last) ->
                        requestedWait(last.get())
                            .map(Duration::toMillis)
                            .getOrElse(() -> backoff.apply(attempts)))
                .build());
  }

  /** Returns the wait that the portal requested, rounded up. */
  private static Option<Duration> requestedWait(Attempt<?> attempt) {
    return Option.of(attempt.outcome().getLeft())
        .filter(Unavailable.class::isInstance)
        .flatMap(error -> ((Unavailable) error).retryAfter())
        .map(wait -> wait.plusMillis(1));
  }

  /** Returns the schedule of one call. */
  OfOneCall begin() {
    return new OfOneCall(retry.asyncContext());
  }

  /** Schedule of one call, which counts its attempts. */
  static final class OfOneCall {
    private final Retry.AsyncContext<Attempt<?>> context;

    private OfOneCall(Retry.AsyncContext<Attempt<?>> context) {
      this.context = context;
    }

    /** Returns the wait before the next attempt; absent if this was the last one. */
    Option<Duration> waitAfter(Attempt<?> attempt) {
      long millis = context.onResult(attempt);
      return Option.when(millis >= 0, () -> Duration.ofMillis(millis));
    }
  }
}
