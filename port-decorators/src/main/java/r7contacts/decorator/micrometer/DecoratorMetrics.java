package r7contacts.decorator.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import r7contacts.decorator.DecoratorListener;

/**
 * Listener that records caches, circuit breakers and rate limits in Micrometer. Thread-safe.
 *
 * <pre>{@code
 * ContactBooks.at(address).settings(settings).listener(DecoratorMetrics.in(registry)).open()
 * }</pre>
 *
 * <table>
 *   <caption>Meters and their tags</caption>
 *   <tr><th>meter</th><th>measures</th><th>tags</th></tr>
 *   <tr><td>{@code r7contacts.cache.reads}, counter</td><td>contacts looked up in a cache</td>
 *       <td>{@code cache} ({@code memory}, {@code shared}), {@code result} ({@code hit}, {@code miss})</td></tr>
 *   <tr><td>{@code r7contacts.cache.loads}, timer</td><td>calls for contacts that were not cached</td>
 *       <td>{@code cache}</td></tr>
 *   <tr><td>{@code r7contacts.cache.load.failures}, counter</td>
 *       <td>contacts that could not be loaded; "not found" is not a failure</td><td>{@code cache}</td></tr>
 *   <tr><td>{@code r7contacts.cache.evictions}, counter</td>
 *       <td>entries removed from the cache in memory because of age or size</td><td>none</td></tr>
 *   <tr><td>{@code r7contacts.circuit.state}, gauge</td>
 *       <td>1 for the state of the circuit breaker, otherwise 0</td>
 *       <td>{@code state} ({@code closed}, {@code open}, {@code half-open})</td></tr>
 *   <tr><td>{@code r7contacts.circuit.rejections}, counter</td><td>requests that were not permitted</td><td>none</td></tr>
 *   <tr><td>{@code r7contacts.rate.limit.waits}, timer</td><td>waits for the rate limit</td>
 *       <td>{@code outcome} ({@code permitted}, {@code rejected})</td></tr>
 * </table>
 *
 * <p>The state is the last one that was reported, and the meters of several listeners in one
 * registry are the same: use one listener and one circuit breaker for each registry.
 */
public final class DecoratorMetrics implements DecoratorListener {

  private final MeterRegistry registry;
  private final AtomicBoolean hasStates = new AtomicBoolean();
  private volatile CircuitState state = CircuitState.CLOSED;

  private DecoratorMetrics(MeterRegistry registry) {
    this.registry = Objects.requireNonNull(registry, "registry");
  }

  /** Returns a listener that records in this registry. */
  // Micrometer is in the signature, but only callers of this class need it.
  @SuppressWarnings("exports")
  public static DecoratorMetrics in(MeterRegistry registry) {
    return new DecoratorMetrics(registry);
  }

  @Override
  public void onCacheRead(CacheRead read) {
    reads(read.cache(), "hit").increment(read.hits());
    reads(read.cache(), "miss").increment(read.misses());
  }

  private Counter reads(CacheKind cache, String result) {
    return Counter.builder("r7contacts.cache.reads")
        .description("Contacts looked up in a cache")
        .tag("cache", word(cache))
        .tag("result", result)
        .register(registry);
  }

  @Override
  public void onCacheLoad(CacheLoad load) {
    Timer.builder("r7contacts.cache.loads")
        .description("Calls for contacts that were not cached")
        .tag("cache", word(load.cache()))
        .register(registry)
        .record(load.duration());
    Counter.builder("r7contacts.cache.load.failures")
        .description("Contacts that could not be loaded")
        .tag("cache", word(load.cache()))
        .register(registry)
        .increment(load.failures());
  }

  @Override
  public void onCacheEviction() {
    Counter.builder("r7contacts.cache.evictions")
        .description("Entries removed from the cache in memory because of age or size")
        .register(registry)
        .increment();
  }

  @Override
  public void onCircuitState(CircuitState now) {
    state = now;
    if (!hasStates.compareAndSet(false, true)) {
      return;
    }
    for (CircuitState each : CircuitState.values()) {
      Gauge.builder("r7contacts.circuit.state", () -> state == each ? 1 : 0)
          .description("1 for the state of the circuit breaker, otherwise 0")
          .tag("state", word(each))
          .register(registry);
    }
  }

  @Override
  public void onCircuitRejection() {
    Counter.builder("r7contacts.circuit.rejections")
        .description("Requests that the circuit breaker did not permit")
        .register(registry)
        .increment();
  }

  @Override
  public void onRateLimitWait(RateLimitWait wait) {
    Timer.builder("r7contacts.rate.limit.waits")
        .description("Waits for the rate limit")
        .tag("outcome", wait.isPermitted() ? "permitted" : "rejected")
        .register(registry)
        .record(wait.duration());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
