package r7contacts.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A reply to a request. Immutable.
 *
 * @param contentType null to send none
 * @param headers further headers; names ignore case
 * @param isChunked whether the body is sent in chunks rather than with its length
 */
public record Reply(
    int status,
    @Nullable String contentType,
    Map<String, String> headers,
    Body body,
    boolean isChunked,
    Compression compression,
    Delivery delivery) {

  /** When the body is compressed. */
  public enum Compression {
    /** Always. */
    ALWAYS,
    /** If the client accepts it. */
    IF_ACCEPTED,
    /** Never. */
    NEVER
  }

  /** Returns a reply that is sent as it is. */
  public static Reply of(int status, @Nullable String contentType, byte[] body) {
    return new Reply(
        status, contentType, Map.of(), Body.of(body), false, Compression.NEVER, Delivery.NORMAL);
  }

  /** Returns a reply with a text in UTF-8. */
  public static Reply of(int status, String contentType, String body) {
    return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a reply without body and content type. */
  public static Reply empty(int status) {
    return of(status, null, new byte[0]);
  }

  /** Returns whether the status is 2xx. */
  public boolean isSuccess() {
    return status / 100 == 2;
  }

  /** Returns the body read as UTF-8. */
  public String bodyText() {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      body.writeTo(out);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns this reply with one more header, which replaces one of that name. */
  public Reply withHeader(String name, String value) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(name, value);
    return new Reply(
        status,
        contentType,
        Collections.unmodifiableMap(more),
        body,
        isChunked,
        compression,
        delivery);
  }

  /** Returns this reply with another content type. */
  public Reply withContentType(String contentType) {
    return new Reply(status, contentType, headers, body, isChunked, compression, delivery);
  }

  /** Returns this reply with another body. */
  public Reply withBody(Body body) {
    return new Reply(status, contentType, headers, body, isChunked, compression, delivery);
  }

  /** Returns this reply, sent in chunks or with its length. */
  public Reply chunked(boolean isChunked) {
    return new Reply(status, contentType, headers, body, isChunked, compression, delivery);
  }

  /** Returns this reply with another compression. */
  public Reply compressed(Compression compression) {
    return new Reply(status, contentType, headers, body, isChunked, compression, delivery);
  }

  /** Returns this reply, compressed for clients that accept it if it is a success. */
  public Reply compressible() {
    return isSuccess() ? compressed(Compression.IF_ACCEPTED) : this;
  }

  /** Returns this reply, sent another way. */
  public Reply delivered(Delivery delivery) {
    return new Reply(status, contentType, headers, body, isChunked, compression, delivery);
  }
}
