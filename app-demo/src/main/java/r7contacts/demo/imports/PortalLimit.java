package r7contacts.demo.imports;

import java.util.ServiceLoader;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.terminal.Environment;
import r7contacts.port.config.ContactBookDecorator;
import r7contacts.port.config.ContactBookListeners;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;
import r7contacts.port.edit.EditableContactBook;

/** The limit of requests of commands that make many changes. */
final class PortalLimit {

  private static final ContactSetting LIMIT = ContactSetting.open("rate-limit");

  /** A portal permits 500 in ten seconds; the rest is left to other users. */
  private static final String DEFAULT = "450/10s";

  private PortalLimit() {}

  /** Returns the book with the limit, unless it is in memory or the user has set a limit. */
  static EditableContactBook around(
      EditableContactBook book, Environment environment, ConnectOptions connect) {
    boolean isSet = !environment.variables().getOrDefault(LIMIT.variable(), "").isBlank();
    if (isSet || !connect.isPortal()) {
      return book;
    }
    ContactSettings settings = ContactSettings.none().with(LIMIT, DEFAULT);
    EditableContactBook limited = book;
    for (ContactBookDecorator decorator : ServiceLoader.load(ContactBookDecorator.class)) {
      if (decorator.settings().contains(LIMIT)) {
        limited = decorator.decorateForEditing(limited, settings, ContactBookListeners.none());
      }
    }
    return limited;
  }
}
