package r7contacts.demo.options;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.text.JsonText;
import r7contacts.demo.text.SettingNames;
import r7contacts.port.config.ContactSetting;

/**
 * An error of a command on standard error: sentences for people, or one JSON object on a line if
 * the command prints JSON.
 *
 * @param message what happened
 * @param details further sentences: what to do, what was done
 */
public record ErrorReport(int exitCode, String message, List<String> details) {

  /**
   * Prints the error.
   *
   * @param arguments all arguments of the program
   */
  public void print(Environment environment, List<String> arguments) {
    ErrorReport given =
        new ErrorReport(
            exitCode,
            asGiven(message, arguments),
            details.stream().map(detail -> asGiven(detail, arguments)).toList());
    if (isJson(arguments)) {
      environment.message(given.json());
    } else {
      environment.message(given.message);
      given.details.forEach(environment::message);
    }
  }

  /** Returns the text with settings named as they were given: by an option, or by a variable. */
  private static String asGiven(String text, List<String> arguments) {
    String given = text;
    if (isGiven(ConnectOptions.LOGIN, arguments)) {
      given = given.replace(ContactSetting.LOGIN.toString(), ConnectOptions.LOGIN);
    }
    if (isGiven(ConnectOptions.PASSWORD_FILE, arguments)) {
      given = given.replace(ContactSetting.PASSWORD_FILE.toString(), ConnectOptions.PASSWORD_FILE);
    }
    return SettingNames.asVariables(given);
  }

  /** Returns whether an option is among the arguments. */
  static boolean isGiven(String option, List<String> arguments) {
    return arguments.stream()
        .anyMatch(argument -> argument.equals(option) || argument.startsWith(option + "="));
  }

  /** Returns whether the output is JSON. Also for arguments that could not be parsed. */
  private static boolean isJson(List<String> arguments) {
    int option = arguments.indexOf("--output");
    return arguments.contains("--output=json")
        || (option >= 0
            && option + 1 < arguments.size()
            && arguments.get(option + 1).equalsIgnoreCase("json"));
  }

  private String json() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("kind", ExitCode.kind(exitCode));
    members.put("message", message);
    members.put("exitCode", exitCode);
    if (!details.isEmpty()) {
      members.put("details", details);
    }
    return JsonText.of(Map.of("error", members));
  }
}
