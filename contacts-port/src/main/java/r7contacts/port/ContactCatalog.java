package r7contacts.port;

import io.vavr.control.Either;
import java.util.List;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.ContactId;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Tag;

/**
 * Port for the catalogs of a portal's contacts: custom fields, tags, stages and types. Exceptions
 * and thread safety are as of {@link ContactRepository}.
 */
public interface ContactCatalog extends AutoCloseable {

  /** Returns the custom fields of people, by position, including those shared with companies. */
  Either<ContactError, List<FieldDefinition>> personFields();

  /** Returns the custom fields of companies, by position, including those shared with people. */
  Either<ContactError, List<FieldDefinition>> companyFields();

  /** Returns all tags, by title. */
  Either<ContactError, List<Tag>> tags();

  /** Returns the titles of a contact's tags. */
  Either<ContactError, List<String>> tagsOf(ContactId id);

  /** Returns the stages of contacts, in the portal's order. */
  Either<ContactError, List<CatalogUsage>> stages();

  /**
   * Returns the types of contacts. Portals do not report the type of a contact (field guide §11.7).
   */
  Either<ContactError, List<CatalogUsage>> types();

  /** Releases connections and threads. Idempotent. */
  @Override
  void close();
}
