/**
 * Decorators around a repository: caches, a circuit breaker and a rate limit. Each returns a {@link
 * r7contacts.port.ContactRepository}, a {@link r7contacts.port.ContactBook} or an {@link
 * r7contacts.port.edit.EditableContactBook}, as it is given, so that they compose: {@link
 * r7contacts.decorator.CachedContacts} around {@link r7contacts.decorator.CircuitBreakingContacts}
 * around {@link r7contacts.decorator.RateLimitedContacts} around an adapter. Closing the outermost
 * closes all.
 */
@NullMarked
package r7contacts.decorator;

import org.jspecify.annotations.NullMarked;
