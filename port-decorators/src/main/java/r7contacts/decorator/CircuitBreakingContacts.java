package r7contacts.decorator;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactRepository;
import r7contacts.port.edit.EditableContactBook;

/**
 * Circuit breaker around a repository: fails fast while the portal is unavailable.
 *
 * <pre>{@code
 * ContactRepository contacts = CircuitBreakingContacts.around(JsonContacts.open(portal));
 * }</pre>
 *
 * <p>The terms and the defaults' meaning are those of Resilience4j. A call fails if it is {@link
 * r7contacts.port.ContactError.Unavailable}; every other error is an answer of a working portal.
 * When the failure rate of the last calls (the sliding window) reaches the threshold, the circuit
 * opens: every call is {@code Unavailable} at once, with the message that no request was made and
 * with the time until the next attempt. After the wait duration the circuit is half-open and
 * permits a few calls. If their failure rate reaches the threshold, it opens again; otherwise it
 * closes, and the sliding window starts empty.
 *
 * <p>Calls that were ended by an interrupt do not count, and neither do calls that began before the
 * last change of state. Of several contacts in one call, each counts as a call.
 *
 * <p>Each read and each write of a change counts as a call. If the circuit is open, the change is
 * {@link r7contacts.port.edit.WriteError.NotDone}; if it opens between two steps, {@link
 * r7contacts.port.edit.WriteError.PartlyDone}. Conflicts and invalid changes do not count.
 *
 * <p>Closing it closes the inner repository.
 */
public final class CircuitBreakingContacts {

  private CircuitBreakingContacts() {}

  /** Returns a circuit breaker around a repository, with the defaults of the {@link Builder}. */
  public static ContactRepository around(ContactRepository inner) {
    return builder().around(inner);
  }

  /**
   * Returns a circuit breaker around every request of a contact book, with the defaults of the
   * {@link Builder}.
   */
  public static ContactBook around(ContactBook inner) {
    return builder().around(inner);
  }

  /**
   * Returns a circuit breaker around every request of a contact book for editing, with the defaults
   * of the {@link Builder}.
   */
  public static EditableContactBook around(EditableContactBook inner) {
    return builder().around(inner);
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Settings of a circuit breaker. Methods throw {@link IllegalArgumentException} for values out of
   * range. Not thread-safe.
   */
  public static final class Builder {
    private int failureRateThreshold = 50;
    private int minimumNumberOfCalls = 10;
    private int slidingWindowSize = 20;
    private Duration waitDurationInOpenState = Duration.ofSeconds(30);
    private int permittedNumberOfCallsInHalfOpenState = 3;
    private final List<DecoratorListener> listeners = new ArrayList<>();

    private Builder() {}

    /** Sets the failure rate at which the circuit opens: 1 to 100 percent. Default: 50. */
    public Builder failureRateThreshold(int percent) {
      Limits.atLeast(1, "failureRateThreshold", percent);
      failureRateThreshold = Limits.atMost(100, "failureRateThreshold", percent);
      return this;
    }

    /**
     * Sets how many calls the sliding window must hold before the failure rate counts; at most the
     * size of the sliding window takes effect. Default: 10.
     */
    public Builder minimumNumberOfCalls(int calls) {
      minimumNumberOfCalls = Limits.atLeast(1, "minimumNumberOfCalls", calls);
      return this;
    }

    /** Sets of how many last calls the failure rate is computed. Default: 20. */
    public Builder slidingWindowSize(int calls) {
      slidingWindowSize = Limits.atLeast(1, "slidingWindowSize", calls);
      return this;
    }

    /** Sets how long the circuit stays open. Default: 30 s. */
    public Builder waitDurationInOpenState(Duration length) {
      waitDurationInOpenState = Limits.positive("waitDurationInOpenState", length);
      return this;
    }

    /** Sets how many calls the half-open circuit permits. Default: 3. */
    public Builder permittedNumberOfCallsInHalfOpenState(int calls) {
      permittedNumberOfCallsInHalfOpenState =
          Limits.atLeast(1, "permittedNumberOfCallsInHalfOpenState", calls);
      return this;
    }

    /** Adds a listener for states and rejections; none by default. */
    public Builder listener(DecoratorListener listener) {
      listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /** Returns a circuit breaker around a repository. */
    public ContactRepository around(ContactRepository inner) {
      return around(inner, Clock.systemUTC());
    }

    /** Returns a circuit breaker around every request of a contact book. */
    public ContactBook around(ContactBook inner) {
      return new InterceptedBook(inner, interceptor(Clock.systemUTC()));
    }

    /** Returns a circuit breaker around every request of a contact book for editing. */
    public EditableContactBook around(EditableContactBook inner) {
      return new InterceptedEditableBook(inner, interceptor(Clock.systemUTC()));
    }

    ContactRepository around(ContactRepository inner, Clock clock) {
      return new InterceptedRepository(inner, interceptor(clock));
    }

    private CircuitBreakerInterceptor interceptor(Clock clock) {
      return new CircuitBreakerInterceptor(
          CircuitBreakerConfig.custom()
              .failureRateThreshold(failureRateThreshold)
              .slidingWindow(slidingWindowSize, minimumNumberOfCalls, SlidingWindowType.COUNT_BASED)
              .waitDurationInOpenState(waitDurationInOpenState)
              .permittedNumberOfCallsInHalfOpenState(permittedNumberOfCallsInHalfOpenState)
              .clock(clock),
          waitDurationInOpenState,
          clock,
          new GuardedListener(List.copyOf(listeners)));
    }
  }
}
