package r7contacts.port.config;

import java.util.Set;
import r7contacts.port.ContactBook;
import r7contacts.port.edit.EditableContactBook;

/**
 * Service provider interface of adapters: creates the contact book for an address scheme. Found by
 * {@link java.util.ServiceLoader} and called by {@link ContactBooks} only.
 */
public interface ContactBookProvider {

  /** Returns the schemes of the adapter, lower-case. */
  Set<String> schemes();

  /** Returns the adapter's artifact as {@code group:name}, for messages. */
  String artifact();

  /**
   * Returns the settings of this adapter beyond the standard ones of {@link ContactSetting}. Others
   * are rejected.
   */
  default Set<ContactSetting> settings() {
    return Set.of();
  }

  /**
   * Returns the types of listeners that the books of this adapter report to; none by default.
   * Others are rejected, unless a decorator takes them.
   */
  default Set<Class<? extends ContactBookListener>> listenerTypes() {
    return Set.of();
  }

  /**
   * Opens a contact book; the caller closes it.
   *
   * @param address with one of {@link #schemes()}
   * @param listeners also with those of other types than {@link #listenerTypes()}
   * @throws IllegalArgumentException if the location or a setting is invalid; the message names it
   *     and shows its value, unless that may contain a secret
   */
  ContactBook open(
      ConnectionString address, ContactSettings settings, ContactBookListeners listeners);

  /**
   * Opens a contact book for reading and editing; the caller closes it. By default the adapter
   * cannot write.
   *
   * @throws IllegalArgumentException as {@link #open}, and if the adapter cannot write
   */
  default EditableContactBook openForEditing(
      ConnectionString address, ContactSettings settings, ContactBookListeners listeners) {
    throw new IllegalArgumentException(
        "%s cannot be opened for editing: %s only reads".formatted(address, artifact()));
  }
}
