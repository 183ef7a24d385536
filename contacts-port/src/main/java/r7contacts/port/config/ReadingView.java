package r7contacts.port.config;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Channel;
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
import r7contacts.port.Paging;

/**
 * View of a book that can only read, so that a book that was opened for reading cannot be cast to
 * one that writes. One class, because it delegates every method of {@link ContactBook}, the ones
 * with a default included: an adapter may have a faster one.
 */
final class ReadingView implements ContactBook {

  private final ContactBook book;

  ReadingView(ContactBook book) {
    this.book = book;
  }

  @Override
  public <T> T asOneCall(Function<? super ContactBook, T> requests) {
    return book.asOneCall(call -> requests.apply(new ReadingView(call)));
  }

  @Override
  public Either<ContactError, Contact> findById(ContactId id) {
    return book.findById(id);
  }

  @Override
  public Contact getById(ContactId id) {
    return book.getById(id);
  }

  @Override
  public Map<ContactId, Either<ContactError, Contact>> findAllById(Collection<ContactId> ids) {
    return book.findAllById(ids);
  }

  @Override
  public Either<ContactError, Contact> findComplete(ContactId id) {
    return book.findComplete(id);
  }

  @Override
  public Contact getComplete(ContactId id) {
    return book.getComplete(id);
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
    return book.page(query, request);
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactInfoQuery query, PageRequest request) {
    return book.page(query, request);
  }

  @Override
  public Stream<Either<ContactError, ContactPage>> pages(ContactQuery query, Paging paging) {
    return book.pages(query, paging);
  }

  @Override
  public Stream<Either<ContactError, Contact>> stream(ContactQuery query) {
    return book.stream(query);
  }

  @Override
  public Stream<Either<ContactError, Contact>> stream(ContactQuery query, Paging paging) {
    return book.stream(query, paging);
  }

  @Override
  public Either<ContactError, List<Contact>> findByContactInfo(Channel channel, String value) {
    return book.findByContactInfo(channel, value);
  }

  @Override
  public Either<ContactError, List<Contact>> findByContactInfo(ContactInfoQuery query) {
    return book.findByContactInfo(query);
  }

  @Override
  public Either<ContactError, ContactPage> page(ContactGroup group, PageRequest request) {
    return book.page(group, request);
  }

  @Override
  public Stream<Either<ContactError, Contact>> stream(ContactGroup group) {
    return book.stream(group);
  }

  @Override
  public Either<ContactError, List<Contact>> findAll(ContactGroup group) {
    return book.findAll(group);
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> personFields() {
    return book.personFields();
  }

  @Override
  public Either<ContactError, List<FieldDefinition>> companyFields() {
    return book.companyFields();
  }

  @Override
  public Either<ContactError, List<Tag>> tags() {
    return book.tags();
  }

  @Override
  public Either<ContactError, List<String>> tagsOf(ContactId id) {
    return book.tagsOf(id);
  }

  @Override
  public Either<ContactError, Option<byte[]>> photoOf(Contact contact) {
    return book.photoOf(contact);
  }

  @Override
  public Either<ContactError, List<CatalogUsage>> stages() {
    return book.stages();
  }

  @Override
  public Either<ContactError, List<CatalogUsage>> types() {
    return book.types();
  }

  @Override
  public void close() {
    book.close();
  }

  /** Shows what the book shows. */
  @Override
  public String toString() {
    return book.toString();
  }
}
