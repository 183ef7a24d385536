package r7contacts.decorator;

import io.vavr.control.Option;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactRepository;

/**
 * The caches around contacts, to remove entries that are known to be outdated, such as after a
 * change by another program. Thread-safe.
 *
 * <pre>{@code
 * ContactBook contacts = ContactBooks.openFromEnvironment();
 * ContactCache.of(contacts).forEach(cache -> cache.evict(id));
 * }</pre>
 *
 * <p>A read that begins after an eviction returns what the inner repository has: loads that have
 * begun are not kept. A {@link SharedCachedContacts} loses its entries for all programs, which keep
 * those in their own {@link CachedContacts}.
 */
public final class ContactCache {

  private final List<CachingInterceptor> innermostFirst;

  private ContactCache(List<CachingInterceptor> innermostFirst) {
    this.innermostFirst = innermostFirst;
  }

  /**
   * Returns the caches among the layers of these contacts; absent if there is no cache. Layers
   * below a decorator that is not of this package, and below proxies, are not seen.
   */
  public static Option<ContactCache> of(ContactRepository contacts) {
    Objects.requireNonNull(contacts, "contacts");
    List<CachingInterceptor> caches = InterceptedRepository.cachesOf(contacts);
    return Option.when(!caches.isEmpty(), () -> new ContactCache(caches));
  }

  /** Removes the contact with this id, or that it was not found, from the caches. */
  public void evict(ContactId id) {
    Set<ContactId> one = Set.of(Objects.requireNonNull(id, "id"));
    innermostFirst.forEach(cache -> cache.invalidate(one));
  }

  /** Removes all contacts from the caches; of a shared cache those under its prefix. */
  public void evictAll() {
    innermostFirst.forEach(CachingInterceptor::invalidateAll);
  }
}
