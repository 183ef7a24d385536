package r7contacts.benchmarks.edit;

import java.util.ArrayList;
import java.util.List;
import r7contacts.benchmarks.answer.EditAnswers;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.change.ContactEdit;

/**
 * The edit that is measured: another value of a telephone number that is not primary. Each edit of
 * a contact alternates between two values, so that none is without effect.
 */
final class ChangedInfo {

  private static final String FIRST = EditAnswers.NUMBERS.get(0);
  private static final String SECOND = EditAnswers.NUMBERS.get(1);

  private ChangedInfo() {}

  /** Returns the info as it is. */
  static ContactInfo before(Contact contact) {
    return contact.infos().get(place(contact.infos()));
  }

  private static int place(List<ContactInfo> infos) {
    int place = 0;
    while (infos.get(place).channelCode() != Channel.PHONE.code() || infos.get(place).isPrimary()) {
      place++;
    }
    return place;
  }

  /** Returns the info with the next value. */
  static ContactInfo after(ContactInfo before) {
    return before.withValue(before.value().contains(FIRST) ? SECOND : FIRST);
  }

  /** Returns the edit as users of the library build it. */
  static ContactEdit edit(Contact contact) {
    ContactInfo before = before(contact);
    return ContactEdit.of(contact).changeInfo(before, after(before)).build();
  }

  /** Returns the contact after the edit, computed without the library's edits. */
  static Contact changed(Contact contact) {
    List<ContactInfo> infos = new ArrayList<>(contact.infos());
    int place = place(infos);
    infos.set(place, after(infos.get(place)));
    return contact.withProfile(contact.profile().toBuilder().infos(infos).build());
  }
}
