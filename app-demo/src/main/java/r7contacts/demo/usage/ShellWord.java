package r7contacts.demo.usage;

import java.util.regex.Pattern;

/** Quoting of a word for a POSIX shell. */
public final class ShellWord {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,+@%-]+");

  private ShellWord() {}

  /** Returns the word, in single quotes if a shell would change it. */
  public static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
