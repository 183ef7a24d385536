package r7contacts.portal.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Decoder of the HTML encoding in which the portal sends the display names of users, and no other
 * text (field guide §8.7).
 */
public final class HtmlText {

  /** Result for text that is not a character reference. */
  private static final int NONE = -1;

  /** Length of the longest reference, {@code &#1114111;}, between ampersand and semicolon. */
  private static final int MAX_LENGTH = 8;

  private HtmlText() {}

  /**
   * Decodes character references once: {@code &amp;lt;} becomes {@code &lt;}. Other text is
   * unchanged.
   */
  public static @Nullable String decode(@Nullable String html) {
    int ampersand = html == null ? -1 : html.indexOf('&');
    if (ampersand < 0) {
      return html;
    }
    StringBuilder text = new StringBuilder(html.length());
    int done = 0;
    while (ampersand >= 0) {
      int semicolon = end(html, ampersand + 1);
      int codePoint = semicolon == NONE ? NONE : codePoint(html, ampersand + 1, semicolon);
      if (codePoint != NONE) {
        text.append(html, done, ampersand).appendCodePoint(codePoint);
        done = semicolon + 1;
      }
      ampersand = html.indexOf('&', codePoint == NONE ? ampersand + 1 : done);
    }
    return text.append(html, done, html.length()).toString();
  }

  /**
   * Returns the position of the semicolon within the length of a reference, so in constant time.
   */
  private static int end(String html, int from) {
    int last = Math.min(from + MAX_LENGTH, html.length() - 1);
    for (int i = from; i <= last; i++) {
      if (html.charAt(i) == ';') {
        return i;
      }
    }
    return NONE;
  }

  /** Returns the code point of the reference between ampersand and semicolon. */
  private static int codePoint(String html, int from, int to) {
    if (from < to && html.charAt(from) == '#') {
      boolean isHexadecimal =
          from + 1 < to && (html.charAt(from + 1) == 'x' || html.charAt(from + 1) == 'X');
      return isHexadecimal
          ? numericCodePoint(html, from + 2, to, 16, 6)
          : numericCodePoint(html, from + 1, to, 10, 7);
    }
    return switch (html.substring(from, to)) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> NONE;
    };
  }

  private static int numericCodePoint(String html, int from, int to, int radix, int maxDigits) {
    if (from == to || to - from > maxDigits) {
      return NONE;
    }
    for (int i = from; i < to; i++) {
      if (html.charAt(i) > 'f' || Character.digit(html.charAt(i), radix) < 0) {
        return NONE;
      }
    }
    int codePoint = Integer.parseInt(html, from, to, radix);
    return Character.isValidCodePoint(codePoint) ? codePoint : NONE;
  }
}
