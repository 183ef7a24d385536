package r7contacts.port.config;

import java.util.Set;
import r7contacts.port.ContactBook;

/**
 * What an adapter puts up, as a service for {@link java.util.ServiceLoader}, so that an address can
 * open it.
 *
 * <p>Nothing but {@link ContactBooks} calls this.
 */
public interface ContactBookProvider {

  /** The schemes that the adapter serves, lower-case. */
  Set<String> schemes();

  /** Settings of the adapter's own, beyond the standard ones of {@link ContactSetting}. */
  default Set<ContactSetting> settings() {
    return Set.of();
  }

  /**
   * Opens a contact book; the caller closes it.
   *
   * @param address with one of {@link #schemes()}
   * @throws IllegalArgumentException if the location or a setting makes no sense; the message says
   *     which and shows it, unless it may hold a secret
   */
  ContactBook open(ConnectionString address, ContactSettings settings);
}
