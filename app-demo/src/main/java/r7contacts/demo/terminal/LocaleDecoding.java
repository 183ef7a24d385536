package r7contacts.demo.terminal;

/**
 * Check for text that the JVM could not decode. It puts U+FFFD for bytes outside the locale's
 * encoding, such as all non-ASCII bytes under {@code LC_ALL=C}.
 */
public final class LocaleDecoding {

  /** What to do if text cannot be decoded, as the end of a message. */
  static final String REMEDY = "set LC_ALL=C.UTF-8 or another UTF-8 locale";

  private LocaleDecoding() {}

  /**
   * Checks that a text was decoded completely.
   *
   * @param name what the text is; the message does not show the text, which may be a secret
   * @throws IllegalArgumentException if the text contains U+FFFD or an unpaired surrogate
   */
  public static void requireDecoded(String name, CharSequence text) {
    if (!isDecoded(text)) {
      throw new IllegalArgumentException(
          "%s cannot be read in this locale (it contains U+FFFD): %s".formatted(name, REMEDY));
    }
  }

  /** Returns whether a text has neither U+FFFD nor an unpaired surrogate. */
  public static boolean isDecoded(CharSequence text) {
    return text.codePoints().noneMatch(LocaleDecoding::isUndecodable);
  }

  private static boolean isUndecodable(int codePoint) {
    return codePoint == 0xFFFD || Character.getType(codePoint) == Character.SURROGATE;
  }
}
