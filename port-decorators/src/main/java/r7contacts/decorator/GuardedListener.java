package r7contacts.decorator;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import r7contacts.port.ContactError;

/** Listeners whose exceptions are logged and affect neither the call nor each other. */
record GuardedListener(List<DecoratorListener> listeners) implements DecoratorListener {

  private static final Logger LOG = LoggerFactory.getLogger(GuardedListener.class);

  void cacheRead(CacheKind cache, int hits, int misses) {
    if (!listeners.isEmpty()) {
      onCacheRead(new CacheRead(cache, hits, misses));
    }
  }

  /**
   * @param begun {@link System#nanoTime} before the load
   */
  void cacheLoad(
      CacheKind cache, long begun, Collection<? extends Either<ContactError, ?>> outcomes) {
    if (!listeners.isEmpty()) {
      long failures =
          outcomes.stream()
              .filter(
                  outcome ->
                      outcome.isLeft() && !(outcome.getLeft() instanceof ContactError.NotFound))
              .count();
      Duration duration = Duration.ofNanos(System.nanoTime() - begun);
      onCacheLoad(new CacheLoad(cache, outcomes.size(), (int) failures, duration));
    }
  }

  @Override
  public void onCacheRead(CacheRead read) {
    guarded(listener -> listener.onCacheRead(read));
  }

  @Override
  public void onCacheLoad(CacheLoad load) {
    guarded(listener -> listener.onCacheLoad(load));
  }

  @Override
  public void onCacheEviction() {
    guarded(DecoratorListener::onCacheEviction);
  }

  @Override
  public void onCircuitState(CircuitState state) {
    guarded(listener -> listener.onCircuitState(state));
  }

  @Override
  public void onCircuitRejection() {
    guarded(DecoratorListener::onCircuitRejection);
  }

  @Override
  public void onRateLimitWait(RateLimitWait wait) {
    guarded(listener -> listener.onRateLimitWait(wait));
  }

  private void guarded(Consumer<DecoratorListener> event) {
    for (DecoratorListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (RuntimeException e) {
        LOG.warn("the listener {} failed", listener.getClass().getName(), e);
      }
    }
  }
}
