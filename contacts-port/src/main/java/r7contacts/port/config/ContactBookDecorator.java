package r7contacts.port.config;

import java.util.Set;
import r7contacts.port.ContactBook;

/**
 * Puts a contact book around whatever {@link ContactBooks} opens, if its settings say so; a service
 * for {@link java.util.ServiceLoader}, as {@link ContactBookProvider} is.
 *
 * <p>Nothing but {@link ContactBooks} calls this.
 */
public interface ContactBookDecorator {

  /** The settings that it goes by, beyond the standard ones of {@link ContactSetting}. */
  Set<ContactSetting> settings();

  /**
   * Its place among others: the lower, the nearer to the caller; the highest is around the adapter
   * itself. Equal ones are ordered by their class names.
   */
  int order();

  /**
   * The book around this one, or this one itself if the settings do not switch the decorator on.
   * Whoever closes the result closes the inner one with it.
   *
   * @throws IllegalArgumentException if a setting makes no sense; the inner book is then closed by
   *     whoever called
   */
  ContactBook decorate(ContactBook inner, ContactSettings settings);
}
