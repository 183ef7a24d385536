package r7contacts.decorator;

import java.time.Duration;
import r7contacts.port.config.ContactBookListener;

/**
 * Listener for caches, circuit breakers and rate limits: for metrics and logs.
 *
 * <p>Called by many threads at a time, on the thread of the call; it should return quickly. Its
 * exceptions are logged and do not affect the call. Events contain no data of contacts.
 */
public interface DecoratorListener extends ContactBookListener {

  /** Called when contacts were looked up in a cache. Does nothing by default. */
  default void onCacheRead(CacheRead read) {}

  /** Called when contacts that were not cached have been read. Does nothing by default. */
  default void onCacheLoad(CacheLoad load) {}

  /**
   * Called when {@link CachedContacts} removed an entry because of its age or the maximum size. An
   * entry that expired may be removed later. Does nothing by default.
   */
  default void onCacheEviction() {}

  /**
   * Called when a circuit breaker is created, with {@link CircuitState#CLOSED}, and when its state
   * has changed. Does nothing by default.
   */
  default void onCircuitState(CircuitState state) {}

  /** Called when a circuit breaker did not permit a request. Does nothing by default. */
  default void onCircuitRejection() {}

  /**
   * Called when a call had to wait for the rate limit, or its wait would have been too long. Does
   * nothing by default.
   */
  default void onRateLimitWait(RateLimitWait wait) {}

  /** Kind of a cache. */
  enum CacheKind {
    /** In the program's memory: {@link CachedContacts}. */
    MEMORY,
    /** Shared by several programs: {@link SharedCachedContacts}. */
    SHARED
  }

  /** State of a circuit breaker. */
  enum CircuitState {
    /** Requests are made. */
    CLOSED,
    /** No request is made. */
    OPEN,
    /** A few requests are made to test the portal. */
    HALF_OPEN
  }

  /**
   * One lookup in a cache.
   *
   * @param cache kind of the cache
   * @param hits number of contacts that were cached, or that another thread was loading
   * @param misses number of contacts that were not
   */
  record CacheRead(CacheKind cache, int hits, int misses) {}

  /**
   * One load of contacts that were not cached.
   *
   * @param cache kind of the cache
   * @param contacts number of contacts that were requested
   * @param failures number of them that could not be read; "not found" is not a failure
   * @param duration time of the load
   */
  record CacheLoad(CacheKind cache, int contacts, int failures, Duration duration) {}

  /**
   * One wait for the rate limit.
   *
   * @param duration time from the call to its turn or to the rejection
   * @param isPermitted false if the wait would have been too long, or was ended by an interrupt or
   *     a close
   */
  record RateLimitWait(Duration duration, boolean isPermitted) {}
}
