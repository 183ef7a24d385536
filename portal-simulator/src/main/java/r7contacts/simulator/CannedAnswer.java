package r7contacts.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.http.Reply;

/**
 * A fixed HTTP answer for a path, sent byte for byte. Immutable: the body is copied in and out.
 *
 * @param status a status from 200 to 599
 * @param contentType the {@code Content-Type}; null to send none
 * @param body the body; may be empty
 * @param headers further headers; names ignore case. The simulator itself sends {@code
 *     Content-Length} and {@code Transfer-Encoding}
 */
public record CannedAnswer(
    int status, @Nullable String contentType, byte[] body, Map<String, String> headers) {

  /**
   * Creates an answer.
   *
   * @throws IllegalArgumentException if the status is out of range, or if a header is one that the
   *     simulator sends
   */
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
            "the simulator sends this header itself: " + name + ": " + sorted.get(name));
      }
    }
    headers = Collections.unmodifiableMap(sorted);
  }

  /** Returns an answer with a text in UTF-8; a null content type is not sent. */
  public static CannedAnswer of(int status, @Nullable String contentType, String body) {
    return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns an answer with a body; a null content type is not sent. */
  public static CannedAnswer of(int status, @Nullable String contentType, byte[] body) {
    return new CannedAnswer(status, contentType, body, Map.of());
  }

  /** Returns an answer without body and content type, as a portal under maintenance sends. */
  public static CannedAnswer empty(int status) {
    return of(status, null, "");
  }

  /** Returns this answer with one more header, which replaces one of that name. */
  public CannedAnswer withHeader(String name, String value) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(name, value);
    return new CannedAnswer(status, contentType, body, more);
  }

  /** Returns a copy of the body. */
  @Override
  public byte[] body() {
    return body.clone();
  }

  /** Returns the reply that sends this answer. */
  Reply reply() {
    Reply reply = Reply.of(status, contentType, body);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      reply = reply.withHeader(header.getKey(), header.getValue());
    }
    return reply;
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

  /** Returns status, type, size and names of headers; values may be secrets. */
  @Override
  public String toString() {
    return "CannedAnswer[%d %s, %d bytes, headers %s]"
        .formatted(status, contentType, body.length, headers.keySet());
  }
}
