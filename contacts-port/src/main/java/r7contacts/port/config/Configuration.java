package r7contacts.port.config;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import r7contacts.port.ContactBook;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.EditableContactBook;

/** Address and settings of a book that is to be opened, with the services that are installed. */
record Configuration(
    ConnectionString address, ContactSettings settings, InstalledServices installed) {

  private static final Logger LOG = System.getLogger("r7contacts.port.config");

  /**
   * @throws IllegalArgumentException if the address is invalid or a setting is unknown
   */
  static Configuration of(String address, ContactSettings settings) {
    return of(address, settings, InstalledServices.load());
  }

  /**
   * @throws IllegalArgumentException also if a property starts with {@code contacts.} and is not a
   *     setting
   */
  static Configuration of(Properties properties) {
    InstalledServices installed = InstalledServices.load();
    installed.requireKnown(properties);
    return of(
        "property " + ContactSetting.ADDRESS_PROPERTY,
        properties.getProperty(ContactSetting.ADDRESS_PROPERTY, ""),
        setting -> properties.getProperty(setting.property(), ""),
        installed);
  }

  /**
   * @throws IllegalArgumentException also if a variable cannot be decoded
   */
  static Configuration of(Map<String, String> environment) {
    InstalledServices installed = InstalledServices.load();
    // First: a typo of the address or of a setting may be the reason for a failure below.
    installed.unknownVariables(environment).forEach(warning -> LOG.log(Level.WARNING, warning));
    return of(
        "environment variable " + ContactSetting.ADDRESS_VARIABLE,
        Environment.value(environment, ContactSetting.ADDRESS_VARIABLE),
        setting -> Environment.value(environment, setting.variable()),
        installed);
  }

  private static Configuration of(
      String name,
      String address,
      Function<ContactSetting, String> values,
      InstalledServices installed) {
    ContactSettings settings = ContactSettings.none();
    for (ContactSetting setting : installed.settings()) {
      settings = settings.with(setting, values.apply(setting));
    }
    if (address.isBlank()) {
      throw new IllegalArgumentException(name + " is not set");
    }
    return of(address, settings, installed);
  }

  private static Configuration of(
      String address, ContactSettings settings, InstalledServices installed) {
    ConnectionString parsed = ConnectionString.parse(address);
    installed.requireKnown(settings);
    return new Configuration(parsed, settings, installed);
  }

  /** Opens a book that is not an instance of {@link ContactEditing}. */
  ContactBook open() {
    ContactBook opened = installed.provider(address).open(address, settings);
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
        installed.provider(address).openForEditing(address, settings),
        ContactBookDecorator::decorateForEditing);
  }

  private <B extends ContactBook> B decorated(B opened, Decoration<B> decoration) {
    B outermost = opened;
    try {
      for (ContactBookDecorator decorator : installed.decorators()) {
        outermost = decoration.decorate(decorator, outermost, settings);
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
    B decorate(ContactBookDecorator decorator, B inner, ContactSettings settings);
  }
}
