package r7contacts.demo.xray;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import r7contacts.domain.PrintableText;

/** Texts in HTML, and the style sheet and the script of the X-ray. */
final class Markup {

  static final String STYLE = resource("xray.css");
  static final String SCRIPT = resource("xray.js");

  private Markup() {}

  private static String resource(String name) {
    try (InputStream text = Markup.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns a text as content of an element. A character that is not visible, or that changes the
   * direction of the text around it, is shown by its number.
   */
  static String text(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            any -> {
              if (any == '\n' || any == '\t' || PrintableText.isPrintable(any)) {
                append(html, any);
              } else {
                html.append("<span class=\"control\">U+%04X</span>".formatted(any));
              }
            });
    return html.toString();
  }

  /** Returns a text as a quoted attribute; characters that are not visible become U+FFFD. */
  static String attribute(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(any -> append(html, PrintableText.isPrintable(any) ? any : 0xFFFD));
    return html.toString();
  }

  private static void append(StringBuilder html, int codePoint) {
    switch (codePoint) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default -> html.appendCodePoint(codePoint);
    }
  }

  /** Returns the source expression of a content security policy that allows this text. */
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
