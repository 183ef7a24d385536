package r7contacts.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A complete HTTP answer, sent byte for byte.
 *
 * <p>Immutable: the body is copied in and out. {@code Content-Length} is the simulator's to write.
 *
 * @param status from 200 to 599
 * @param contentType the {@code Content-Type}, or null to send none
 * @param headers further headers, their names without regard to case
 */
public record CannedAnswer(
    int status, @Nullable String contentType, byte[] body, Map<String, String> headers) {

  public CannedAnswer {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("status must be from 200 to 599: " + status);
    }
    body = body.clone();
    Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    for (String name : new String[] {"Content-Length", "Transfer-Encoding"}) {
      if (sorted.containsKey(name)) {
        throw new IllegalArgumentException(
            "header is the simulator's to write: " + name + ": " + sorted.get(name));
      }
    }
    headers = Collections.unmodifiableMap(sorted);
  }

  /** An answer with a text, sent as UTF-8. */
  public static CannedAnswer of(int status, @Nullable String contentType, String body) {
    return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  public static CannedAnswer of(int status, @Nullable String contentType, byte[] body) {
    return new CannedAnswer(status, contentType, body, Map.of());
  }

  /** An answer with neither body nor content type, as a portal that is being moved gives. */
  public static CannedAnswer empty(int status) {
    return of(status, null, "");
  }

  /** The same answer with one more header; a header of that name is replaced. */
  public CannedAnswer withHeader(String name, String value) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(name, value);
    return new CannedAnswer(status, contentType, body, more);
  }

  @Override
  public byte[] body() {
    return body.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CannedAnswer that
        && status == that.status
        && Objects.equals(contentType, that.contentType)
        && Arrays.equals(body, that.body)
        && headers.equals(that.headers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(status, contentType, Arrays.hashCode(body), headers);
  }

  /** Sizes and names only: a header's value may be a secret, a body is long. */
  @Override
  public String toString() {
    return "CannedAnswer[%d %s, %d bytes, headers %s]"
        .formatted(status, contentType, body.length, headers.keySet());
  }
}
