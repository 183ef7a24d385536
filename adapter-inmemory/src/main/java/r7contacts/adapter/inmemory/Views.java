package r7contacts.adapter.inmemory;

import java.util.Comparator;
import java.util.List;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;

/** The two ways in which a portal tells of a contact (field guide §11.5). */
final class Views {

  private static final Comparator<ContactInfo> INFOS_OF_LISTS =
      Comparator.comparingInt(ContactInfo::channelCode).thenComparingLong(ContactInfo::id);

  private Views() {}

  /** Asked for alone: no tags. */
  static Contact alone(Contact contact) {
    return contact.tags().isEmpty()
        ? contact
        : contact.withProfile(contact.profile().toBuilder().tags().build());
  }

  /** In a list: no headings, and one order of the ways to reach the contact. */
  static Contact listed(Contact contact) {
    List<ContactInfo> infos = contact.infos().stream().sorted(INFOS_OF_LISTS).toList();
    boolean hasHeadings = contact.customFields().stream().anyMatch(CustomField::isHeading);
    return !hasHeadings && infos.equals(contact.infos())
        ? contact
        : contact.withProfile(
            contact.profile().toBuilder()
                .infos(infos)
                .customFields(
                    contact.customFields().stream().filter(field -> !field.isHeading()).toList())
                .build());
  }
}
