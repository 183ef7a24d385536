package r7contacts.demo.edit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;
import r7contacts.demo.options.ByName;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.change.PersonOrCompany;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;

/**
 * What options name on the portal: stages, custom fields, companies, the contact itself. Read when
 * needed, each list once; a failure to read is a {@link r7contacts.port.ContactException}. Not
 * thread-safe.
 */
final class PortalValues {

  private final ContactBook book;
  private final PersonOrCompany kind;
  private final Option<Contact> seen;
  private @Nullable List<FieldDefinition> fields;

  private PortalValues(ContactBook book, PersonOrCompany kind, Option<Contact> seen) {
    this.book = book;
    this.kind = kind;
    this.seen = seen;
  }

  /** Returns the values for a new contact of this kind. */
  static PortalValues forNew(ContactBook book, PersonOrCompany kind) {
    return new PortalValues(book, kind, Option.none());
  }

  /** Returns the values for an edit of this contact. */
  static PortalValues forEdit(ContactBook book, Contact seen) {
    return new PortalValues(book, PersonOrCompany.of(seen), Option.some(seen));
  }

  /** Returns the contact that is edited. */
  Contact seen() {
    return seen.get();
  }

  /**
   * Returns the stage with this title or id. An id takes precedence.
   *
   * @throws IllegalArgumentException if no stage, or several, have the title
   */
  CatalogEntry stage(String text) {
    List<CatalogEntry> stages = read(book.stages()).stream().map(CatalogUsage::entry).toList();
    return ByName.one("stage", text, stages, CatalogEntry::id, CatalogEntry::title);
  }

  /**
   * Returns the custom field with this label or id. An id takes precedence.
   *
   * @throws IllegalArgumentException if no field, or several, have the label
   */
  FieldDefinition field(String text) {
    return ByName.one("custom field", text, fields(), FieldDefinition::id, FieldDefinition::label);
  }

  /**
   * Returns the custom field and the value in {@code LABEL=VALUE} or {@code ID=VALUE}. A label may
   * contain equals signs.
   *
   * @throws IllegalArgumentException if there is no such field
   */
  FieldText fieldText(String text) {
    for (int equals = text.lastIndexOf('=');
        equals > 0;
        equals = text.lastIndexOf('=', equals - 1)) {
      String name = text.substring(0, equals).strip();
      if (ByName.matching(name, fields(), FieldDefinition::id, FieldDefinition::label).size()
          == 1) {
        return new FieldText(field(name), text.substring(equals + 1));
      }
    }
    return new FieldText(field(text.substring(0, text.indexOf('=')).strip()), "");
  }

  /** A custom field and the text that is typed for it. */
  record FieldText(FieldDefinition field, String text) {}

  private List<FieldDefinition> fields() {
    List<FieldDefinition> known = fields;
    if (known == null) {
      known =
          read(kind == PersonOrCompany.PERSON ? book.personFields() : book.companyFields()).stream()
              .filter(field -> !field.isHeading())
              .toList();
      fields = known;
    }
    return known;
  }

  /**
   * Returns the company with this id.
   *
   * @throws IllegalArgumentException if it is not found, or is a person
   */
  Company company(ContactId id) {
    Either<ContactError, Contact> found = book.findById(id);
    if (found.isLeft() && found.getLeft() instanceof ContactError.NotFound missing) {
      throw new IllegalArgumentException(missing.message());
    }
    return read(found)
        .fold(
            person -> {
              throw new IllegalArgumentException(
                  "contact %s is a person: use the id of a company".formatted(id));
            },
            company -> company);
  }

  private static <T> T read(Either<ContactError, T> answer) {
    return answer.getOrElseThrow(ContactError::toException);
  }
}
