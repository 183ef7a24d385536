package r7contacts.demo.options;

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
import picocli.CommandLine.Spec;
import r7contacts.demo.connection.Connection;
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

/** The options that select the contact book and the account. */
public final class ConnectOptions {

  /** The footer of each command that has these options. */
  public static final String FOOTER =
      "%nA portal requires a token (CONTACTS_TOKEN) or a login and a password. The%n"
          + "password comes from --password-file, CONTACTS_PASSWORD or%n"
          + "CONTACTS_PASSWORD_FILE; otherwise a prompt appears on the terminal. So does a%n"
          + "prompt for a code if the portal requires one and CONTACTS_SECOND_FACTOR_CODE%n"
          + "is not set.%n"
          + "%nExit codes and environment variables: --help without a command";

  /** The option with the account. */
  static final String LOGIN = "--login";

  private static final String PASSWORD_FILE = "--password-file";

  /** Forms of connection strings for memory. */
  public static final String MEMORY_FORMS = "memory:  memory:FILE";

  /** Forms of connection strings for portals. */
  public static final String PORTAL_FORMS = "json+https://HOST  xml+https://HOST";

  private static final String SECRET =
      "secrets are not accepted as arguments, because other users and the shell history can see"
          + " them: ";

  private final Environment environment;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--from",
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

  /** Opens the contact book for reading and editing. */
  public EditableContactBook openForEditing() {
    return open(connection -> connection.openForEditing(environment.terminal()));
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
                        connection.address().scheme() + ":" + connection.address().location()));
          }
          return contacts;
        });
  }

  /** Returns the settings of the portal with a listener, for both formats. */
  public PortalSettings portal(PortalListener listener) {
    return orUsageError(() -> connection().portal(environment.terminal(), listener));
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

  /** Returns the options as typed, for the command line of another command. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    add(words, "--from", from);
    add(words, LOGIN, login);
    add(words, PASSWORD_FILE, passwordFile);
    return words;
  }

  private static void add(List<String> words, String option, @Nullable Object value) {
    if (value != null) {
      words.add(option + "=" + value);
    }
  }

  /** Reports an error and returns its exit code. */
  public int report(ContactError error) {
    return report(error.toException());
  }

  /** Reports an error of a change and returns its exit code. */
  public int report(WriteError error) {
    return report(error.toException());
  }

  private int report(Exception failure) {
    return Failures.report(environment, failure, spec.root().commandLine().getParseResult());
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
    Map<String, String> variables = new HashMap<>(environment.variables());
    if (from != null) {
      OptionValues.requireNotBlank("--from", from);
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
    return Connection.of(variables);
  }
}
