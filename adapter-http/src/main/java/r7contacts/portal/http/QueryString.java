package r7contacts.portal.http;

import io.vavr.control.Option;
import org.apache.hc.core5.net.PercentCodec;

/**
 * Query string of a request. Names and values are percent-encoded, so that every character arrives
 * unchanged. The portal splits values at commas, except those of names that end in brackets (field
 * guide §11.3). Not thread-safe.
 */
public final class QueryString {

  private final StringBuilder text = new StringBuilder();

  /** Returns an independent copy. */
  public QueryString copy() {
    QueryString copy = new QueryString();
    copy.text.append(text);
    return copy;
  }

  /** Adds a parameter and returns this query string. */
  public QueryString with(String name, Object value) {
    text.append(text.isEmpty() ? '?' : '&');
    PercentCodec.RFC3986.encode(text, name);
    text.append('=');
    PercentCodec.RFC3986.encode(text, value.toString());
    return this;
  }

  /** Adds a parameter if the value is present, and returns this query string. */
  public QueryString with(String name, Option<?> value) {
    value.forEach(given -> with(name, given));
    return this;
  }

  /** Returns the parameters with a question mark before them; empty without parameters. */
  @Override
  public String toString() {
    return text.toString();
  }
}
