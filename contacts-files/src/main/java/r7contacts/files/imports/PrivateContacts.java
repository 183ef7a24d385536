package r7contacts.files.imports;

import io.vavr.control.Option;
import r7contacts.domain.Contact;
import r7contacts.domain.User;

/** Private contacts of a file, which the account that imports them may be unable to see. */
final class PrivateContacts {

  /** Why a contact, or a company for it, is not created. */
  static final String UNKNOWN_USERS =
      "the contact is private to users of whom the file has no ids: share it with everyone";

  private PrivateContacts() {}

  /** Returns whether users of a contact have a name only: they could not see it. */
  static boolean isOfUnknownUsers(Contact contact) {
    return contact.sharing().accessList().stream().map(User::id).anyMatch(Option::isEmpty);
  }

  /** Returns why a contact is not created again. */
  static String hiddenCreate(String contact) {
    return "an interrupted run may have created %s, which is private and may be hidden from"
            .formatted(contact)
        + " this account: if it is missing in the portal, import the line with a new ledger";
  }
}
