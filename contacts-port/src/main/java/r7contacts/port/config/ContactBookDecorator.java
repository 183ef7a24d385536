package r7contacts.port.config;

import java.util.Set;
import r7contacts.port.ContactBook;
import r7contacts.port.edit.EditableContactBook;

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
   * Returns the types of listeners that this decorator reports to, switched on or not; none by
   * default. Others are rejected, unless the adapter or another decorator takes them.
   */
  default Set<Class<? extends ContactBookListener>> listenerTypes() {
    return Set.of();
  }

  /**
   * Returns the order of application. The decorator with the lowest value is outermost. Equal
   * values are ordered by class name.
   */
  int order();

  /**
   * Returns a book around the inner one, or the inner one itself if the settings do not switch the
   * decorator on. Closing the result closes the inner one.
   *
   * @param listeners also with those of other types than {@link #listenerTypes()}
   * @throws IllegalArgumentException if a setting is invalid; the caller then closes the inner book
   */
  ContactBook decorate(ContactBook inner, ContactSettings settings, ContactBookListeners listeners);

  /**
   * Returns a book for editing around the inner one, or the inner one itself if the settings do not
   * switch the decorator on. By default a decorator that is switched on cannot be used for editing.
   *
   * @throws IllegalArgumentException as {@link #decorate}, and if it cannot be used for editing
   */
  default EditableContactBook decorateForEditing(
      EditableContactBook inner, ContactSettings settings, ContactBookListeners listeners) {
    if (decorate(inner, settings, listeners) == inner) {
      return inner;
    }
    throw new IllegalArgumentException(
        "the decorator with the settings %s cannot be used for editing".formatted(settings()));
  }
}
