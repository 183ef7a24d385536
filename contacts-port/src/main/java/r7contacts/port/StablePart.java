package r7contacts.port;

import java.text.Normalizer;

/** Part of a text that is the same in all of Unicode's normalization forms. */
final class StablePart {

  private StablePart() {}

  /**
   * Returns the longest such part, the first if there are several; the whole text if no part is.
   *
   * @param text in normalization form C
   */
  static String of(String text) {
    String longest = "";
    int start = 0;
    for (int at = 0; at < text.length(); ) {
      int end = at + Character.charCount(text.codePointAt(at));
      if (!isStable(text, at, end)) {
        longest = longer(longest, text.substring(start, at));
        start = end;
      }
      at = end;
    }
    longest = longer(longest, text.substring(start));
    return longest.isBlank() ? text : longest;
  }

  private static boolean isStable(String text, int start, int end) {
    return text.charAt(start) < 0x80
        || Character.getType(text.codePointAt(start)) != Character.NON_SPACING_MARK
            && Normalizer.isNormalized(text.substring(start, end), Normalizer.Form.NFD);
  }

  private static String longer(String one, String other) {
    return other.length() > one.length() ? other : one;
  }
}
