package r7contacts.port.config;

import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
 * ContactBooks.at("json+https://portal.example").settings(settings).listener(listener).open();
 * }</pre>
 *
 * <p>Each of these methods has a counterpart that opens the address for reading and editing: an
 * {@link EditableContactBook}. Books opened for reading cannot be cast to one. If {@code
 * contacts.read-only} ({@link ContactSetting#READ_ONLY}) is true, nothing is opened for editing.
 *
 * <p>Adapters and decorators are found on the class path or module path, by the thread's context
 * class loader and by the class loader of this library. The settings are listed at {@link
 * ContactSetting}. An invalid configuration is an {@link IllegalArgumentException} with the reason.
 */
public final class ContactBooks {

  private ContactBooks() {}

  /** Returns the opening of an address, for listeners and a class loader. */
  public static ContactBookOpening at(String address) {
    Objects.requireNonNull(address, "address");
    return ContactBookOpening.of(installed -> new Configured(address, ContactSettings.none()));
  }

  /** Returns the opening of the address in these properties, as {@link #open(Properties)} does. */
  public static ContactBookOpening from(Properties properties) {
    Objects.requireNonNull(properties, "properties");
    return ContactBookOpening.of(installed -> Configured.in(properties, installed));
  }

  /**
   * Returns the opening of the address in {@code contacts.address}, for a framework's own
   * configuration: {@code from(environment::getProperty)}.
   *
   * <p>The function is asked for the properties that the adapters and decorators have, and returns
   * null for those that are not set. Other properties that start with {@code contacts.} may exist.
   */
  public static ContactBookOpening from(
      Function<? super String, ? extends @Nullable String> properties) {
    Objects.requireNonNull(properties, "properties");
    return ContactBookOpening.of(installed -> Configured.in(properties, installed));
  }

  /**
   * Returns the settings that misspelled properties were meant to be, by the names of the
   * properties, to warn of them. Left out are names of settings, and those that differ from every
   * setting in more than two letters.
   */
  public static Map<String, String> similarProperties(Set<String> names) {
    return InstalledServices.load(null).similarProperties(names);
  }

  /**
   * Returns the opening of the address in these environment variables, as {@link
   * #openFromEnvironment()} does.
   */
  public static ContactBookOpening fromEnvironment(Map<String, String> environment) {
    Objects.requireNonNull(environment, "environment");
    return ContactBookOpening.of(installed -> Configured.in(environment, installed));
  }

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
    return at(address).settings(settings).open();
  }

  /**
   * Opens the address in {@code contacts.address}, with the other {@code contacts.…} properties as
   * settings.
   *
   * @throws IllegalArgumentException also if a property starts with {@code contacts.} and is not a
   *     setting, so that a typo is reported instead of ignored
   */
  public static ContactBook open(Properties properties) {
    return from(properties).open();
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
    return fromEnvironment(environment).open();
  }

  /** Opens an address for reading and editing, with the default of every setting. */
  public static EditableContactBook openForEditing(String address) {
    return openForEditing(address, ContactSettings.none());
  }

  /**
   * Opens an address for reading and editing.
   *
   * @throws IllegalArgumentException as {@link #open(String, ContactSettings)}, and if {@link
   *     ContactSetting#READ_ONLY} is true, or the adapter or a decorator that is switched on cannot
   *     write
   */
  public static EditableContactBook openForEditing(String address, ContactSettings settings) {
    return at(address).settings(settings).openForEditing();
  }

  /**
   * Opens the address in these properties for reading and editing.
   *
   * @throws IllegalArgumentException as {@link #open(Properties)} and {@link
   *     #openForEditing(String, ContactSettings)}
   */
  public static EditableContactBook openForEditing(Properties properties) {
    return from(properties).openForEditing();
  }

  /**
   * Opens the address in {@code CONTACTS_ADDRESS} for reading and editing.
   *
   * @throws IllegalArgumentException as {@link #openFromEnvironment()} and {@link
   *     #openForEditing(String, ContactSettings)}
   */
  public static EditableContactBook openForEditingFromEnvironment() {
    return openForEditingFromEnvironment(System.getenv());
  }

  /**
   * Opens the address in these environment variables for reading and editing, as {@link
   * #openForEditingFromEnvironment()} does.
   */
  public static EditableContactBook openForEditingFromEnvironment(Map<String, String> environment) {
    return fromEnvironment(environment).openForEditing();
  }
}
