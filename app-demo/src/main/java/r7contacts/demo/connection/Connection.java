package r7contacts.demo.connection;

import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.InputFile;
import r7contacts.demo.terminal.LocaleDecoding;
import r7contacts.demo.terminal.StatusLine;
import r7contacts.demo.terminal.Terminal;
import r7contacts.json.ContactJson;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.config.ConnectionString;
import r7contacts.port.config.ContactBookOpening;
import r7contacts.port.config.ContactBooks;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.portal.PortalListener;
import r7contacts.portal.PortalSettings;

/**
 * A contact book as environment variables and a profile describe it, not opened yet. One class, as
 * every way to open it needs the address, the credentials and the proxy together.
 */
public final class Connection {

  /** The variable with the connection string. */
  public static final String ADDRESS = "CONTACTS_ADDRESS";

  private static final String MEMORY = "memory";

  /** The credentials that a profile replaces. */
  private static final List<ContactSetting> CREDENTIALS =
      List.of(
          ContactSetting.TOKEN,
          ContactSetting.TOKEN_FILE,
          ContactSetting.LOGIN,
          ContactSetting.PASSWORD,
          ContactSetting.PASSWORD_FILE,
          ContactSetting.SECOND_FACTOR_CODE);

  private final ConnectionString address;
  private final Map<String, String> variables;
  private final Option<Profile> profile;
  private final List<PortalListener> listeners;

  private Connection(
      ConnectionString address,
      Map<String, String> variables,
      Option<Profile> profile,
      List<PortalListener> listeners) {
    this.address = address;
    this.variables = variables;
    this.profile = profile;
    this.listeners = listeners;
  }

  /**
   * Reads the variables. A profile, if one is {@linkplain ProfileName#inUse in use}, replaces the
   * address and the credentials. The address is {@code memory:} unless there is one.
   *
   * @param profileName the profile of the option; absent for none
   * @throws IllegalArgumentException if a variable {@code CONTACTS_…} cannot be decoded in this
   *     locale, the address cannot be parsed, or the profile cannot be read
   * @throws r7contacts.port.ContactException if the profile is not stored
   */
  public static Connection of(Map<String, String> variables, Option<String> profileName) {
    Map<String, String> all = new HashMap<>(variables);
    Option<Profile> profile =
        ProfileName.inUse(variables, profileName)
            .map(
                name ->
                    Profiles.of(variables)
                        .find(name)
                        .getOrElseThrow(
                            () ->
                                new ContactError.NotAuthenticated("there is no profile " + name)
                                    .toException()));
    profile.forEach(
        stored -> {
          CREDENTIALS.forEach(credential -> all.remove(credential.variable()));
          all.put(ADDRESS, PortalAddress.text(stored.address()));
          all.put(ContactSetting.TOKEN.variable(), stored.token());
        });
    all.remove(ProfileName.VARIABLE);
    if (all.getOrDefault(ADDRESS, "").isBlank()) {
      all.put(ADDRESS, MEMORY + ":");
    }
    all.forEach(
        (name, value) -> {
          if (name.startsWith("CONTACTS_")) {
            LocaleDecoding.requireDecoded("environment variable " + name, value);
          }
        });
    return new Connection(ConnectionString.parse(all.get(ADDRESS)), all, profile, List.of());
  }

  /** Returns this connection with another listener; the same for other books than portals. */
  public Connection with(PortalListener listener) {
    return isPortal()
        ? new Connection(
            address,
            variables,
            profile,
            Stream.concat(listeners.stream(), Stream.of(listener)).toList())
        : this;
  }

  /**
   * Returns this connection with a line on a terminal that shows after a second what the program
   * waits for.
   */
  public Connection showingWaits(Environment environment) {
    return environment.canRewriteLines()
        ? PortalAddress.root(address)
            .map(
                root ->
                    with(
                        new WaitingLine(
                            root.getAuthority(),
                            new StatusLine(environment.err(), environment::terminalColumns))))
            .getOrElse(this)
        : this;
  }

  /** Returns this connection with a line on standard error for each request to the portal. */
  public Connection traced(Environment environment) {
    return PortalAddress.root(address)
        .map(root -> with(new RequestTrace(environment, root)))
        .getOrElse(this);
  }

  /** Returns the profile in use; absent if the address or the credentials are given otherwise. */
  public Option<Profile> profile() {
    return profile;
  }

  /** Returns the connection string. */
  public ConnectionString address() {
    return address;
  }

  /**
   * Opens the contact book. On a terminal the user is prompted for missing credentials.
   *
   * @throws IllegalArgumentException if a variable is invalid or a file cannot be read
   */
  public ContactBook open(Terminal terminal) {
    TerminalSignIn signIn = signIn(terminal);
    return signIn.isPossible() ? signIn.open() : explained(() -> opening().open());
  }

