package r7contacts.port.config;

import r7contacts.port.ContactBook;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.EditableContactBook;

/** Address, settings and listeners of a book that is to be opened, checked. */
record Configuration(
    ConnectionString address,
    ContactSettings settings,
    ContactBookListeners listeners,
    InstalledServices installed) {

  /**
   * @throws IllegalArgumentException if the address is invalid, a setting is unknown, or a listener
   *     is not taken
   */
  static Configuration of(
      String address,
      ContactSettings settings,
      ContactBookListeners listeners,
      ContactBookListeners optional,
      InstalledServices installed) {
    ConnectionString parsed = ConnectionString.parse(address);
    installed.requireKnown(settings);
    return new Configuration(
        parsed, settings, installed.taken(listeners, optional, parsed), installed);
  }

  /** Opens a book that is not an instance of {@link ContactEditing}. */
  ContactBook open() {
    ContactBook opened = installed.provider(address).open(address, settings, listeners);
    return decorated(
        opened instanceof ContactEditing ? new ReadingView(opened) : opened,
        ContactBookDecorator::decorate);
  }

  /**
   * Opens a book for reading and editing.
   *
   * @throws IllegalArgumentException also if the adapter or a decorator that is switched on cannot
   *     write, or the setting forbids it
   */
  EditableContactBook openForEditing() {
    if (settings.flag(ContactSetting.READ_ONLY).getOrElse(false)) {
      throw new IllegalArgumentException(
          "%s cannot be opened for editing, because %s is true: set it to false, or open for reading"
              .formatted(address, ContactSetting.READ_ONLY));
    }
    return decorated(
        installed.provider(address).openForEditing(address, settings, listeners),
        ContactBookDecorator::decorateForEditing);
  }

  private <B extends ContactBook> B decorated(B opened, Decoration<B> decoration) {
    B outermost = opened;
    try {
      for (ContactBookDecorator decorator : installed.decorators()) {
        outermost = decoration.decorate(decorator, outermost, settings, listeners);
      }
      return outermost;
    } catch (RuntimeException | Error e) {
      // The caller never gets the book, so it must be closed here.
      closeAfter(e, outermost);
      throw e;
    }
  }

  private static void closeAfter(Throwable failure, ContactBook book) {
    try {
      book.close();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  /** One of the two ways in which a decorator is put around a book. */
  private interface Decoration<B> {
    B decorate(
        ContactBookDecorator decorator,
        B inner,
        ContactSettings settings,
        ContactBookListeners listeners);
  }
}
