package r7contacts.files.imports;

import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Stream;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Person;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;

/** The contacts of a book as sorted texts with everything that imports write, without ids. */
final class ContactTexts {

  private ContactTexts() {}

  static List<String> of(ContactBook book) {
    List<ContactId> ids;
    try (Stream<Contact> all =
        book.stream(ContactQuery.all()).map(any -> any.getOrElseThrow(ContactError::toException))) {
      ids = all.map(Contact::id).toList();
    }
    return ids.stream()
        .map(id -> text(book.findComplete(id).getOrElseThrow(ContactError::toException)))
        .sorted()
        .toList();
  }

  static String text(Contact contact) {
    return String.join(
        " | ",
        contact.fold(
            person ->
                "%s %s, %s at %s"
                    .formatted(
                        person.firstName().getOrElse("-"),
                        person.lastName().getOrElse("-"),
                        person.jobTitle().getOrElse("-"),
                        company(person)),
            company -> "company " + company.name().getOrElse("-")),
        contact.about().getOrElse("-"),
        contact.stage().flatMap(CatalogEntry::title).getOrElse("-"),
        contact.infos().stream()
            .map(i -> "%s/%s %s%s".formatted(i.channel(), i.category(), i.value().get(), mark(i)))
            .sorted()
            .toList()
            .toString(),
        contact.addresses().stream().map(a -> a.singleLine()).sorted().toList().toString(),
        contact.customFields().stream()
            .filter(field -> field.text().isDefined())
            .map(field -> field.label().getOrElse("") + "=" + field.text().get())
            .sorted()
            .toList()
            .toString(),
        contact.tags().stream().sorted().toList().toString(),
        contact.sharing().level().toString());
  }

  private static String mark(ContactInfo info) {
    return info.isPrimary() ? "!" : "";
  }

  private static String company(Person person) {
    Option<CompanyLink> company = person.company();
    return company.flatMap(CompanyLink::name).getOrElse("-");
  }
}
