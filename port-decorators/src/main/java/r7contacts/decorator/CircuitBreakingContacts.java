package r7contacts.decorator;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;

/**
 * Leaves a portal alone that does not answer, and its callers need not wait for it.
 *
 * <pre>{@code
 * ContactRepository contacts = CircuitBreakingContacts.around(JsonContacts.open(portal));
 * }</pre>
 *
 * <p>Only {@link ContactError.Unavailable} counts against the portal: every other error is the
 * answer of a living one. When enough of the last calls were unavailable the circuit opens, and
 * every call is {@code Unavailable} at once, says that no request was made, and tells how long the
 * circuit stays open. After that a few calls are let through. If as large a share of them is
 * unavailable as has opened the circuit, it opens again; otherwise it closes and starts afresh.
 *
 * <p>Calls that were ended by their caller's interrupt count for nothing, and neither do calls that
 * were begun before the circuit opened or closed and ended after it. Of several asked for at once,
 * each counts.
 */
public final class CircuitBreakingContacts implements ContactRepository {

  private final ContactRepository inner;
  private final Duration openTime;
  private final int window;
  private final Clock clock;
  private final CircuitBreaker breaker;
  private final AtomicInteger era = new AtomicInteger();
  private volatile Instant openUntil = Instant.MIN;
  private volatile boolean closed;

  CircuitBreakingContacts(ContactRepository inner, Builder settings, Clock clock) {
    this.inner = Objects.requireNonNull(inner, "inner");
    this.clock = clock;
    openTime = settings.openTime;
    window = settings.calls;
    breaker =
        CircuitBreaker.of(
            "contacts",
            CircuitBreakerConfig.custom()
                .slidingWindow(window, window, SlidingWindowType.COUNT_BASED)
                // Half a call less, so that no rounding decides.
                .failureRateThreshold((settings.unavailable - 0.5f) * 100 / window)
                .waitDurationInOpenState(openTime)
                .permittedNumberOfCallsInHalfOpenState(settings.probes)
                .recordResult(CircuitBreakingContacts::countsAgainst)
                .clock(clock)
                .build());
    breaker.getEventPublisher().onStateTransition(this::moved);
    startAfresh();
  }

  /** Around a repository, with the defaults of the {@link Builder}. */
  public static ContactRepository around(ContactRepository inner) {
    return builder().around(inner);
  }

  /** Around a contact book, every request of it, with the defaults of the {@link Builder}. */
  public static ContactBook around(ContactBook inner) {
    return builder().around(inner);
  }

  public static Builder builder() {
    return new Builder();
  }

  private static boolean countsAgainst(Object outcome) {
    return outcome instanceof Either<?, ?> either
        && either.isLeft()
        && either.getLeft() instanceof ContactError.Unavailable;
  }

  private void moved(CircuitBreakerOnStateTransitionEvent event) {
    era.incrementAndGet();
    switch (event.getStateTransition().getToState()) {
      case OPEN -> openUntil = clock.instant().plus(openTime);
      case CLOSED -> startAfresh();
      default -> {
        // Probes come and go by the breaker's own count.
      }
    }
  }

  /**
   * The breaker knows shares of calls only, and waits for as many as its window holds. Filled with
   * good ones, the share is a number, and a portal that is dead from the start needs no more calls
   * than any other.
   */
  private void startAfresh() {
    for (int i = 0; i < window; i++) {
      breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }
  }

  @Override
  public Either<ContactError, Contact> findById(ContactId id) {
    Objects.requireNonNull(id, "id");
    requireOpen();
    return request(() -> inner.findById(id));
  }

  /** Makes one request, if the circuit lets it through, and counts how it went. */
  private <T> Either<ContactError, T> request(Supplier<Either<ContactError, T>> request) {
    if (!breaker.tryAcquirePermission()) {
      return Either.left(noRequest());
    }
    int begun = era.get();
    boolean answered = false;
    try {
      Either<ContactError, T> outcome = request.get();
      answered = true;
      count(begun, outcome);
      return outcome;
    } finally {
      if (!answered) {
        release(begun);
      }
    }
  }

  /** Asks the inner repository in one call for as many as the circuit lets through. */
  @Override
  public Map<ContactId, Either<ContactError, Contact>> findAllById(Collection<ContactId> ids) {
    Set<ContactId> distinct = Calls.distinct(ids);
    requireOpen();
    return find(distinct, inner);
  }

