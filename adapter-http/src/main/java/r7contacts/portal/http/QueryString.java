package r7contacts.portal.http;

import io.vavr.control.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The parameters behind a path. Everything that is not a plain letter or digit is percent-encoded,
 * names too, so that every value arrives as it is; brackets behind a name keep the portal from
 * cutting its value at commas (field guide §11.3).
 */
public final class QueryString {

  private final StringBuilder text = new StringBuilder();

  /** The same, to add to. */
  public QueryString copy() {
    QueryString copy = new QueryString();
    copy.text.append(text);
    return copy;
  }

  public QueryString with(String name, Object value) {
    text.append(text.isEmpty() ? '?' : '&')
        .append(encoded(name))
        .append('=')
        .append(encoded(value.toString()));
    return this;
  }

  public QueryString with(String name, Option<?> value) {
    value.forEach(given -> with(name, given));
    return this;
  }

  /** A plus for a space is understood in forms; in an address only by agreement. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** With a question mark before it, or nothing at all. */
  @Override
  public String toString() {
    return text.toString();
  }
}
