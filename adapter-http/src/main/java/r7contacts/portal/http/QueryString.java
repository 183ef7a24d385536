package r7contacts.portal.http;

import io.vavr.control.Option;
import org.apache.hc.core5.net.PercentCodec;
import org.jspecify.annotations.Nullable;

/**
 * Query string of a request. Names and values are percent-encoded, so that every character arrives
 * unchanged. The portal splits values at commas, except those of names that end in brackets (field
 * guide §11.3). Not thread-safe.
 */
public final class QueryString {

  /** Null without parameters, as in most requests. */
  private @Nullable StringBuilder text;

  /** Returns an independent copy. */
  public QueryString copy() {
    QueryString copy = new QueryString();
    copy.text = text == null ? null : new StringBuilder(text);
    return copy;
  }

  /** Adds a parameter and returns this query string. */
  public QueryString with(String name, Object value) {
    StringBuilder all = text == null ? new StringBuilder("?") : text.append('&');
    PercentCodec.RFC3986.encode(all, name);
    all.append('=');
    PercentCodec.RFC3986.encode(all, value.toString());
    text = all;
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
    return text == null ? "" : text.toString();
  }
}
