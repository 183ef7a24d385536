package r7contacts.port.config;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import r7contacts.port.ContactBook;
import r7contacts.port.edit.EditableContactBook;

/**
 * Opening of a contact book: an address, settings, listeners and a class loader. Immutable: each
 * method returns a copy. Nothing is read, looked up or checked before {@link #open} or {@link
 * #openForEditing}. See {@link ContactBooks#at}.
 */
public final class ContactBookOpening {

  private final Function<InstalledServices, Configured> source;
  private final ContactSettings further;
  private final ContactBookListeners listeners;
  private final ContactBookListeners optional;
  private final @Nullable ClassLoader classLoader;

  private ContactBookOpening(
      Function<InstalledServices, Configured> source,
      ContactSettings further,
      ContactBookListeners listeners,
      ContactBookListeners optional,
      @Nullable ClassLoader classLoader) {
    this.source = source;
    this.further = further;
    this.listeners = listeners;
    this.optional = optional;
    this.classLoader = classLoader;
  }

  static ContactBookOpening of(Function<InstalledServices, Configured> source) {
    return new ContactBookOpening(
        source,
        ContactSettings.none(),
        ContactBookListeners.none(),
        ContactBookListeners.none(),
        null);
  }

  /**
   * Adds settings; none by default. They take precedence over the same settings in properties, in
   * the environment and of earlier calls.
   */
  public ContactBookOpening settings(ContactSettings settings) {
    return new ContactBookOpening(source, further.with(settings), listeners, optional, classLoader);
  }

  /**
   * Adds a listener; none by default. The adapter and the decorators take the listeners of their
   * types. A decorator that is installed but not switched on takes them too, and reports nothing.
   */
  public ContactBookOpening listener(ContactBookListener listener) {
    return new ContactBookOpening(source, further, listeners.with(listener), optional, classLoader);
  }

  /**
   * Adds a listener that is left out if neither the adapter nor a decorator takes it: for metrics
   * of programs whose address is a matter of configuration.
   */
  public ContactBookOpening optionalListener(ContactBookListener listener) {
    return new ContactBookOpening(source, further, listeners, optional.with(listener), classLoader);
  }

  /**
   * Sets the class loader by which adapters and decorators are found first. By default, and after
   * it, they are found by the thread's context class loader, then by that of this library.
   */
  public ContactBookOpening classLoader(ClassLoader loader) {
    return new ContactBookOpening(
        source, further, listeners, optional, Objects.requireNonNull(loader, "loader"));
  }

  /**
   * Opens the book for reading; the caller closes it.
   *
   * @throws IllegalArgumentException if the address or a setting is invalid or unknown, or neither
   *     the adapter of the address nor an installed decorator takes a listener
   */
  public ContactBook open() {
    return configuration().open();
  }

  /**
   * Opens the book for reading and editing; the caller closes it.
   *
   * @throws IllegalArgumentException as {@link #open}, and if {@link ContactSetting#READ_ONLY} is
   *     true, or the adapter or a decorator that is switched on cannot write
   */
  public EditableContactBook openForEditing() {
    return configuration().openForEditing();
  }

  private Configuration configuration() {
    InstalledServices installed = InstalledServices.load(classLoader);
    Configured configured = source.apply(installed);
    return Configuration.of(
        configured.address(), configured.settings().with(further), listeners, optional, installed);
  }
}
