package r7contacts.json.form;

import r7contacts.domain.ContactId;
import r7contacts.json.document.MemberReader;

/** JSON form of a contact's id: a whole number from 0, in the member "id". */
final class ContactIdForm {

  private ContactIdForm() {}

  static ContactId of(MemberReader json, long number) {
    if (number < 0) {
      throw json.fault("id", "expected a whole number from 0, found " + number);
    }
    return ContactId.of(number);
  }
}
