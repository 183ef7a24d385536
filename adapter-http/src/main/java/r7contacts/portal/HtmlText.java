package r7contacts.portal;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Undoes the HTML encoding in which the portal sends users' display names, and nothing else (WC
 * §11.7).
 */
final class HtmlText {

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

  private HtmlText() {}

  /**
   * Decodes once: {@code &amp;lt;} is the text {@code &lt;}. What is no character reference stays
   * as it is.
   */
  static @Nullable String decode(@Nullable String html) {
    return html == null || html.indexOf('&') < 0
        ? html
        : REFERENCE
            .matcher(html)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        decoded(found.group(), found.group(1), found.group(2), found.group(3))));
  }

  private static String decoded(
      String reference, @Nullable String decimal, @Nullable String hex, @Nullable String name) {
    if (name != null) {
      return NAMED.getOrDefault(name, reference);
    }
    int codePoint = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(hex, 16);
    return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : reference;
  }
}
