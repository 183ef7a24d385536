package r7contacts.decorator;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.decorator.Inner.ANNA;
import static r7contacts.decorator.Inner.JOHN;
import static r7contacts.decorator.Inner.MISSING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.decorator.DecoratorListener.CacheKind;
import r7contacts.decorator.DecoratorListener.CacheLoad;
import r7contacts.decorator.DecoratorListener.CacheRead;
import r7contacts.decorator.DecoratorListener.CircuitState;
import r7contacts.decorator.DecoratorListener.RateLimitWait;
import r7contacts.domain.Contact;
import r7contacts.json.ContactJson;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactRepository;
import r7contacts.port.PageRequest;
import r7contacts.port.config.ContactBooks;
import r7contacts.port.config.ContactSettings;

class DecoratorListenerTest {

  private final Inner inner = Inner.holdingEveryone();
  private final Recording recording = new Recording();

  @Test
  void hits_misses_and_loads_of_the_cache_in_memory_are_reported() {
    ContactRepository cached =
        CachedContacts.builder().listener(recording).around((ContactRepository) inner);

    cached.findById(ANNA);
    cached.findById(ANNA);
    cached.findAllById(List.of(ANNA, JOHN, MISSING));

    assertThat(recording.events)
        .containsExactly(
            new CacheRead(CacheKind.MEMORY, 0, 1),
            "load of 1, 0 failed",
            new CacheRead(CacheKind.MEMORY, 1, 0),
            "load of 2, 0 failed",
            new CacheRead(CacheKind.MEMORY, 1, 2));
  }

  @Test
  void contacts_that_cannot_be_loaded_are_reported_as_failures() {
    ContactRepository cached =
        CachedContacts.builder().listener(recording).around((ContactRepository) Inner.failing());

    cached.findAllById(List.of(ANNA, JOHN));

    assertThat(recording.events).contains("load of 2, 2 failed");
  }

  @Test
  void entries_beyond_the_maximum_size_are_reported_as_evicted() {
    ContactRepository cached =
        CachedContacts.builder()
            .maximumSize(1)
            .listener(recording)
            .around((ContactRepository) inner);

    cached.findAllById(List.of(ANNA, JOHN));
    cached.findAllById(List.of(ANNA, JOHN));

    assertThat(recording.events).contains("eviction");
  }

  @Test
  void hits_misses_and_loads_of_a_shared_cache_are_reported() {
    ContactRepository shared =
        SharedCachedContacts.builder(new MapCache().cache(), ContactJson::write, ContactJson::read)
            .listener(recording)
            .around((ContactRepository) inner);

    shared.findById(ANNA);
    shared.findAllById(List.of(ANNA, JOHN));

    assertThat(recording.events)
        .containsExactly(
            new CacheRead(CacheKind.SHARED, 0, 1),
            "load of 1, 0 failed",
            new CacheRead(CacheKind.SHARED, 1, 1),
            "load of 1, 0 failed");
  }

  @Test
  void states_and_rejections_of_a_circuit_breaker_are_reported() {
    ContactRepository breaking =
        CircuitBreakingContacts.builder()
            .minimumNumberOfCalls(2)
            .waitDurationInOpenState(Duration.ofDays(1))
            .listener(recording)
            .around((ContactRepository) Inner.failing());

    breaking.findById(ANNA);
    breaking.findById(ANNA);
    breaking.findById(ANNA);
    breaking.findAllById(List.of(ANNA, JOHN));

    assertThat(recording.events)
        .containsExactly(
            CircuitState.CLOSED, CircuitState.OPEN, "rejection", "rejection", "rejection");
  }

  @Test
  void a_wait_for_the_rate_limit_is_reported_and_a_call_without_one_is_not() {
    long[] time = {0};
    ContactRepository limited =
        RateLimitedContacts.builder()
            .permits(1)
            .per(Duration.ofSeconds(10))
            .listener(recording)
            .around(
                (ContactRepository) inner, () -> time[0], (lifecycle, nanos) -> time[0] += nanos);

    limited.findById(ANNA);
    limited.findById(ANNA);

    assertThat(recording.events).containsExactly(new RateLimitWait(Duration.ofSeconds(10), true));
  }

  @Test
  void a_call_that_would_wait_too_long_is_reported_as_not_permitted() {
    ContactRepository limited =
        RateLimitedContacts.builder()
            .permits(1)
            .per(Duration.ofDays(1))
            .maximumWait(Duration.ZERO)
            .listener(recording)
            .around((ContactRepository) inner, () -> 0, (lifecycle, nanos) -> {});

    limited.findById(ANNA);
    limited.findById(ANNA);

    assertThat(recording.events).containsExactly(new RateLimitWait(Duration.ZERO, false));
  }

  @Test
  void every_listener_is_called_and_its_exception_does_not_affect_the_call() {
    DecoratorListener failing =
        new DecoratorListener() {
          @Override
          public void onCacheRead(CacheRead read) {
            throw new IllegalStateException("no room");
          }
        };
    ContactRepository cached =
        CachedContacts.builder()
            .listener(failing)
            .listener(recording)
            .around((ContactRepository) inner);

    assertThat(cached.findById(ANNA)).isEqualTo(Inner.lookUp(ANNA));
    assertThat(recording.events).contains(new CacheRead(CacheKind.MEMORY, 0, 1));
  }

  @Test
  void a_book_that_is_opened_by_address_reports_to_its_listener() {
    ContactSettings settings =
        ContactSettings.none()
            .with(DecoratorSettings.CACHE_TIME_TO_LIVE, "1h")
            .with(DecoratorSettings.CIRCUIT_BREAKER, "true")
            .with(DecoratorSettings.RATE_LIMIT, "2/1h")
            .with(DecoratorSettings.RATE_LIMIT_MAXIMUM_WAIT, "1ms");

    try (ContactBook book =
        ContactBooks.at("memory:").settings(settings).listener(recording).open()) {
      Contact anyone = book.page(ContactQuery.all(), PageRequest.first(1)).get().items().get(0);
      book.findById(anyone.id());
      assertThat(book.tags().getLeft()).isInstanceOf(ContactError.Unavailable.class);
    }

    assertThat(recording.events)
        .contains(CircuitState.CLOSED, new CacheRead(CacheKind.MEMORY, 0, 1))
        .anyMatch(event -> event instanceof RateLimitWait wait && !wait.isPermitted());
  }

  @Test
  void a_listener_is_accepted_while_no_decorator_is_switched_on() {
    try (ContactBook book = ContactBooks.at("memory:").listener(recording).open()) {
      assertThat(book).hasToString("memory:");
    }

    assertThat(recording.events).isEmpty();
  }

  /** Keeps the events, without the times that differ in each run. */
  private static final class Recording implements DecoratorListener {
    private final List<Object> events = new ArrayList<>();

    @Override
    public void onCacheRead(CacheRead read) {
      events.add(read);
    }

    @Override
    public void onCacheLoad(CacheLoad load) {
      assertThat(load.duration()).isGreaterThanOrEqualTo(Duration.ZERO);
      events.add("load of %d, %d failed".formatted(load.contacts(), load.failures()));
    }

    @Override
    public void onCacheEviction() {
      events.add("eviction");
    }

    @Override
    public void onCircuitState(CircuitState state) {
      events.add(state);
    }

    @Override
    public void onCircuitRejection() {
      events.add("rejection");
    }

    @Override
    public void onRateLimitWait(RateLimitWait wait) {
      events.add(wait);
    }
  }
}
