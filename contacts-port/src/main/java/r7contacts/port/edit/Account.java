package r7contacts.port.edit;

import io.vavr.control.Option;
import java.util.UUID;

/**
 * Account by which contacts are changed.
 *
 * @param id the user's id; absent if the adapter knows no users
 * @param isAdministrator whether it sees every contact, private ones of other users included
 */
public record Account(Option<UUID> id, boolean isAdministrator) {

  /** Returns an account that sees everything, of an adapter that knows no users. */
  public static Account unrestricted() {
    return new Account(Option.none(), true);
  }
}
