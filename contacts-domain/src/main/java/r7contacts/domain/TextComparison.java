package r7contacts.domain;

import java.text.Normalizer;

/**
 * Comparison of texts without regard to case, in Unicode's normalization form C.
 *
 * <p>A letter can be stored as one character or as two: "й" is U+0439 from a keyboard, and "и" with
 * U+0306 in a file name of macOS. Both look the same and have the same key.
 */
public final class TextComparison {

  /** All texts of characters below this one are in normalization form C. */
  private static final char FIRST_COMBINING = '\u0300';

  /** Cyrillic letters of modern alphabets; combining marks follow them. */
  private static final char FIRST_CYRILLIC = '\u0400';

  private static final char LAST_CYRILLIC = '\u0481';

  private TextComparison() {}

  /** Returns the text in normalization form C; the same object if it already has that form. */
  public static String normalized(String text) {
    return isSurelyNormalized(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * Returns a key for comparison: texts that differ in case or normalization only have equal keys.
   * Case is folded letter by letter, as by {@link String#equalsIgnoreCase}, without a locale.
   */
  public static String key(String text) {
    String normalized = normalized(text);
    StringBuilder key = new StringBuilder(normalized.length());
    for (int at = 0; at < normalized.length(); ) {
      int letter = normalized.codePointAt(at);
      key.appendCodePoint(Character.toLowerCase(Character.toUpperCase(letter)));
      at += Character.charCount(letter);
    }
    return key.toString();
  }

  /** Whether no character needs normalization: a shortcut for common texts. */
  private static boolean isSurelyNormalized(String text) {
    for (int at = 0; at < text.length(); at++) {
      char any = text.charAt(at);
      if (any >= FIRST_COMBINING && (any < FIRST_CYRILLIC || any > LAST_CYRILLIC)) {
        return false;
      }
    }
    return true;
  }
}
