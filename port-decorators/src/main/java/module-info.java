/**
 * Decorators around a repository of any adapter: caches, a circuit breaker and a rate limit. {@code
 * r7contacts.decorator.micrometer} has metrics and requires Micrometer.
 */
module r7contacts.decorator {
  requires transitive r7contacts.port;
  requires com.github.benmanes.caffeine;
  requires io.github.resilience4j.circuitbreaker;
  requires io.github.resilience4j.core;
  requires org.slf4j;
  // Needed by SharedCachedContacts only, whose callers have it.
  requires static transitive cache.api;
  // Not transitive: only callers of DecoratorMetrics need it.
  requires static micrometer.core;

  exports r7contacts.decorator;
  exports r7contacts.decorator.micrometer;

  provides r7contacts.port.config.ContactBookDecorator with
      r7contacts.decorator.CacheDecorator,
      r7contacts.decorator.CircuitBreakerDecorator,
      r7contacts.decorator.RateLimitDecorator;
}
