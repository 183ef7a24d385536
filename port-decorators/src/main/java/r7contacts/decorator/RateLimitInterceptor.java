package r7contacts.decorator;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactRepository;
import r7contacts.port.Lifecycle;

/** Makes each request when the sliding window permits it. */
final class RateLimitInterceptor extends RequestInterceptor {

  private final String limit;
  private final long maximumWait;
  private final LongSupplier nanos;
  private final long origin;
  private final Sleep sleep;
  private final SlidingWindow window;
  private final GuardedListener listener;

  /** Waits, for real or in simulated time. */
  interface Sleep {
    Sleep REAL = (lifecycle, nanos) -> lifecycle.awaitClosed(nanos, TimeUnit.NANOSECONDS);

    /** Returns after so many nanoseconds, or earlier if the repository is closed. */
    void untilClosed(Lifecycle lifecycle, long nanos) throws InterruptedException;
  }

  RateLimitInterceptor(
      int permits,
      Duration per,
      Duration maximumWait,
      LongSupplier nanos,
      Sleep sleep,
      GuardedListener listener) {
    this.listener = listener;
    this.limit = "%d %s in %s".formatted(permits, permits == 1 ? "call" : "calls", seconds(per));
    this.maximumWait = maximumWait.toNanos();
    this.nanos = nanos;
    this.origin = nanos.getAsLong();
    this.sleep = sleep;
    this.window = new SlidingWindow(permits, per.toNanos(), this::time);
  }

  @Override
  String name() {
    return "rate-limited";
  }

  @Override
  <T> Either<ContactError, T> intercept(Supplier<Either<ContactError, T>> request) {
    Option<ContactError> refusal = waitForPermission(latestStart());
    return refusal.isDefined() ? Either.left(refusal.get()) : request.get();
  }

  /**
   * Counts each id as a call. Reads as many contacts in one call as may begin at once; they count
   * as begun then, even if the repository requests some of them later. The ids whose turn would
   * come after the maximum wait are unavailable.
   */
  @Override
  Map<ContactId, Either<ContactError, Contact>> contacts(
      Set<ContactId> ids, ContactRepository from) {
    List<ContactId> distinct = List.copyOf(ids);
    long latest = latestStart();
    Map<ContactId, Either<ContactError, Contact>> outcomes = new LinkedHashMap<>();
    int next = 0;
    while (next < distinct.size()) {
      Option<ContactError> refusal = waitForPermission(latest);
      int end;
      if (refusal.isDefined()) {
        end = distinct.size();
        distinct.subList(next, end).forEach(id -> outcomes.put(id, Either.left(refusal.get())));
      } else {
        end = next + 1;
        while (end < distinct.size() && isPermittedAtOnce()) {
          end++;
        }
        outcomes.putAll(from.findAllById(distinct.subList(next, end)));
      }
      next = end;
    }
    return Collections.unmodifiableMap(outcomes);
  }

  /** Returns false: a page that is not needed would use up the limit. */
  @Override
  boolean permitsReadAhead() {
    return false;
  }

  private long latestStart() {
    return time() + maximumWait;
  }

  /** Returns why the call must not begin; absent if it has begun. Reports the wait, if any. */
  private Option<ContactError> waitForPermission(long latest) {
    Object call = new Object();
    long begun = time();
    if (!lifecycle().isClosed() && window.begin(call, Math.max(0, latest - begun)) == 0) {
      return Option.none();
    }
    Option<ContactError> refusal = waitForPermission(call, latest);
    listener.onRateLimitWait(
        new DecoratorListener.RateLimitWait(Duration.ofNanos(time() - begun), refusal.isEmpty()));
    return refusal;
  }

  private Option<ContactError> waitForPermission(Object call, long latest) {
    try {
      while (!lifecycle().isClosed()) {
        long maximum = Math.max(0, latest - time());
        long wait = window.begin(call, maximum);
        if (wait == 0) {
          return Option.none();
        }
        if (wait > maximum) {
          return Option.some(tooLong(wait));
        }
        sleep.untilClosed(lifecycle(), wait);
      }
      return Option.some(Unavailable.closed());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Option.some(Unavailable.interrupted());
    } finally {
      window.leave(call);
    }
  }

  private boolean isPermittedAtOnce() {
    return window.begin(new Object(), 0) == 0;
  }

  private ContactError tooLong(long wait) {
    return new Unavailable(
        "the limit of %s is used up for longer than a call may wait".formatted(limit),
        Option.some(Duration.ofNanos(wait)));
  }

  private long time() {
    return nanos.getAsLong() - origin;
  }

  private static String seconds(Duration length) {
    return BigDecimal.valueOf(length.toNanos(), 9).stripTrailingZeros().toPlainString() + " s";
  }
}
