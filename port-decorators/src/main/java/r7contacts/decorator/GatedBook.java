package r7contacts.decorator;

import io.vavr.control.Either;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import r7contacts.domain.CatalogItem;
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
import r7contacts.port.ContactRepository;

/**
 * A book whose requests all go through the gate of a decorator. What the ports make of several
 * requests, such as streams, they make of these, so nothing gets past. Requests that are one call
 * of the inner book are one here, and go through the gate one by one.
 */
final class GatedBook implements ContactBook {

  /** What a decorator does around the requests of a book. */
  interface Gate {
    /**
     * @throws IllegalStateException if the decorator is closed
     */
    void requireOpen();

    /** Makes a request; one of a running call, which a close meanwhile does not make a mistake. */
    <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request);

    /** The contact with this id, which comes from that repository if need be. */
    Either<ContactError, Contact> contact(ContactId id, ContactRepository from);

    /** Several contacts, which come from that repository if need be. */
    Map<ContactId, Either<ContactError, Contact>> contacts(
        Set<ContactId> ids, ContactRepository from);
  }

  private final ContactRepository contacts;
  private final ContactBook inner;
  private final Gate gate;
  private final boolean isOfOneCall;

  /**
   * @param contacts the decorator around the same inner book, which it closes
   */
  GatedBook(ContactRepository contacts, ContactBook inner, Gate gate) {
    this(contacts, inner, gate, false);
  }

  private GatedBook(ContactRepository contacts, ContactBook inner, Gate gate, boolean isOfOneCall) {
    this.contacts = contacts;
    this.inner = inner;
    this.gate = gate;
    this.isOfOneCall = isOfOneCall;
  }

  /** The repository that single contacts come from. */
  ContactRepository contacts() {
    return contacts;
  }

  @Override
  public <T> T asOneCall(Function<? super ContactBook, T> requests) {
    requireOpen();
    return inner.asOneCall(book -> requests.apply(new GatedBook(contacts, book, gate, true)));
  }

  private void requireOpen() {
    if (!isOfOneCall) {
      gate.requireOpen();
    }
  }

  private <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
    requireOpen();
    return gate.pass(request);
  }

  @Override
  public Either<ContactError, Contact> findById(ContactId id) {
    Objects.requireNonNull(id, "id");
    requireOpen();
    return gate.contact(id, inner);
  }

  @Override
  public Map<ContactId, Either<ContactError, Contact>> findAllById(Collection<ContactId> ids) {
    Set<ContactId> distinct = Calls.distinct(ids);
    requireOpen();
    return isOfOneCall
        ? gate.contacts(distinct, inner)
        : inner.asOneCall(book -> gate.contacts(distinct, book));
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactQuery query, long start, int count) {
    Objects.requireNonNull(query, "query");
    ContactPage.requireRange(start, count);
    return pass(() -> inner.page(query, start, count));
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactInfoQuery query, long start, int count) {
    Objects.requireNonNull(query, "query");
    ContactPage.requireRange(start, count);
    return pass(() -> inner.page(query, start, count));
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactGroup group, long start, int count) {
    Objects.requireNonNull(group, "group");
    ContactPage.requireRange(start, count);
    return pass(() -> inner.page(group, start, count));
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> personFields() {
    return pass(inner::personFields);
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> companyFields() {
    return pass(inner::companyFields);
  }

  @Override
  public Either<ContactError, List<Tag>> tags() {
    return pass(inner::tags);
  }

  @Override
  public Either<ContactError, List<String>> tagsOf(ContactId id) {
    Objects.requireNonNull(id, "id");
    return pass(() -> inner.tagsOf(id));
  }

  @Override
  public Either<ContactError, List<CatalogItem>> stages() {
    return pass(inner::stages);
  }

  @Override
  public Either<ContactError, List<CatalogItem>> types() {
    return pass(inner::types);
  }

  @Override
  public void close() {
    contacts.close();
  }
}
