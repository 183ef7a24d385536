package r7contacts.files.table;

import io.vavr.control.Option;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Creation;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.Person;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.User;
import r7contacts.files.Language;

/** The values of a contact by the columns that they belong to. Absent values have no entry. */
final class ContactRow {

  private final Language language;
  private final DateTimeFormatter times;
  private final Map<Column, String> cells = new HashMap<>();

  private ContactRow(Language language, DateTimeFormatter times) {
    this.language = language;
    this.times = times;
  }

  /**
   * Returns the values of a contact, without custom fields.
   *
   * @param times the format of the creation time
   */
  static Map<Column, String> of(Contact contact, Language language, DateTimeFormatter times) {
    ContactRow row = new ContactRow(language, times);
    row.addNames(contact);
    row.cells.putAll(InfoRow.of(contact, language));
    row.addAttributes(contact);
    return row.cells;
  }

  /** Returns the custom fields of a contact that have a value. */
  static Stream<CustomField> fields(Contact contact) {
    return contact.customFields().stream()
        .filter(field -> !field.isHeading() && field.text().isDefined());
  }

  private void addNames(Contact contact) {
    putText(Heading.ID, contact.id().toString());
    String kind =
        contact.fold(
            person -> language.choose("person", "человек"),
            company -> language.choose("company", "компания"));
    putText(Heading.KIND, kind);
    putText(Heading.NAME, contact.displayName());
    contact.fold(this::addPerson, this::addCompany);
  }

  private ContactRow addPerson(Person person) {
    put(Heading.FIRST_NAME, person.firstName());
    put(Heading.LAST_NAME, person.lastName());
    put(Heading.JOB_TITLE, person.jobTitle());
    put(Heading.COMPANY, person.company().flatMap(CompanyLink::name));
    put(Heading.COMPANY_ID, person.company().flatMap(CompanyLink::id).map(ContactId::toString));
    return this;
  }

  private ContactRow addCompany(Company company) {
    put(Heading.COMPANY, company.name());
    if (company.memberCount() > 0) {
      putText(Heading.MEMBERS, Integer.toString(company.memberCount()));
    }
    return this;
  }

  private void addAttributes(Contact contact) {
    put(Heading.STAGE, contact.stage().flatMap(CatalogEntry::title));
    put(Heading.TYPE, contact.type().flatMap(CatalogEntry::title));
    put(Heading.INDUSTRY, contact.industry());
    put(Heading.CURRENCY, contact.currency().flatMap(Currency::abbreviation));
    putText(Heading.TAGS, ListCell.write(contact.tags()));
    put(Heading.ABOUT, contact.about());
    putText(Heading.ACCESS, access(contact.sharing()));
    putText(
        Heading.ACCESS_LIST,
        ListCell.write(
            contact.sharing().accessList().stream()
                .flatMap(user -> user.displayName().orElse(user.id()).toJavaStream())
                .toList()));
    if (contact.tasks().count() > 0) {
      putText(Heading.TASKS, Integer.toString(contact.tasks().count()));
    }
    put(Heading.PHOTO, contact.photos().medium().orElse(contact.photos().small()));
    put(Heading.CREATED, created(contact.creation()));
    put(Heading.CREATED_BY, contact.creation().by().flatMap(User::displayName));
  }

  private String access(Sharing sharing) {
    if (sharing.isPrivate()) {
      return language.choose("private", "личный");
    }
    return sharing.level() == ShareLevel.READ
        ? language.choose("shared, read only", "общий, только чтение")
        : language.choose("shared", "общий");
  }

  private Option<String> created(Creation creation) {
    return creation.at().map(times::format).orElse(creation.unreadableTime());
  }

  private void put(Heading heading, Option<String> text) {
    text.forEach(value -> putText(heading, value));
  }

  private void putText(Heading heading, String text) {
    if (!text.isEmpty()) {
      cells.put(new Column.Attribute(heading), text);
    }
  }
}
