package r7contacts.demo.commands;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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

/** The options that select the contact book and the account. */
final class ConnectOptions {

  /** The footer of each command that has these options. */
  static final String FOOTER =
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
  static final String MEMORY_FORMS = "memory:  memory:FILE";

  /** Forms of connection strings for portals. */
  static final String PORTAL_FORMS = "json+https://HOST  xml+https://HOST";

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

  ConnectOptions(Environment environment) {
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
  ContactBook open() {
    return orUsageError(
        () -> {
          Connection connection = connection();
          ContactBook contacts = connection.open(environment.terminal());
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

  /** Returns the connection string of the contact book. */
  ConnectionString address() {
    return orUsageError(this::connection).address();
  }

  /** Reports an error and returns its exit code. */
  int report(ContactError error) {
    return Failures.report(
        environment, error.toException(), spec.root().commandLine().getParseResult());
  }

  /** Runs a supplier; an {@link IllegalArgumentException} becomes a usage error. */
  <T> T orUsageError(Supplier<T> supplier) {
    try {
      return supplier.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
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
