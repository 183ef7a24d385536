package r7contacts.port.config;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Properties;
import r7contacts.port.ContactBook;
import r7contacts.port.edit.EditableContactBook;

/**
 * Opens a {@link ContactBook} by its address, as a JDBC URL opens a database: the configuration
 * selects the adapter.
 *
 * <pre>{@code
 * ContactBooks.open("memory:");
 * ContactBooks.open(
 *     "json+https://portal.example", ContactSettings.none().with(ContactSetting.TOKEN, token));
 * ContactBooks.open(properties);          // contacts.address, contacts.token, ...
 * ContactBooks.openFromEnvironment();     // CONTACTS_ADDRESS, CONTACTS_TOKEN, ...
 * }</pre>
 *
 * <p>Adapters and decorators are found on the class path or module path, by the thread's context
 * class loader and by the class loader of this library. The settings are listed at {@link
 * ContactSetting}. An invalid configuration is an {@link IllegalArgumentException} with the reason.
 */
public final class ContactBooks {

  private static final Logger LOG = System.getLogger("r7contacts.port.config");

  private ContactBooks() {}

  /** Opens an address with the default of every setting. */
  public static ContactBook open(String address) {
    return open(address, ContactSettings.none());
  }

  /**
   * Opens an address with settings.
   *
   * @throws IllegalArgumentException also if no adapter or decorator has one of the settings
   */
  public static ContactBook open(String address, ContactSettings settings) {
    return open(address, settings, InstalledServices.load());
  }

  /** Opens an address for reading and editing, with the default of every setting. */
  public static EditableContactBook openForEditing(String address) {
    return openForEditing(address, ContactSettings.none());
  }

  /**
   * Opens an address for reading and editing.
   *
   * @throws IllegalArgumentException also if the adapter cannot write, or {@code
   *     contacts.read-only} is true
   */
  public static EditableContactBook openForEditing(String address, ContactSettings settings) {
    throw new UnsupportedOperationException();
  }

  /**
   * Opens the address in {@code contacts.address}, with the other {@code contacts.…} properties as
   * settings.
   *
   * @throws IllegalArgumentException also if a property starts with {@code contacts.} and is not a
   *     setting, so that a typo is reported instead of ignored
   */
  public static ContactBook open(Properties properties) {
    InstalledServices installed = InstalledServices.load();
    installed.requireKnown(properties);
    ContactSettings settings = ContactSettings.none();
    for (ContactSetting setting : installed.settings()) {
      settings = settings.with(setting, properties.getProperty(setting.property(), ""));
    }
    String address = properties.getProperty(ContactSetting.ADDRESS_PROPERTY, "");
    requireSet("property " + ContactSetting.ADDRESS_PROPERTY, address);
    return open(address, settings, installed);
  }

  /**
   * Opens the address in {@code CONTACTS_ADDRESS}, with the other variables as settings.
   *
   * <p>Other variables that start with {@code CONTACTS_} are ignored, because an environment is
   * shared. A warning is logged ({@link System.Logger} {@code r7contacts.port.config}), except for
   * variables that container platforms set for services.
   *
   * @throws IllegalArgumentException also if a variable cannot be decoded in this process's locale;
   *     the message names it and does not show its value
   */
  public static ContactBook openFromEnvironment() {
    return openFromEnvironment(System.getenv());
  }

  /** Opens the address in these environment variables, as {@link #openFromEnvironment()} does. */
  public static ContactBook openFromEnvironment(Map<String, String> environment) {
    InstalledServices installed = InstalledServices.load();
    // First: a typo of the address or of a setting may be the reason for a failure below.
    installed.unknownVariables(environment).forEach(warning -> LOG.log(Level.WARNING, warning));
    ContactSettings settings = ContactSettings.none();
    for (ContactSetting setting : installed.settings()) {
      settings = settings.with(setting, Environment.value(environment, setting.variable()));
    }
    String address = Environment.value(environment, ContactSetting.ADDRESS_VARIABLE);
    requireSet("environment variable " + ContactSetting.ADDRESS_VARIABLE, address);
    return open(address, settings, installed);
  }

  private static void requireSet(String name, String address) {
    if (address.isBlank()) {
      throw new IllegalArgumentException(name + " is not set");
    }
  }

  private static ContactBook open(
      String address, ContactSettings settings, InstalledServices installed) {
    ConnectionString parsed = ConnectionString.parse(address);
    installed.requireKnown(settings);
    return decorated(installed.provider(parsed).open(parsed, settings), settings, installed);
  }

  private static ContactBook decorated(
      ContactBook opened, ContactSettings settings, InstalledServices installed) {
    ContactBook outermost = opened;
    try {
      for (ContactBookDecorator decorator : installed.decorators()) {
        outermost = decorator.decorate(outermost, settings);
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
}
