package r7contacts.benchmarks.edit;

import java.util.ArrayList;
import java.util.List;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.change.ContactEdit;

/**
 * The edit that is measured: another value of one telephone number, which is not primary. Each edit
 * of a contact alternates between two values, so that none is without effect.
 */
final class ChangedInfo {

  static final String FIRST = "+7 495 000-00-01";
  static final String SECOND = "+7 495 000-00-02";

  /** Place of the info in a typical contact as read from a list or by id. */
  private static final int INFO = 2;

  private ChangedInfo() {}

  /** Returns the info as it is. */
  static ContactInfo before(Contact contact) {
    return contact.infos().get(INFO);
  }

  /** Returns the info with the other value. */
  static ContactInfo after(Contact contact) {
    ContactInfo info = before(contact);
    return info.withValue(info.value().contains(FIRST) ? SECOND : FIRST);
  }

  /** Returns the edit as users of the library build it. */
  static ContactEdit edit(Contact contact) {
    return ContactEdit.of(contact).changeInfo(before(contact), after(contact)).build();
  }

  /** Returns the contact after the edit, computed without the library's edits. */
  static Contact changed(Contact contact) {
    List<ContactInfo> infos = new ArrayList<>(contact.infos());
    infos.set(INFO, after(contact));
    return contact.withProfile(contact.profile().toBuilder().infos(infos).build());
  }
}
