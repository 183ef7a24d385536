package r7contacts.demo.options;

import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import r7contacts.demo.connection.ProfileName;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.usage.ProgramName;
import r7contacts.port.config.ContactSetting;

/** What to do if a command is not signed in. */
final class SignInHint {

  /** The command that signs in; its failures need no hint. */
  private static final String LOGIN_COMMAND = "login";

  private static final List<ContactSetting> CREDENTIALS =
      List.of(ContactSetting.TOKEN, ContactSetting.TOKEN_FILE, ContactSetting.LOGIN);

  private SignInHint() {}

  /**
   * Returns the sentence for these arguments and variables; absent if the message of the failure
   * says enough.
   */
  static Option<String> of(Environment environment, List<String> arguments) {
    if (arguments.stream().filter(word -> !word.startsWith("-")).findFirst().stream()
        .anyMatch(LOGIN_COMMAND::equals)) {
      return Option.none();
    }
    return profile(environment.variables(), arguments)
        .map(
            name ->
                "sign in again: %s login %s %s"
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
  static String message(String message, Environment environment, List<String> arguments) {
    return profile(environment.variables(), arguments).isDefined()
        ? message.replace("; check " + ContactSetting.TOKEN, "")
        : message;
  }

  private static Option<String> profile(Map<String, String> variables, List<String> arguments) {
    return value(ConnectOptions.FROM, arguments).isDefined()
            || value(ConnectOptions.LOGIN, arguments).isDefined()
        ? Option.none()
        : ProfileName.inUse(variables, value(ProfileName.OPTION, arguments));
  }

  private static boolean hasCredentials(Map<String, String> variables, List<String> arguments) {
    return value(ConnectOptions.LOGIN, arguments).isDefined()
        || CREDENTIALS.stream()
            .anyMatch(setting -> !variables.getOrDefault(setting.variable(), "").isBlank());
  }

  /** Returns the value of an option, as {@code --option VALUE} or {@code --option=VALUE}. */
  private static Option<String> value(String option, List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).startsWith(option + "=")) {
        return Option.some(arguments.get(i).substring(option.length() + 1));
      }
      if (arguments.get(i).equals(option) && i + 1 < arguments.size()) {
        return Option.some(arguments.get(i + 1));
      }
    }
    return Option.none();
  }
}
