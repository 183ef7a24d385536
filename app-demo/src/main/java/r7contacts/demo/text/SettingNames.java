package r7contacts.demo.text;

import java.util.regex.Pattern;

/** Names of settings in messages of the library, which has two for each: property and variable. */
public final class SettingNames {

  private static final Pattern BOTH =
      Pattern.compile("contacts\\.[a-z0-9-]+ \\((CONTACTS_[A-Z0-9_]+)\\)");

  private SettingNames() {}

  /** Returns the message with the variables only, which users of the command line set. */
  public static String asVariables(String message) {
    return BOTH.matcher(message).replaceAll("$1");
  }
}
