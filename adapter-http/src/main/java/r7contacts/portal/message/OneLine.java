package r7contacts.portal.message;

import org.jspecify.annotations.Nullable;
import r7contacts.domain.PrintableText;

/**
 * Foreign text made fit for a message of ours: one {@linkplain PrintableText printable} line, at
 * most {@value #LONGEST} characters long.
 */
public final class OneLine {

  private static final int LONGEST = 300;

  private OneLine() {}

  public static String of(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String line = PrintableText.singleLine(text).replaceAll(" +", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
