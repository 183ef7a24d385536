package r7contacts.decorator;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Tag;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;
import r7contacts.port.ReadAhead;

/**
 * Contact book whose requests all go through the interceptor of a decorator. The ports' operations
 * of several requests, such as streams, are made of these. Requests that are one call of the inner
 * book are one call here, and go through the interceptor one by one.
 */
class InterceptedBook extends InterceptedRepository implements ContactBook, ReadAhead {

  private final ContactBook inner;
  private final RequestInterceptor interceptor;

  InterceptedBook(ContactBook inner, RequestInterceptor interceptor) {
    super(inner, interceptor);
    this.inner = inner;
    this.interceptor = interceptor;
  }

  /** The book during one call, which may go on after a close. */
  private static final class OfOneCall extends InterceptedBook {
    private final ContactBook whole;

    OfOneCall(ContactBook inner, RequestInterceptor interceptor, ContactBook whole) {
      super(inner, interceptor);
      this.whole = whole;
    }

    @Override
    void requireOpen() {
      // The call began while the book was open.
    }

    @Override
    public void close() {
      whole.close();
    }
  }

  @Override
  public final <T> T asOneCall(Function<? super ContactBook, T> requests) {
    requireOpen();
    return inner.asOneCall(call -> requests.apply(new OfOneCall(call, interceptor, this)));
  }

  @Override
  public final Option<ExecutorService> readAheadThreads() {
    return interceptor.permitsReadAhead() && inner instanceof ReadAhead ahead
        ? ahead.readAheadThreads()
        : Option.none();
  }

  private <T> Either<ContactError, T> intercept(Supplier<Either<ContactError, T>> request) {
    requireOpen();
    return interceptor.intercept(request);
  }

  @Override
  public final Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(request, "request");
    return intercept(() -> inner.page(query, request));
  }

  @Override
  public final Either<ContactError, ContactPage> page(ContactInfoQuery query, PageRequest request) {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(request, "request");
    return intercept(() -> inner.page(query, request));
  }

  @Override
  public final Either<ContactError, ContactPage> page(ContactGroup group, PageRequest request) {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(request, "request");
    return intercept(() -> inner.page(group, request));
  }

  @Override
  public final Either<ContactError, List<FieldDefinition>> personFields() {
    return intercept(inner::personFields);
  }

  @Override
  public final Either<ContactError, List<FieldDefinition>> companyFields() {
    return intercept(inner::companyFields);
  }

  @Override
  public final Either<ContactError, List<Tag>> tags() {
    return intercept(inner::tags);
  }

  @Override
  public final Either<ContactError, List<String>> tagsOf(ContactId id) {
    Objects.requireNonNull(id, "id");
    return intercept(() -> inner.tagsOf(id));
  }

  @Override
  public final Either<ContactError, Option<byte[]>> photoOf(Contact contact) {
    Objects.requireNonNull(contact, "contact");
    return intercept(() -> inner.photoOf(contact));
  }

  @Override
  public final Either<ContactError, List<CatalogUsage>> stages() {
    return intercept(inner::stages);
  }

  @Override
  public final Either<ContactError, List<CatalogUsage>> types() {
    return intercept(inner::types);
  }
}
