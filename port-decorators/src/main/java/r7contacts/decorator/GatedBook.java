package r7contacts.decorator;

import io.vavr.control.Either;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * A book whose single contacts come from a decorated repository, and whose other requests go
 * through a gate of the same decorator. What the ports make of several requests, such as streams,
 * they make of these, so nothing gets past.
 */
final class GatedBook implements ContactBook {

  /** What a decorator does around one request. */
  interface Gate {
    <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request);
  }

  private final ContactRepository contacts;
  private final ContactBook inner;
  private final Gate gate;

  /**
   * @param contacts around the same inner book, which it closes
   */
  GatedBook(ContactRepository contacts, ContactBook inner, Gate gate) {
    this.contacts = contacts;
    this.inner = inner;
    this.gate = gate;
  }

  /** The repository that single contacts come from. */
  ContactRepository contacts() {
    return contacts;
  }

  @Override
  public Either<ContactError, Contact> findById(ContactId id) {
    return contacts.findById(id);
  }

  @Override
  public Map<ContactId, Either<ContactError, Contact>> findAllById(Collection<ContactId> ids) {
    return contacts.findAllById(ids);
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactQuery query, long start, int count) {
    Objects.requireNonNull(query, "query");
    ContactPage.requireRange(start, count);
    return gate.pass(() -> inner.page(query, start, count));
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactInfoQuery query, long start, int count) {
    Objects.requireNonNull(query, "query");
    ContactPage.requireRange(start, count);
    return gate.pass(() -> inner.page(query, start, count));
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactGroup group, long start, int count) {
    Objects.requireNonNull(group, "group");
    ContactPage.requireRange(start, count);
    return gate.pass(() -> inner.page(group, start, count));
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> personFields() {
    return gate.pass(inner::personFields);
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> companyFields() {
    return gate.pass(inner::companyFields);
  }

  @Override
  public Either<ContactError, List<Tag>> tags() {
    return gate.pass(inner::tags);
  }

  @Override
  public Either<ContactError, List<String>> tagsOf(ContactId id) {
    Objects.requireNonNull(id, "id");
    return gate.pass(() -> inner.tagsOf(id));
  }

  @Override
  public Either<ContactError, List<CatalogItem>> stages() {
    return gate.pass(inner::stages);
  }

  @Override
  public Either<ContactError, List<CatalogItem>> types() {
    return gate.pass(inner::types);
  }

  @Override
  public void close() {
    contacts.close();
  }
}
