package r7contacts.portal.wire;

/**
 * Text that is equal in both formats (field guide §7.1): every line break is a line feed, as XML
 * readers normalize it, and half of a surrogate pair is U+FFFD, as the portal's XML has it.
 */
final class CleanText {

  private static final char REPLACEMENT = '\uFFFD';

  private CleanText() {}

  /** Returns the clean text; the same object if nothing changes. */
  static String of(String text) {
    for (int at = 0, end = text.length(); at < end; at++) {
      char character = text.charAt(at);
      // Also true for U+E000 to U+FFFF, which stay.
      if (character == '\r' || character >= Character.MIN_SURROGATE) {
        return cleaned(text);
      }
    }
    return text;
  }

  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      if (codePoint == '\r') {
        clean.append('\n');
        at += at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
      } else if (codePoint <= Character.MAX_VALUE && Character.isSurrogate((char) codePoint)) {
        clean.append(REPLACEMENT);
      } else {
        clean.appendCodePoint(codePoint);
      }
    }
    return text.contentEquals(clean) ? text : clean.toString();
  }
}
