package r7contacts.testkit;

import io.vavr.control.Option;
import java.text.Normalizer;
import r7contacts.domain.PrintableText;

/** Text of two values that differ: short, on one line, and different for different values. */
final class DifferingValues {

  private static final int MAX_LENGTH = 100;

  /** Length of the common start of two texts that is shown before the difference. */
  private static final int CONTEXT = 20;

  private DifferingValues() {}

  static String of(Object expected, Object actual) {
    String one = raw(expected);
    String other = raw(actual);
    int same = commonStart(one, other);
    int start = start(one, other, same);
    String expectedText = shown(one, start, same, same);
    String actualText = shown(other, start, same, same);
    if (normalized(expectedText).equals(normalized(actualText))) {
      int end = commonEnd(one, other, same);
      expectedText = shown(one, start, same, one.length() - end);
      actualText = shown(other, start, same, other.length() - end);
    }
    return "expected %s, was %s%s".formatted(expectedText, actualText, place(one, other, same));
  }

  static String text(Object value) {
    return shown(raw(value), 0, 0, 0);
  }

  private static String raw(Object value) {
    if (value instanceof Option<?> option) {
      return option.isEmpty() ? "nothing" : raw(option.get());
    }
    return value instanceof CharSequence ? "\"" + value + "\"" : value.toString();
  }

  private static int commonStart(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int same = 0;
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return beforePair(one, same);
  }

  private static int commonEnd(String one, String other, int start) {
    int longest = Math.min(one.length(), other.length()) - start;
    int same = 0;
    while (same < longest
        && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
      same++;
    }
    return same;
  }

  private static int start(String one, String other, int same) {
    boolean isShort = Math.max(one.length(), other.length()) <= MAX_LENGTH;
    return isShort || same <= MAX_LENGTH - CONTEXT ? 0 : beforePair(one, same - CONTEXT);
  }

  /** Returns the index, or the one before if it is between the two halves of a character. */
  private static int beforePair(String text, int index) {
    return index > 0 && Character.isHighSurrogate(text.charAt(index - 1)) ? index - 1 : index;
  }

  /** The place of the difference, for texts with a long common start. */
  private static String place(String one, String other, int same) {
    boolean areTexts = one.startsWith("\"") && other.startsWith("\"");
    // The quotation mark before the text makes the count of characters a position from 1.
    return areTexts && same > CONTEXT
        ? ", first difference at character " + one.codePointCount(0, same)
        : "";
  }

  private static String normalized(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /**
   * Shows a part of the text on one line: invisible characters by their codes, and between the two
   * indices all characters beyond ASCII, because two that look the same differ there.
   */
  private static String shown(String text, int start, int differsFrom, int differsTo) {
    int end =
        text.length() - start <= MAX_LENGTH ? text.length() : beforePair(text, start + MAX_LENGTH);
    StringBuilder shown = new StringBuilder(start == 0 ? "" : "…");
    int code;
    for (int i = start; i < end; i += Character.charCount(code)) {
      code = text.codePointAt(i);
      boolean differs = differsFrom <= i && i < differsTo;
      if (isInvisible(code) || differs && (code > '~' || code == '\\')) {
        shown.append("\\u{%X}".formatted(code));
      } else {
        shown.appendCodePoint(code);
      }
    }
    return shown.append(end == text.length() ? "" : "…").toString();
  }

  private static boolean isInvisible(int code) {
    boolean isSpace = Character.isWhitespace(code) || Character.isSpaceChar(code);
    return isSpace && code != ' '
        || !PrintableText.isPrintable(code)
        || Character.getType(code) == Character.FORMAT
        || isVariationSelector(code);
  }

  private static boolean isVariationSelector(int code) {
    return 0xFE00 <= code && code <= 0xFE0F;
  }
}
