package r7contacts.demo.options;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import r7contacts.demo.connection.Connection;
import r7contacts.demo.connection.PortalAddress;
import r7contacts.demo.connection.Profile;
import r7contacts.demo.connection.ProfileName;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.InputFile;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.config.ConnectionString;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.WriteError;
import r7contacts.portal.PortalListener;
import r7contacts.portal.PortalSettings;

/**
 * The options that select the contact book and the account. One class, because picocli takes a
 * group of options as one object.
 */
public final class ConnectOptions {

  /** The footer of each command that has these options. */
  public static final String FOOTER =
      "%nA portal requires a profile of the command login, a token (CONTACTS_TOKEN), or%n"
          + "a login and a password. A profile is used if no address and no credentials%n"
          + "are given. The password comes from --password-file, CONTACTS_PASSWORD or%n"
          + "CONTACTS_PASSWORD_FILE; otherwise a prompt appears on the terminal. So does a%n"
          + "prompt for a code if the portal requires one and CONTACTS_SECOND_FACTOR_CODE%n"
          + "is not set.%n"
          + "%nExit codes and environment variables: --help without a command";

  /** The option with the address. */
  static final String FROM = "--from";

  /** The option with the account. */
  static final String LOGIN = "--login";

  /** The option with the file of the password. */
  static final String PASSWORD_FILE = "--password-file";

  /** Forms of connection strings for memory. */
  public static final String MEMORY_FORMS = "memory:  memory:FILE";

  /** Forms of connection strings for portals. */
  public static final String PORTAL_FORMS = "https://HOST  xml+https://HOST";

  private static final String SECRET =
      "secrets are not accepted as arguments, because other users and the shell history can see"
          + " them: ";

