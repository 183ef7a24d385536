package r7contacts.portal.message;

import org.jspecify.annotations.Nullable;
import r7contacts.domain.PrintableText;

/**
 * Text of a portal for a message: one {@linkplain PrintableText printable} line of at most {@value
 * #MAX_LENGTH} characters.
 */
public final class OneLine {

  private static final int MAX_LENGTH = 300;

  private OneLine() {}

  /** Returns the text on one line, shortened with an ellipsis if needed; empty for null. */
  public static String of(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String line = PrintableText.singleLine(text).replaceAll(" +", " ").strip();
    return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
  }
}
