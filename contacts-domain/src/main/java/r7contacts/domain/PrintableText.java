package r7contacts.domain;

/**
 * Sanitizer of external text for one line of a message, a log or a terminal.
 *
 * <p>Contacts keep their text as the portal sent it. It may contain terminal control sequences,
 * line breaks or characters that reverse the text direction. Pass a contact's text through {@link
 * #singleLine} before it is logged or printed.
 */
public final class PrintableText {

  private static final int REPLACEMENT = 0xFFFD;

  private PrintableText() {}

  /**
   * Returns the text on one line: white space becomes a space, and every character that is not
   * {@link #isPrintable printable} becomes U+FFFD.
   */
  public static String singleLine(String text) {
    return text.codePoints().allMatch(any -> replaced(any) == any)
        ? text
        : text.codePoints()
            .map(PrintableText::replaced)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static int replaced(int codePoint) {
    if (Character.isWhitespace(codePoint)) {
      return ' ';
    }
    return isPrintable(codePoint) ? codePoint : REPLACEMENT;
  }

  /**
   * Returns whether the character is safe within a line. Not printable are control characters (C0,
   * DEL, C1), the line and paragraph separators, unpaired surrogates, and invisible format
   * characters: bidirectional marks, embeddings, overrides and isolates, zero-width spaces, the
   * byte order mark. The two joiners, which scripts and emoji need, are printable.
   */
  public static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      case Character.FORMAT -> codePoint == 0x200C || codePoint == 0x200D;
      default -> true;
    };
  }
}
