package r7contacts.testkit;

import io.vavr.control.Either;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

/** A book that calls another one. */
public class DelegatingBook implements ContactBook {
  protected final ContactBook inner;

  protected DelegatingBook(ContactBook inner) {
    this.inner = inner;
  }

  @Override
  public Either<ContactError, Contact> findById(ContactId id) {
    return inner.findById(id);
  }

  @Override
  public Map<ContactId, Either<ContactError, Contact>> findAllById(Collection<ContactId> ids) {
    return inner.findAllById(ids);
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
    return inner.page(query, request);
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactInfoQuery query, PageRequest request) {
    return inner.page(query, request);
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactGroup group, PageRequest request) {
    return inner.page(group, request);
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> personFields() {
    return inner.personFields();
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> companyFields() {
    return inner.companyFields();
  }

  @Override
  public Either<ContactError, List<Tag>> tags() {
    return inner.tags();
  }

  @Override
  public Either<ContactError, List<String>> tagsOf(ContactId id) {
    return inner.tagsOf(id);
  }

  @Override
  public Either<ContactError, List<CatalogUsage>> stages() {
    return inner.stages();
  }

  @Override
  public Either<ContactError, List<CatalogUsage>> types() {
    return inner.types();
  }

  @Override
  public void close() {
    inner.close();
  }
}
