package r7contacts.demo.connection;

import io.vavr.control.Option;
import java.util.Map;
import java.util.regex.Pattern;

/** Name of the profile that a command uses: by option, by variable, or the default one. */
public final class ProfileName {

  /** The option with the name. */
  public static final String OPTION = "--profile";

  /** The variable with the name. */
  static final String VARIABLE = "CONTACTS_PROFILE";

  private static final String DEFAULT = "default";

  /** Also safe where file names ignore case, as on Windows. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

  private ProfileName() {}

  /**
   * Returns the name of the profile that stands for the address and the credentials: the one of the
   * option; else, if neither an address nor credentials are set, that of {@link #VARIABLE} or the
   * default one, if it is stored.
   *
   * @throws IllegalArgumentException if the name is not valid
   */
  public static Option<String> inUse(Map<String, String> variables, Option<String> option) {
    if (option.isDefined()) {
      return option.map(name -> checked(OPTION, name));
    }
    boolean hasAddress = !variables.getOrDefault(Connection.ADDRESS, "").isBlank();
    if (hasAddress || Connection.hasCredentials(variables)) {
      return Option.none();
    }
    return ofVariable(variables)
        .orElse(() -> Option.when(Profiles.of(variables).exists(DEFAULT), DEFAULT));
  }

  /**
   * Returns the name that {@code login} and {@code logout} use: that of the option, else of {@link
   * #VARIABLE}, else the default one.
   *
   * @throws IllegalArgumentException if the name is not valid
   */
  public static String ofSignIn(Map<String, String> variables, Option<String> option) {
    return option
        .map(name -> checked(OPTION, name))
        .orElse(() -> ofVariable(variables))
        .getOrElse(DEFAULT);
  }

  private static Option<String> ofVariable(Map<String, String> variables) {
    return Option.of(variables.get(VARIABLE))
        .filter(name -> !name.isBlank())
        .map(name -> checked(VARIABLE, name));
  }

  private static String checked(String source, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "%s: the name of a profile must be lower-case letters, digits, - and _: \"%s\""
              .formatted(source, name));
    }
    return name;
  }
}
