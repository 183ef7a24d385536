package r7contacts.domain.change;

import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.CustomField;
import r7contacts.domain.User;

/** What of a contact can be edited, in a form that does not depend on order, ids and labels. */
record EditableMembers(
    List<Option<String>> texts,
    Option<Long> stage,
    Option<Long> company,
    List<String> infos,
    List<String> addresses,
    Map<Long, String> fields,
    Set<String> tags,
    int shareLevel,
    Set<String> managers) {

  static EditableMembers of(Contact contact) {
    return new EditableMembers(
        contact.fold(
            person ->
                List.of(person.firstName(), person.lastName(), person.jobTitle(), person.about()),
            company -> List.of(company.name(), company.about())),
        contact.stage().map(CatalogEntry::id),
        contact.fold(
            person -> person.company().flatMap(CompanyLink::id).map(id -> id.value()),
            company -> Option.none()),
        contact.infos().stream()
            .map(
                info ->
                    "%d %d %s %s"
                        .formatted(
                            info.channelCode(),
                            info.categoryCode(),
                            info.value(),
                            info.isPrimary()))
            .sorted()
            .toList(),
        contact.addresses().stream().map(EditableMembers::text).sorted().toList(),
        fields(contact),
        new TreeSet<>(contact.tags().stream().map(String::toLowerCase).toList()),
        contact.sharing().levelCode(),
        new TreeSet<>(
            contact.sharing().accessList().stream().map(User::id).map(Option::get).toList()));
  }

  private static String text(Address address) {
    return Stream.of(
            address.street(),
            address.city(),
            address.state(),
            address.zip(),
            address.country(),
            address.categoryCode(),
            address.isPrimary())
        .toList()
        .toString();
  }

  private static Map<Long, String> fields(Contact contact) {
    Map<Long, String> fields = new TreeMap<>();
    for (CustomField field : contact.customFields()) {
      if (!field.isHeading()) {
        field.text().forEach(text -> fields.put(field.id(), text));
      }
    }
    return fields;
  }
}
