package r7contacts.portal.http;

import io.vavr.control.Option;
import org.apache.hc.core5.net.PercentCodec;

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
    text.append(text.isEmpty() ? '?' : '&');
    PercentCodec.RFC3986.encode(text, name);
    text.append('=');
    PercentCodec.RFC3986.encode(text, value.toString());
    return this;
  }

  public QueryString with(String name, Option<?> value) {
    value.forEach(given -> with(name, given));
    return this;
  }

  /** With a question mark before it, or nothing at all. */
  @Override
  public String toString() {
    return text.toString();
  }
}
