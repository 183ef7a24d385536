package r7contacts.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as the server received it.
 *
 * @param headers all values by name; names ignore case
 * @param body empty if absent or too long
 * @param isBodyTooLong whether the body exceeds the limit and was dropped
 */
public record Request(
    String method,
    Target target,
    Map<String, List<String>> headers,
    byte[] body,
    boolean isBodyTooLong) {

  /** Returns a header's value; the values of a repeated header are joined by commas. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(values -> String.join(",", values));
  }

  /** Returns the media type in lower case without parameters; empty if absent. */
  public String mediaType() {
    return header("Content-Type")
        .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  /** Returns the body read as UTF-8. */
  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
