package r7contacts.adapter.inmemory;

import java.util.List;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;

/** The two shapes in which a portal sends a contact (field guide §11.5). */
final class Views {

  private Views() {}

  /** Returns the contact as read by id: without tags. */
  static Contact readById(Contact contact) {
    return contact.tags().isEmpty()
        ? contact
        : contact.withProfile(contact.profile().toBuilder().tags().build());
  }

  /** Returns the contact as read from a list: without headings, infos by channel and id. */
  static Contact fromList(Contact contact) {
    List<ContactInfo> infos =
        contact.infos().stream().sorted(ContactInfo.BY_CHANNEL_AND_ID).toList();
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