  /**
   * Opens the contact book for reading and editing, as {@link #open} does. Contacts in memory have
   * no decorators: the book is the one that can be saved.
   *
   * @throws IllegalArgumentException also if a setting forbids changes
   */
  public EditableContactBook openForEditing(Terminal terminal) {
    if (ContactSettings.fromEnvironment(variables)
        .flag(ContactSetting.READ_ONLY)
        .getOrElse(false)) {
      throw new IllegalArgumentException(
          "nothing is changed, because %s is true: set it to false, or use a command that reads"
              .formatted(ContactSetting.READ_ONLY.variable()));
    }
    TerminalSignIn signIn = signIn(terminal);
    if (signIn.isPossible()) {
      return signIn.openForEditing();
    }
    return explained(
        () ->
            isPortal()
                ? opening().openForEditing()
                : ContactBooks.openForEditing(PortalAddress.text(address)));
  }

  private ContactBookOpening opening() {
    ContactBookOpening opening = ContactBooks.fromEnvironment(settings());
    for (PortalListener listener : listeners) {
      opening = opening.listener(listener);
    }
    return opening;
  }

  /**
   * Returns the settings of the portal. On a terminal the user is prompted for missing credentials.
   *
   * @throws IllegalArgumentException if this is no portal, a variable is invalid or a file cannot
   *     be read
   */
  public PortalSettings portal(Terminal terminal) {
    if (!isPortal()) {
      throw new IllegalArgumentException(
          "no portal is selected (\"%s\"): sign in with the command login, or use --from"
              .formatted(PortalAddress.text(address)));
    }
    TerminalSignIn signIn = signIn(terminal);
    return signIn.isPossible() ? signIn.settings() : signIn.withoutPrompts();
  }

  private TerminalSignIn signIn(Terminal terminal) {
    if (isFile()) {
      InputFile.path(address.location());
    } else {
      checkAccount(terminal);
    }
    return new TerminalSignIn(terminal, address, settings(), listeners);
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(variables);
    ProxyVariables.apply(settings, address, System.getProperties());
    return settings;
  }

  private <B extends ContactBook> B explained(Supplier<B> opening) {
    try {
      return opening.get();
    } catch (IllegalArgumentException e) {
      if (isFile() && isJsonLines()) {
        throw new IllegalArgumentException(
            ("the file %s is in the format JSON Lines that export writes; use a JSON"
                    + " document as find --output json prints it")
                .formatted(address.location()),
            e);
      }
      throw e;
    }
  }

  /** Returns the file of {@code memory:FILE}; absent for other contact books. */
  public Option<Path> file() {
    return Option.when(isFile(), () -> InputFile.path(address.location()));
  }

  /** Returns whether the variables contain a token or a login. */
  public static boolean hasCredentials(Map<String, String> variables) {
    return Stream.of(ContactSetting.TOKEN, ContactSetting.TOKEN_FILE, ContactSetting.LOGIN)
        .anyMatch(setting -> !variables.getOrDefault(setting.variable(), "").isBlank());
  }

  /** Returns whether the contact book is that of a portal. */
  public boolean isPortal() {
    return PortalAddress.protocol(address).isDefined();
  }

  private boolean isFile() {
    return address.scheme().equals(MEMORY) && !address.location().isBlank();
  }

  private boolean isJsonLines() {
    try (BufferedReader lines = Files.newBufferedReader(InputFile.path(address.location()))) {
      String first = lines.readLine();
      if (first == null) {
        return false;
      }
      ContactJson.read(first);
      return true;
    } catch (IOException | IllegalArgumentException otherFormat) {
      return false;
    }
  }

  /**
   * Checks login and password before any request. The library would read the file at the sign-in,
   * and names settings only, not the options of the program.
   */
  private void checkAccount(Terminal terminal) {
    if (!isPortal()) {
      return;
    }
    String login = value(ContactSetting.LOGIN);
    String file = value(ContactSetting.PASSWORD_FILE);
    boolean hasPassword = !value(ContactSetting.PASSWORD).isBlank() || !file.isBlank();
    if (login.isBlank() && hasPassword) {
      throw new IllegalArgumentException(
          "a password is set without its login: use --login LOGIN, or set CONTACTS_LOGIN");
    }
    if (!login.isBlank() && !hasPassword && !hasToken() && !terminal.isTerminal()) {
      throw new IllegalArgumentException(
          "a login is set without its password: use --password-file FILE, or set"
              + " CONTACTS_PASSWORD or CONTACTS_PASSWORD_FILE");
    }
    if (!login.isBlank() && !file.isBlank()) {
      InputFile.check(InputFile.path(file));
    }
  }

  private boolean hasToken() {
    return !value(ContactSetting.TOKEN).isBlank() || !value(ContactSetting.TOKEN_FILE).isBlank();
  }

  private String value(ContactSetting setting) {
    return variables.getOrDefault(setting.variable(), "");
  }
}
