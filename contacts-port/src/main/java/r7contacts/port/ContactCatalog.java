package r7contacts.port;

import io.vavr.control.Either;
import java.util.List;
import r7contacts.domain.CatalogItem;
import r7contacts.domain.ContactId;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Tag;

/** What a portal's contacts may have: custom fields, tags, stages and types. */
public interface ContactCatalog extends AutoCloseable {

  /** The custom fields of people, those in common with companies among them, by position. */
  Either<ContactError, List<FieldDefinition>> personFields();

  /** The custom fields of companies, those in common with people among them, by position. */
  Either<ContactError, List<FieldDefinition>> companyFields();

  /** All tags, by title. */
  Either<ContactError, List<Tag>> tags();

  /** The titles of one contact's tags. */
  Either<ContactError, List<String>> tagsOf(ContactId id);

  /** How "warm" contacts can be, in the portal's order. */
  Either<ContactError, List<CatalogItem>> stages();

  /**
   * The types that contacts can have; which contact has which, portals do not tell (field guide
   * §11.7).
   */
  Either<ContactError, List<CatalogItem>> types();

  @Override
  void close();
}
