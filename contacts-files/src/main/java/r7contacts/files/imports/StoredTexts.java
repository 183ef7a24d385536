package r7contacts.files.imports;

import io.vavr.control.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Address;
import r7contacts.domain.Blank;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;

/**
 * The texts of a line as a portal stores them: trimmed, with line feeds. So a line is equal to the
 * contact that was made from it.
 */
final class StoredTexts {

  private StoredTexts() {}

  /** Returns the contact with these texts. */
  static Contact of(Contact contact) {
    Contact stored =
        contact.withProfile(
            contact.profile().toBuilder()
                .about(text(contact.about()))
                .infos(contact.infos().stream().map(StoredTexts::of).toList())
                .addresses(contact.addresses().stream().map(StoredTexts::of).toList())
                .customFields(contact.customFields().stream().map(StoredTexts::of).toList())
                .tags(tags(contact.tags()))
                .build());
    return stored.fold(
        person ->
            person.toBuilder()
                .firstName(text(person.firstName()))
                .lastName(text(person.lastName()))
                .jobTitle(text(person.jobTitle()))
                .build(),
        company -> company.toBuilder().name(text(company.name())).build());
  }

  private static ContactInfo of(ContactInfo info) {
    return info.withValue(text(info.value()));
  }

  private static CustomField of(CustomField field) {
    return field.withValue(field.value().withText(text(field.text())));
  }

  private static Address of(Address address) {
    return address.toBuilder()
        .street(text(address.street()))
        .city(text(address.city()))
        .state(text(address.state()))
        .zip(text(address.zip()))
        .country(text(address.country()))
        .build();
  }

  private static List<String> tags(List<String> tags) {
    return tags.stream().map(StoredTexts::text).toList();
  }

  private static @Nullable String text(Option<String> typed) {
    return typed.map(StoredTexts::text).getOrNull();
  }

  private static String text(String typed) {
    return Blank.trimmed(typed.replace("\r\n", "\n").replace('\r', '\n'));
  }
}
