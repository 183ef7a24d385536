package r7contacts.decorator;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import r7contacts.decorator.DecoratorListener.CircuitState;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;

/** Makes the requests that a Resilience4j circuit breaker permits, and records their outcomes. */
final class CircuitBreakerInterceptor extends RequestInterceptor {

  private final Duration openTime;
  private final Clock clock;
  private final GuardedListener listener;
  private final CircuitBreaker breaker;
  private final AtomicInteger transitions = new AtomicInteger();
  private volatile Instant openUntil = Instant.MIN;

  CircuitBreakerInterceptor(
      CircuitBreakerConfig.Builder config,
      Duration openTime,
      Clock clock,
      GuardedListener listener) {
    this.listener = listener;
    this.openTime = openTime;
    this.clock = clock;
    breaker =
        CircuitBreaker.of(
            "contacts", config.recordResult(CircuitBreakerInterceptor::isFailure).build());
    breaker.getEventPublisher().onStateTransition(this::onTransition);
    listener.onCircuitState(CircuitState.CLOSED);
  }

  private static boolean isFailure(Object outcome) {
    return outcome instanceof Either<?, ?> either
        && either.isLeft()
        && either.getLeft() instanceof ContactError.Unavailable;
  }

  private void onTransition(CircuitBreakerOnStateTransitionEvent event) {
    transitions.incrementAndGet();
    CircuitBreaker.State state = event.getStateTransition().getToState();
    if (state == CircuitBreaker.State.OPEN) {
      openUntil = clock.instant().plus(openTime);
    }
    // The interceptor makes no transition to the states of Resilience4j beyond these three.
    listener.onCircuitState(CircuitState.valueOf(state.name()));
  }

  @Override
  String name() {
    return "circuit-breaking";
  }

  @Override
  <T> Either<ContactError, T> intercept(Supplier<Either<ContactError, T>> request) {
    if (!breaker.tryAcquirePermission()) {
      return Either.left(notPermitted());
    }
    int begun = transitions.get();
    boolean isAnswered = false;
    try {
      Either<ContactError, T> outcome = request.get();
      isAnswered = true;
      record(begun, outcome);
      return outcome;
    } finally {
      if (!isAnswered) {
        release(begun);
      }
    }
  }

  /** Reads in one call as many contacts as the circuit breaker permits. */
  @Override
  Map<ContactId, Either<ContactError, Contact>> contacts(
      Set<ContactId> ids, ContactRepository from) {
    List<ContactId> permitted = new ArrayList<>();
    Map<ContactId, Either<ContactError, Contact>> refused = new HashMap<>();
    for (ContactId id : ids) {
      if (breaker.tryAcquirePermission()) {
        permitted.add(id);
      } else {
        refused.put(id, Either.left(notPermitted()));
      }
    }
    Map<ContactId, Either<ContactError, Contact>> answers =
        permitted.isEmpty() ? Map.of() : read(permitted, from);
    return Calls.inOrder(ids, refused, answers);
  }

  private Map<ContactId, Either<ContactError, Contact>> read(
      List<ContactId> permitted, ContactRepository from) {
    int begun = transitions.get();
    boolean isAnswered = false;
    try {
      Map<ContactId, Either<ContactError, Contact>> outcomes =
          from.findAllById(Collections.unmodifiableList(permitted));
      isAnswered = true;
      outcomes.values().forEach(outcome -> record(begun, outcome));
      return outcomes;
    } finally {
      if (!isAnswered) {
        permitted.forEach(id -> release(begun));
      }
    }
  }

  private void record(int begun, Either<ContactError, ?> outcome) {
    if (Calls.endedByInterrupt(outcome)) {
      release(begun);
    } else if (begun == transitions.get()) {
      breaker.onResult(0, TimeUnit.NANOSECONDS, outcome);
    }
  }

  private void release(int begun) {
    if (begun == transitions.get()) {
      breaker.releasePermission();
    }
  }

  private ContactError notPermitted() {
    listener.onCircuitRejection();
    CircuitBreaker.Metrics last = breaker.getMetrics();
    Duration left = Duration.between(clock.instant(), openUntil);
    if (left.isNegative()) {
      return ContactError.Unavailable.because(
          "the portal did not answer, and other calls are testing it; no request was made");
    }
    return new ContactError.Unavailable(
        "%d of the last %d calls got no answer; no request was made"
            .formatted(last.getNumberOfFailedCalls(), last.getNumberOfBufferedCalls()),
        Option.some(left));
  }
}
