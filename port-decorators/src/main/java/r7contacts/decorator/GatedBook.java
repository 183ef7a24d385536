package r7contacts.decorator;

import io.vavr.control.Either;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import r7contacts.domain.CatalogItem;
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

/**
 * Contact book whose requests all go through the gate of a decorator. The ports' operations of
 * several requests, such as streams, are made of these. Requests that are one call of the inner
 * book are one call here, and go through the gate one by one.
 */
class GatedBook extends GatedRepository implements ContactBook {

  private final ContactBook inner;
  private final Gate gate;

  GatedBook(ContactBook inner, Gate gate) {
    super(inner, gate);
    this.inner = inner;
    this.gate = gate;
  }

  /** The book during one call, which may go on after a close. */
  private static final class OfOneCall extends GatedBook {
    private final ContactBook whole;

    OfOneCall(ContactBook inner, Gate gate, ContactBook whole) {
      super(inner, gate);
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
    return inner.asOneCall(call -> requests.apply(new OfOneCall(call, gate, this)));
  }

  private <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
    requireOpen();
    return gate.pass(request);
  }

  @Override
  public final Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(request, "request");
    return pass(() -> inner.page(query, request));
  }

  @Override
  public final Either<ContactError, ContactPage> page(ContactInfoQuery query, PageRequest request) {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(request, "request");
    return pass(() -> inner.page(query, request));
  }

  @Override
  public final Either<ContactError, ContactPage> page(ContactGroup group, PageRequest request) {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(request, "request");
    return pass(() -> inner.page(group, request));
  }

  @Override
  public final Either<ContactError, List<FieldDefinition>> personFields() {
    return pass(inner::personFields);
  }

  @Override
  public final Either<ContactError, List<FieldDefinition>> companyFields() {
    return pass(inner::companyFields);
  }

  @Override
  public final Either<ContactError, List<Tag>> tags() {
    return pass(inner::tags);
  }

  @Override
  public final Either<ContactError, List<String>> tagsOf(ContactId id) {
    Objects.requireNonNull(id, "id");
    return pass(() -> inner.tagsOf(id));
  }

  @Override
  public final Either<ContactError, List<CatalogItem>> stages() {
    return pass(inner::stages);
  }

  @Override
  public final Either<ContactError, List<CatalogItem>> types() {
    return pass(inner::types);
  }

  @Override
  public void close() {
    super.close();
  }
}
