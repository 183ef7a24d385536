package r7contacts.port.config;

import java.util.Set;
import r7contacts.port.ContactBook;

/**
 * Service provider interface of decorators: puts a contact book around the one that {@link
 * ContactBooks} opens, if the settings say so. Found by {@link java.util.ServiceLoader} and called
 * by {@link ContactBooks} only.
 */
public interface ContactBookDecorator {

  /**
   * Returns the settings of this decorator beyond the standard ones of {@link ContactSetting}.
   * Others are rejected.
   */
  Set<ContactSetting> settings();

  /**
   * Returns the order of application. The decorator with the lowest value is outermost. Equal
   * values are ordered by class name.
   */
  int order();

  /**
   * Returns a book around the inner one, or the inner one itself if the settings do not switch the
   * decorator on. Closing the result closes the inner one.
   *
   * @throws IllegalArgumentException if a setting is invalid; the caller then closes the inner book
   */
  ContactBook decorate(ContactBook inner, ContactSettings settings);
}
