package r7contacts.adapter.inmemory;

import io.vavr.control.Option;
import java.util.UUID;
import r7contacts.domain.Contact;
import r7contacts.domain.User;
import r7contacts.port.edit.Account;

/**
 * Account that reads and writes.
 *
 * @param user the user; absent if the book knows none
 * @param isAdministrator whether the account sees every contact
 */
record Viewer(Option<User> user, boolean isAdministrator) {

  static final Viewer UNRESTRICTED = new Viewer(Option.none(), true);

  /** Returns whether the account may see the contact (field guide §10.1). */
  boolean sees(Contact contact) {
    Option<UUID> id = id();
    return isAdministrator
        || contact.sharing().isShared()
        || contact.sharing().accessList().stream().anyMatch(any -> any.uuid().equals(id));
  }

  Account account() {
    return new Account(id(), isAdministrator);
  }

  private Option<UUID> id() {
    return user.flatMap(User::uuid);
  }
}
