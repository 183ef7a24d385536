package r7contacts.decorator;

import io.vavr.control.Either;
import java.util.List;
import r7contacts.domain.CatalogUsage;
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

/** For tests: a book that only has single contacts; everything else is {@link #NOT_HERE}. */
interface SingleContactsOnly extends ContactBook {

  /** What lists and catalogs answer. */
  ContactError NOT_HERE = new ContactError.Refused("this book has single contacts only");

  @Override
  default Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
    return Either.left(NOT_HERE);
  }

  @Override
  default Either<ContactError, ContactPage> page(ContactInfoQuery query, PageRequest request) {
    return Either.left(NOT_HERE);
  }

  @Override
  default Either<ContactError, ContactPage> page(ContactGroup group, PageRequest request) {
    return Either.left(NOT_HERE);
  }

  @Override
  default Either<ContactError, List<FieldDefinition>> personFields() {
    return Either.left(NOT_HERE);
  }

  @Override
  default Either<ContactError, List<FieldDefinition>> companyFields() {
    return Either.left(NOT_HERE);
  }

  @Override
  default Either<ContactError, List<Tag>> tags() {
    return Either.left(NOT_HERE);
  }

  @Override
  default Either<ContactError, List<String>> tagsOf(ContactId id) {
    return Either.left(NOT_HERE);
  }

  @Override
  default Either<ContactError, List<CatalogUsage>> stages() {
    return Either.left(NOT_HERE);
  }

  @Override
  default Either<ContactError, List<CatalogUsage>> types() {
    return Either.left(NOT_HERE);
  }
}
