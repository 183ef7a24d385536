package r7contacts.demo.options;

import io.vavr.control.Option;
import java.util.Map;
import picocli.CommandLine.ParseResult;
import r7contacts.demo.connection.Connection;
import r7contacts.demo.connection.ProfileName;
import r7contacts.demo.connection.Profiles;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.usage.ProgramName;
import r7contacts.port.config.ContactSetting;

/** What to do if a command is not signed in. */
final class SignInHint {

  /** The command that signs in; its failures need no hint. */
  private static final String LOGIN_COMMAND = "login";

  private SignInHint() {}

  /**
   * Returns the sentence for these arguments and variables; absent if the message of the failure
   * says enough.
   */
  static Option<String> of(Environment environment, ParseResult arguments) {
    if (command(arguments).commandSpec().name().equals(LOGIN_COMMAND)) {
      return Option.none();
    }
    return profile(environment.variables(), arguments)
        .map(
            name ->
                (Profiles.of(environment.variables()).exists(name)
                        ? "sign in again: %s login %s %s"
                        : "sign in: %s login ADDRESS %s %s")
                    .formatted(ProgramName.command(), ProfileName.OPTION, name))
        .orElse(
            () ->
                Option.when(
                    !hasCredentials(environment.variables(), arguments),
                    () ->
                        "sign in once with %s login, set CONTACTS_TOKEN, or sign in with --login LOGIN and --password-file FILE"
                            .formatted(ProgramName.command())));
  }

  /**
   * Returns the message that an account is not signed in. If the rejected token is that of a
   * profile, it does not name the setting of the token.
   */
  static String message(String message, Environment environment, ParseResult arguments) {
    return profile(environment.variables(), arguments).isDefined()
        ? message.replace("; check " + ContactSetting.TOKEN, "")
        : message;
  }

  private static Option<String> profile(Map<String, String> variables, ParseResult arguments) {
    return value(ConnectOptions.FROM, arguments).isDefined()
            || value(ConnectOptions.LOGIN, arguments).isDefined()
        ? Option.none()
        : ProfileName.inUse(variables, value(ProfileName.OPTION, arguments));
  }

  private static boolean hasCredentials(Map<String, String> variables, ParseResult arguments) {
    return value(ConnectOptions.LOGIN, arguments).isDefined()
        || Connection.hasCredentials(variables);
  }

  /** Returns the value of an option of the command; absent if it is not given. */
  private static Option<String> value(String option, ParseResult arguments) {
    return Option.of(command(arguments).<String>matchedOptionValue(option, null));
  }

  private static ParseResult command(ParseResult arguments) {
    return arguments.hasSubcommand() ? command(arguments.subcommand()) : arguments;
  }
}
