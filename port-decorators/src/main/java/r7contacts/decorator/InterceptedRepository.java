package r7contacts.decorator;

import io.vavr.control.Either;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;

/** Repository whose requests all go through the interceptor of a decorator. */
class InterceptedRepository implements ContactRepository {

  private final ContactRepository inner;
  private final RequestInterceptor interceptor;

  InterceptedRepository(ContactRepository inner, RequestInterceptor interceptor) {
    this.inner = Objects.requireNonNull(inner, "inner");
    this.interceptor = interceptor;
  }

  /** Returns the caches among the layers of this package, innermost first. */
  static List<CachingInterceptor> cachesOf(ContactRepository contacts) {
    LinkedList<CachingInterceptor> caches = new LinkedList<>();
    ContactRepository layer = contacts;
    while (layer instanceof InterceptedRepository decorated) {
      if (decorated.interceptor instanceof CachingInterceptor cache) {
        caches.addFirst(cache);
      }
      layer = decorated.inner;
    }
    return List.copyOf(caches);
  }

  void requireOpen() {
    interceptor.lifecycle().requireOpen();
  }

  @Override
  public final Either<ContactError, Contact> findById(ContactId id) {
    Objects.requireNonNull(id, "id");
    requireOpen();
    return interceptor.contact(id, inner);
  }

  @Override
  public final Map<ContactId, Either<ContactError, Contact>> findAllById(
      Collection<ContactId> ids) {
    Set<ContactId> distinct = Calls.distinct(ids);
    requireOpen();
    return inner instanceof ContactBook book
        ? book.asOneCall(call -> interceptor.contacts(distinct, call))
        : interceptor.contacts(distinct, inner);
  }

  @Override
  public void close() {
    interceptor.lifecycle().close();
    try {
      inner.close();
    } finally {
      interceptor.closed();
    }
  }

  /** Shows the layers and the address: {@code cached(json+https://portal.example)}. */
  @Override
  public final String toString() {
    return interceptor.name() + "(" + inner + ")";
  }
}