  private final Environment environment;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = FROM,
      paramLabel = "ADDRESS",
      description = {MEMORY_FORMS, PORTAL_FORMS, "Default: CONTACTS_ADDRESS, else memory:"})
  private @Nullable String from;

  @Option(
      names = LOGIN,
      paramLabel = "LOGIN",
      description = {"An account at the portal, instead of a token.", "Default: CONTACTS_LOGIN"})
  private @Nullable String login;

  @Option(
      names = PASSWORD_FILE,
      paramLabel = "FILE",
      description = "A file with the account's password and nothing else.")
  private @Nullable Path passwordFile;

  @Option(
      names = ProfileName.OPTION,
      paramLabel = "NAME",
      description = {
        "A sign-in of the command login, without --from and --login.",
        "Default: CONTACTS_PROFILE, else default"
      })
  private @Nullable String profile;

  @Option(names = "--trace", description = "Show each request to a portal when it ends.")
  private boolean trace;

  /** Creates options of a command in this environment. */
  public ConnectOptions(Environment environment) {
    this.environment = environment;
  }

  /** Rejects a password with a message about the alternatives. */
  @Option(names = "--password", arity = "0..1", hidden = true)
  @SuppressWarnings("unused")
  private void rejectPassword(@Nullable String secret) {
    reject(
        secret,
        "use --password-file FILE or CONTACTS_PASSWORD, or type the password when prompted");
  }

  /** Rejects a token with a message about the alternatives. */
  @Option(names = "--token", arity = "0..1", hidden = true)
  @SuppressWarnings("unused")
  private void rejectToken(@Nullable String secret) {
    reject(secret, "use CONTACTS_TOKEN or CONTACTS_TOKEN_FILE");
  }

  private void reject(@Nullable String secret, String alternatives) {
    if (secret != null) {
      throw new ParameterException(spec.commandLine(), SECRET + alternatives);
    }
  }

  /** Opens the contact book. */
  public ContactBook open() {
    return open(connection -> connection.open(environment.terminal()));
  }

  /** Opens the contact book with a listener for the requests to a portal. */
  public ContactBook open(PortalListener listener) {
    return open(connection -> connection.with(listener).open(environment.terminal()));
  }

  /** Opens the contact book for reading and editing. */
  public EditableContactBook openForEditing() {
    return open(connection -> connection.openForEditing(environment.terminal()));
  }

  /** Opens the contact book for reading and editing with a listener for the requests. */
  public EditableContactBook openForEditing(PortalListener listener) {
    return open(connection -> connection.with(listener).openForEditing(environment.terminal()));
  }

  private <B extends ContactBook> B open(Function<Connection, B> opening) {
    return orUsageError(
        () -> {
          Connection connection = connection();
          B contacts = opening.apply(connection);
          if ((login != null || passwordFile != null) && !connection.isPortal()) {
            environment.message(
                "%s is ignored, because \"%s\" has no sign-in; --from selects a portal"
                    .formatted(
                        login != null ? LOGIN : PASSWORD_FILE,
                        PortalAddress.text(connection.address())));
          }
          return contacts;
        });
  }

  /** Returns the settings of the portal; prompts on a terminal for missing credentials. */
  public PortalSettings portal() {
    return orUsageError(() -> connection().portal(environment.terminal()));
  }

  /** Returns the settings of the portal with another listener. */
  public PortalSettings portal(PortalListener listener) {
    return orUsageError(() -> connection().with(listener).portal(environment.terminal()));
  }

  /** Returns the profile in use; absent without one. */
  public io.vavr.control.Option<Profile> profile() {
    return orUsageError(this::connection).profile();
  }

  /** Returns what to do if the account is not signed in; absent if its message says enough. */
  public io.vavr.control.Option<String> signInHint() {
    return SignInHint.of(environment, arguments());
  }

  /** Returns the message that the account is not signed in, as it applies to these options. */
  public String signInMessage(String message) {
    return SignInHint.message(message, environment, arguments());
  }

  private ParseResult arguments() {
    return spec.root().commandLine().getParseResult();
  }

  /** Returns the file of the contact book; absent unless it is {@code memory:FILE}. */
  public io.vavr.control.Option<Path> file() {
    return orUsageError(this::connection).file();
  }

  /** Returns whether the contact book is that of a portal. */
  public boolean isPortal() {
    return orUsageError(this::connection).isPortal();
  }

  /** Returns the connection string of the contact book. */
  public ConnectionString address() {
    return orUsageError(this::connection).address();
  }

  /** Returns the portal without the format of its answers, or the file of the contact book. */
  public String root() {
    ConnectionString address = address();
    return PortalAddress.root(address)
        .map(URI::toString)
        .getOrElse(() -> PortalAddress.text(address));
  }

  /** Returns the options as typed, for the command line of another command. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    add(words, FROM, from);
    add(words, LOGIN, login);
    add(words, PASSWORD_FILE, passwordFile);
    add(words, ProfileName.OPTION, profile);
    return words;
  }

  private static void add(List<String> words, String option, @Nullable Object value) {
    if (value != null) {
      words.add(option + "=" + value);
    }
  }

  /** Reports an error and returns its exit code. */
  public int report(ContactError error) {
    return report(error.toException(), List.of());
  }

  /** Reports an error of a change, with further sentences, and returns its exit code. */
  public int report(WriteError error, List<String> details) {
    return report(error.toException(), details);
  }

  private int report(Exception failure, List<String> details) {
    return Failures.report(environment, failure, details, arguments());
  }

  /** Runs a supplier; an {@link IllegalArgumentException} becomes a usage error. */
  public <T> T orUsageError(Supplier<T> supplier) {
    try {
      return supplier.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Runs a check; an {@link IllegalArgumentException} becomes a usage error. */
  public void check(Runnable check) {
    orUsageError(
        () -> {
          check.run();
          return spec;
        });
  }

  /** Options take precedence over environment variables. */
  private Connection connection() {
    if (profile != null && (from != null || login != null || passwordFile != null)) {
      throw new IllegalArgumentException(
          "%s and %s cannot be combined: a profile has its own address and account"
              .formatted(
                  ProfileName.OPTION, from != null ? FROM : login != null ? LOGIN : PASSWORD_FILE));
    }
    Map<String, String> variables = new HashMap<>(environment.variables());
    if (from != null) {
      OptionValues.requireNotBlank(FROM, from);
      variables.put(Connection.ADDRESS, from);
    }
    if (login != null) {
      OptionValues.requireNotBlank(LOGIN, login);
      variables.put(ContactSetting.LOGIN.variable(), login);
      variables.remove(ContactSetting.TOKEN.variable());
      variables.remove(ContactSetting.TOKEN_FILE.variable());
    }
    if (passwordFile != null) {
      InputFile.check(passwordFile);
      variables.put(ContactSetting.PASSWORD_FILE.variable(), passwordFile.toString());
      variables.remove(ContactSetting.PASSWORD.variable());
    }
    Connection connection = Connection.of(variables, io.vavr.control.Option.of(profile));
    if (passwordFile != null && connection.profile().isDefined()) {
      throw new IllegalArgumentException(
          "%s needs %s: the profile %s has a token"
              .formatted(PASSWORD_FILE, LOGIN, connection.profile().get().name()));
    }
    // The line is erased before a trace is printed.
    Connection waiting = connection.showingWaits(environment);
    return trace ? waiting.traced(environment) : waiting;
  }
}
