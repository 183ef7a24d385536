package r7contacts.portal.http;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.vavr.control.Option;
import java.time.Duration;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.portal.PortalSettings;

/**
 * Whether and when a read is tried again: Resilience4j's schedule, exponential with jitter, or the
 * portal's own wish where it has one. The waiting itself is the {@link Call}'s, which can be
 * stopped.
 */
final class RetrySchedule {

  private static final double GROWTH = 2;
  private static final double JITTER = 0.5;

  private final Retry retry;

  RetrySchedule(PortalSettings settings) {
    IntervalFunction backoff =
        IntervalFunction.ofExponentialRandomBackoff(
            settings.retryDelay(), GROWTH, JITTER, settings.totalTimeout());
    retry =
        Retry.of(
            "portal",
            RetryConfig.<Attempt<?>>custom()
                .maxAttempts(1 + settings.retries())
                .retryOnResult(attempt -> attempt.retry() != Attempt.Retry.NEVER)
                .intervalBiFunction(
                    (attempts, last) ->
                        wanted(last.get())
                            .map(Duration::toMillis)
                            .getOrElse(() -> backoff.apply(attempts)))
                .build());
  }

  /** What the portal asked for, rounded up. */
  private static Option<Duration> wanted(Attempt<?> attempt) {
    return Option.of(attempt.outcome().getLeft())
        .filter(Unavailable.class::isInstance)
        .flatMap(error -> ((Unavailable) error).retryAfter())
        .map(wait -> wait.plusMillis(1));
  }

  /** The schedule of one call. */
  OfOneCall begin() {
    return new OfOneCall(retry.asyncContext());
  }

  /** Counts a call's attempts. */
  static final class OfOneCall {
    private final Retry.AsyncContext<Attempt<?>> context;

    private OfOneCall(Retry.AsyncContext<Attempt<?>> context) {
      this.context = context;
    }

    /** How long to wait before the next attempt; absent if this was the last one. */
    Option<Duration> waitAfter(Attempt<?> attempt) {
      long millis = context.onResult(attempt);
      return Option.when(millis >= 0, () -> Duration.ofMillis(millis));
    }
  }
}
