package r7contacts.adapter.inmemory;

import io.vavr.control.Option;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.function.Function;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.Person;
import r7contacts.domain.TextComparison;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSort;
import r7contacts.port.SortDirection;

/** Order of the contacts that a query finds (field guide §11.3). */
final class QueryOrder {

  private QueryOrder() {}

  /** Returns the order of the query; contacts that are equal in it are ordered by ascending id. */
  static Comparator<Contact> of(ContactQuery query) {
    Comparator<Contact> order = comparing(query.sort());
    return (query.direction() == SortDirection.ASCENDING ? order : order.reversed())
        .thenComparing(Contact::id);
  }

  private static Comparator<Contact> comparing(ContactSort sort) {
    return switch (sort) {
      case ID -> Comparator.comparing(Contact::id);
      case DISPLAY_NAME -> byText(contact -> contact.fold(Person::firstName, Company::name));
      case FIRST_NAME ->
          byText(contact -> contact.fold(Person::firstName, company -> Option.none()));
      case LAST_NAME -> byText(contact -> contact.fold(Person::lastName, company -> Option.none()));
      case STAGE ->
          Comparator.comparingLong(
              contact -> contact.stage().map(CatalogEntry::sortOrder).getOrElse(-1));
      // Events after the creation of a contact are not held in memory.
      case CREATED, LAST_EVENT ->
          Comparator.comparing(
              contact -> contact.creation().at().map(OffsetDateTime::toInstant).getOrNull(),
              Comparator.nullsFirst(Comparator.naturalOrder()));
    };
  }

  private static Comparator<Contact> byText(Function<Contact, Option<String>> text) {
    return Comparator.comparing(
        contact -> text.apply(contact).map(TextComparison::key).getOrElse(""));
  }
}
