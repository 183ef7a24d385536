package r7contacts.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Texts in HTML, and the hashes by which a content security policy allows styles and scripts. */
final class Html {

  private Html() {}

  /**
   * Returns a text as content of an element or of a quoted attribute. Control characters and
   * characters that change the direction of the text around them become U+FFFD.
   */
  static String escaped(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(any -> append(html, any));
    return html.toString();
  }

  private static void append(StringBuilder html, int codePoint) {
    switch (codePoint) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default -> html.appendCodePoint(isPrintable(codePoint) ? codePoint : 0xFFFD);
    }
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.SURROGATE -> codePoint == '\n' || codePoint == '\t';
      case Character.FORMAT -> codePoint == 0x200C || codePoint == 0x200D;
      default -> true;
    };
  }

  /** Returns the source expression that allows this text: {@code 'sha256-…'}. */
  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
