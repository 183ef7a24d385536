package r7contacts.portal.account;

import io.vavr.control.Option;
import java.util.Objects;
import r7contacts.portal.contacts.AccountWire;

/**
 * Profile of the user that is signed in.
 *
 * @param name the display name; absent if the portal has none
 * @param email the e-mail address; absent if the portal has none
 * @param isAdministrator whether the user administers the portal or its CRM, and so sees every
 *     contact
 */
public record UserProfile(Option<String> name, Option<String> email, boolean isAdministrator) {

  /** Creates a profile. */
  public UserProfile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(email, "email");
  }

  static UserProfile of(AccountWire wire) {
    return new UserProfile(wire.name(), wire.email(), wire.isAdministrator());
  }
}