  private Map<ContactId, Either<ContactError, Contact>> find(
      Set<ContactId> distinct, ContactRepository from) {
    List<ContactId> permitted = new ArrayList<>();
    Map<ContactId, Either<ContactError, Contact>> refused = new HashMap<>();
    for (ContactId id : distinct) {
      if (breaker.tryAcquirePermission()) {
        permitted.add(id);
      } else {
        refused.put(id, Either.left(noRequest()));
      }
    }
    Map<ContactId, Either<ContactError, Contact>> answers =
        permitted.isEmpty() ? Map.of() : ask(permitted, from);
    return Calls.inOrder(distinct, refused, answers);
  }

  private Map<ContactId, Either<ContactError, Contact>> ask(
      List<ContactId> permitted, ContactRepository from) {
    int begun = era.get();
    boolean answered = false;
    try {
      Map<ContactId, Either<ContactError, Contact>> outcomes =
          from.findAllById(Collections.unmodifiableList(permitted));
      answered = true;
      outcomes.values().forEach(outcome -> count(begun, outcome));
      return outcomes;
    } finally {
      if (!answered) {
        permitted.forEach(id -> release(begun));
      }
    }
  }

  private void count(int begun, Either<ContactError, ?> outcome) {
    if (Calls.endedByInterrupt(outcome)) {
      release(begun);
    } else if (begun == era.get()) {
      breaker.onResult(0, TimeUnit.NANOSECONDS, outcome);
    }
  }

  private void release(int begun) {
    if (begun == era.get()) {
      breaker.releasePermission();
    }
  }

  private ContactError noRequest() {
    CircuitBreaker.Metrics last = breaker.getMetrics();
    Duration left = Duration.between(clock.instant(), openUntil);
    if (left.isNegative()) {
      return ContactError.Unavailable.because(
          "the portal did not answer, and others are trying it just now; no request was made");
    }
    return new ContactError.Unavailable(
        "%d of the last %d calls got no answer; no request was made"
            .formatted(last.getNumberOfFailedCalls(), last.getNumberOfBufferedCalls()),
        Option.some(left));
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("this repository is closed");
    }
  }

  /** What it does around the requests of a book. */
  private GatedBook.Gate gate() {
    return new GatedBook.Gate() {
      @Override
      public void requireOpen() {
        CircuitBreakingContacts.this.requireOpen();
      }

      @Override
      public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
        return request(request);
      }

      @Override
      public Either<ContactError, Contact> contact(ContactId id, ContactRepository from) {
        return request(() -> from.findById(id));
      }

      @Override
      public Map<ContactId, Either<ContactError, Contact>> contacts(
          Set<ContactId> ids, ContactRepository from) {
        return find(ids, from);
      }
    };
  }

  @Override
  public void close() {
    closed = true;
    inner.close();
  }

  /** Collects what a circuit breaker goes by. Each method refuses what makes no sense. */
  public static final class Builder {
    private int unavailable = 10;
    private int calls = 20;
    private Duration openTime = Duration.ofSeconds(30);
    private int probes = 3;

    private Builder() {}

    /**
     * How many of how many last calls must be unavailable for the circuit to open; 10 of 20 unless
     * told.
     */
    public Builder opensAt(int unavailable, int ofTheLastCalls) {
      Limits.atLeast(1, "unavailable", unavailable);
      Limits.atLeast(unavailable, "ofTheLastCalls", ofTheLastCalls);
      this.unavailable = unavailable;
      calls = ofTheLastCalls;
      return this;
    }

    /** How long the circuit stays open; 30 s unless told. */
    public Builder openTime(Duration length) {
      openTime = Limits.positive("openTime", length);
      return this;
    }

    /** How many calls are let through after that; 3 unless told. */
    public Builder probes(int calls) {
      probes = Math.toIntExact(Limits.atLeast(1, "probes", calls));
      return this;
    }

    /** The repository that breaks the circuit; it closes the inner one. */
    public ContactRepository around(ContactRepository inner) {
      return new CircuitBreakingContacts(inner, this, Clock.systemUTC());
    }

    /** The book that breaks the circuit for every request alike; it closes the inner one. */
    public ContactBook around(ContactBook inner) {
      return around(inner, Clock.systemUTC());
    }

    ContactBook around(ContactBook inner, Clock clock) {
      CircuitBreakingContacts contacts = new CircuitBreakingContacts(inner, this, clock);
      return new GatedBook(contacts, inner, contacts.gate());
    }
  }
}
