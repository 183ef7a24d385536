/**
 * Repositories around a repository. Each is a {@link r7contacts.port.ContactRepository} itself, so
 * that they compose: {@link r7contacts.decorator.CachedContacts} around {@link
 * r7contacts.decorator.CircuitBreakingContacts} around {@link
 * r7contacts.decorator.RateLimitedContacts} around an adapter. Closing the outermost closes all.
 */
@NullMarked
package r7contacts.decorator;

import org.jspecify.annotations.NullMarked;
