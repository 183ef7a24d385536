package r7contacts.decorator.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import r7contacts.decorator.DecoratorListener.CacheKind;
import r7contacts.decorator.DecoratorListener.CacheLoad;
import r7contacts.decorator.DecoratorListener.CacheRead;
import r7contacts.decorator.DecoratorListener.CircuitState;
import r7contacts.decorator.DecoratorListener.RateLimitWait;
import r7contacts.decorator.DecoratorSettings;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.config.ContactBooks;
import r7contacts.port.config.ContactSettings;

class DecoratorMetricsTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final DecoratorMetrics metrics = DecoratorMetrics.in(registry);

  @Test
  void reads_loads_and_evictions_of_a_cache_are_recorded() {
    metrics.onCacheRead(new CacheRead(CacheKind.MEMORY, 3, 1));
    metrics.onCacheRead(new CacheRead(CacheKind.MEMORY, 1, 0));
    metrics.onCacheRead(new CacheRead(CacheKind.SHARED, 0, 5));
    metrics.onCacheLoad(new CacheLoad(CacheKind.SHARED, 5, 2, Duration.ofMillis(30)));
    metrics.onCacheEviction();

    assertThat(counted("r7contacts.cache.reads", "cache", "memory", "result", "hit")).isEqualTo(4);
    assertThat(counted("r7contacts.cache.reads", "cache", "memory", "result", "miss")).isEqualTo(1);
    assertThat(counted("r7contacts.cache.reads", "cache", "shared", "result", "miss")).isEqualTo(5);
    assertThat(registry.get("r7contacts.cache.loads").tag("cache", "shared").timer().count())
        .isEqualTo(1);
    assertThat(counted("r7contacts.cache.load.failures", "cache", "shared")).isEqualTo(2);
    assertThat(counted("r7contacts.cache.evictions")).isEqualTo(1);
  }

  @Test
  void the_state_of_a_circuit_breaker_is_a_gauge() {
    metrics.onCircuitState(CircuitState.CLOSED);
    assertThat(state("closed")).isEqualTo(1);
    assertThat(state("open")).isZero();

    metrics.onCircuitState(CircuitState.OPEN);
    metrics.onCircuitRejection();
    assertThat(state("closed")).isZero();
    assertThat(state("open")).isEqualTo(1);
    assertThat(counted("r7contacts.circuit.rejections")).isEqualTo(1);

    metrics.onCircuitState(CircuitState.HALF_OPEN);
    assertThat(state("half-open")).isEqualTo(1);
  }

  @Test
  void waits_for_the_rate_limit_are_recorded_by_their_outcome() {
    metrics.onRateLimitWait(new RateLimitWait(Duration.ofSeconds(2), true));
    metrics.onRateLimitWait(new RateLimitWait(Duration.ZERO, false));

    assertThat(registry.get("r7contacts.rate.limit.waits").tag("outcome", "permitted").timer())
        .satisfies(timer -> assertThat(timer.count()).isEqualTo(1))
        .satisfies(timer -> assertThat(timer.max(timer.baseTimeUnit())).isEqualTo(2));
    assertThat(
            registry.get("r7contacts.rate.limit.waits").tag("outcome", "rejected").timer().count())
        .isEqualTo(1);
  }

  @Test
  void a_book_that_is_opened_by_address_is_measured() {
    ContactSettings settings =
        ContactSettings.none()
            .with(DecoratorSettings.CACHE_TIME_TO_LIVE, "1h")
            .with(DecoratorSettings.CIRCUIT_BREAKER, "true");

    try (ContactBook book =
        ContactBooks.at("memory:").settings(settings).listener(metrics).open()) {
      book.findById(ContactId.of(999_999));
      book.findById(ContactId.of(999_999));
    }

    assertThat(counted("r7contacts.cache.reads", "result", "hit")).isEqualTo(1);
    assertThat(counted("r7contacts.cache.reads", "result", "miss")).isEqualTo(1);
    assertThat(state("closed")).isEqualTo(1);
  }

  private double counted(String meter, String... tags) {
    return registry.get(meter).tags(tags).counter().count();
  }

  private double state(String state) {
    return registry.get("r7contacts.circuit.state").tag("state", state).gauge().value();
  }
}
