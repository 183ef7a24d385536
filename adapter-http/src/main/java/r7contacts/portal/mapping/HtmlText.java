package r7contacts.portal.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Undoes the HTML encoding in which the portal sends users' display names, and nothing else (field
 * guide §8.7).
 */
final class HtmlText {

  /** What no reference stands for. */
  private static final int NONE = -1;

  /** The longest there is, {@code &#1114111;}, without its first and last sign. */
  private static final int LONGEST = 8;

  private HtmlText() {}

  /**
   * Decodes once: {@code &amp;lt;} is the text {@code &lt;}. What is no character reference stays
   * as it is.
   */
  static @Nullable String decode(@Nullable String html) {
    int ampersand = html == null ? -1 : html.indexOf('&');
    if (ampersand < 0) {
      return html;
    }
    StringBuilder text = new StringBuilder(html.length());
    int done = 0;
    while (ampersand >= 0) {
      int semicolon = end(html, ampersand + 1);
      int codePoint = semicolon == NONE ? NONE : referred(html, ampersand + 1, semicolon);
      if (codePoint != NONE) {
        text.append(html, done, ampersand).appendCodePoint(codePoint);
        done = semicolon + 1;
      }
      ampersand = html.indexOf('&', codePoint == NONE ? ampersand + 1 : done);
    }
    return text.append(html, done, html.length()).toString();
  }

  /** Looks no further than a reference is long: many ampersands cost no more than other signs. */
  private static int end(String html, int from) {
    int last = Math.min(from + LONGEST, html.length() - 1);
    for (int i = from; i <= last; i++) {
      if (html.charAt(i) == ';') {
        return i;
      }
    }
    return NONE;
  }

  /** The character that is meant between ampersand and semicolon. */
  private static int referred(String html, int from, int to) {
    if (from < to && html.charAt(from) == '#') {
      boolean isHexadecimal =
          from + 1 < to && (html.charAt(from + 1) == 'x' || html.charAt(from + 1) == 'X');
      return isHexadecimal
          ? numbered(html, from + 2, to, 16, 6)
          : numbered(html, from + 1, to, 10, 7);
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

  private static int numbered(String html, int from, int to, int radix, int digitsAtMost) {
    if (from == to || to - from > digitsAtMost) {
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
