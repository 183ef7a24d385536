package r7contacts.portal.contacts;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import r7contacts.portal.http.Call;

/** Contacts of a portal within one call: all requests share its total timeout. */
final class PortalBook implements ContactBook {

  private final Call call;
  private final ContactById contacts;
  private final PortalLists lists;
  private final PortalCatalog catalog;
  private final PortalPhotos photos;
  private final ParallelReading parallel;

  PortalBook(
      Call call,
      ContactById contacts,
      PortalLists lists,
      PortalCatalog catalog,
      PortalPhotos photos,
      ParallelReading parallel) {
    this.call = call;
    this.contacts = contacts;
    this.lists = lists;
    this.catalog = catalog;
    this.photos = photos;
    this.parallel = parallel;
  }

  @Override
  public Either<ContactError, Contact> findById(ContactId id) {
    return contacts.read(call, Objects.requireNonNull(id, "id"));
  }

  @Override
  public Map<ContactId, Either<ContactError, Contact>> findAllById(Collection<ContactId> ids) {
    Set<ContactId> distinct = new LinkedHashSet<>();
    for (ContactId id : ids) {
      distinct.add(Objects.requireNonNull(id, "id"));
    }
    return parallel.contacts(call, distinct);
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(request, "request");
    return lists.page(call, query, request);
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactInfoQuery query, PageRequest request) {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(request, "request");
    return lists.page(call, query, request);
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactGroup group, PageRequest request) {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(request, "request");
    return lists.page(call, group, request);
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> personFields() {
    return catalog.fields(call, "person");
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> companyFields() {
    return catalog.fields(call, "company");
  }

  @Override
  public Either<ContactError, List<Tag>> tags() {
    return catalog.tags(call);
  }

  @Override
  public Either<ContactError, List<String>> tagsOf(ContactId id) {
    return catalog.tagsOf(call, Objects.requireNonNull(id, "id"));
  }

  @Override
  public Either<ContactError, List<CatalogUsage>> stages() {
    return catalog.items(call, "status", "the stages");
  }

  @Override
  public Either<ContactError, List<CatalogUsage>> types() {
    return catalog.items(call, "type", "the types");
  }

  @Override
  public Either<ContactError, Option<byte[]>> photoOf(Contact contact) {
    return photos.photo(call, Objects.requireNonNull(contact, "contact"));
  }

  /** Does nothing: the call ends on its own, and the book that it belongs to stays open. */
  @Override
  public void close() {}
}
