package r7contacts.files;

import io.vavr.control.Option;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;

/** What of a contact a table or vCard keeps, as texts that can be compared. */
public final class Kept {

  private Kept() {}

  /** Returns what every format keeps. */
  public static List<String> everywhere(Contact contact) {
    return Stream.of(
            names(contact),
            contact.about().toJavaStream(),
            contact.infos().stream()
                .sorted(Comparator.comparing(ContactInfo::channelCode))
                .map(Kept::info),
            contact.addresses().stream().map(Kept::address),
            contact.tags().stream(),
            contact.customFields().stream().map(Kept::field))
        .flatMap(texts -> texts)
        .toList();
  }

  /** Returns what only a table keeps of both. */
  public static List<String> inTables(Contact contact) {
    return Stream.of(
            contact.industry().toString(),
            contact.stage().flatMap(CatalogEntry::title).toString(),
            contact.currency().toString(),
            contact.sharing().level().toString(),
            contact.sharing().accessList().stream()
                .map(user -> user.displayName())
                .toList()
                .toString(),
            contact.id().toString(),
            contact.fold(
                person -> person.company().flatMap(CompanyLink::id).toString(),
                company -> "members " + company.memberCount()))
        .toList();
  }

  private static Stream<String> names(Contact contact) {
    return contact.fold(
        person ->
            Stream.of(
                "person",
                person.firstName() + "|" + person.lastName() + "|" + person.jobTitle(),
                person.company().flatMap(CompanyLink::name).toString()),
        company -> Stream.of("company", company.name().toString()));
  }

  private static String info(ContactInfo info) {
    return info.channelCode() + "/" + info.categoryCode() + info.isPrimary() + info.value();
  }

  private static String address(Address address) {
    return address.categoryCode() + "" + address.isPrimary() + parts(address);
  }

  private static List<Option<String>> parts(Address address) {
    return List.of(
        address.street(), address.city(), address.state(), address.zip(), address.country());
  }

  private static String field(CustomField field) {
    return field.label() + "=" + field.text();
  }
}
