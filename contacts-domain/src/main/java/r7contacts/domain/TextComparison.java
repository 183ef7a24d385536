package r7contacts.domain;

import java.text.Normalizer;

/**
 * Comparison of texts as people read them: in Unicode's normalization form C, without regard to
 * case.
 *
 * <p>The same letter can be stored in one character or in two: "й" typed on a keyboard is U+0439,
 * in a file name of macOS it is "и" and U+0306. Both look the same, and both have the same key.
 */
public final class TextComparison {

  /** All characters below this one are in normalization form C, whatever stands beside them. */
  private static final char FIRST_COMBINING = '\u0300';

  /** The Cyrillic letters of today's alphabets; combining marks begin behind them. */
  private static final char FIRST_CYRILLIC = '\u0400';

  private static final char LAST_CYRILLIC = '\u0481';

  private TextComparison() {}

  /** Returns the text in normalization form C; the same object if it has that form already. */
  public static String normalized(String text) {
    return isSurelyNormalized(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * Returns the form in which texts are compared: texts that read alike have equal keys. Case is
   * folded letter by letter, as {@link String#equalsIgnoreCase} does it, in no particular language.
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

  /** Whether no character of the text can need normalization: a shortcut for common texts. */
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
