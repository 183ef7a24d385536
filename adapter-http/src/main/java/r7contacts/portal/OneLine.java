package r7contacts.portal;

import org.jspecify.annotations.Nullable;

/**
 * Foreign text made fit for a message of ours: one line, no control characters, at most {@value
 * #LONGEST} long.
 */
final class OneLine {

  private static final int LONGEST = 300;

  private OneLine() {}

  static String of(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
