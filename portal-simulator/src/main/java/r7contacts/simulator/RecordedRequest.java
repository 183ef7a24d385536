package r7contacts.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request as it reached the portal.
 *
 * <p>{@link #toString()} hides credentials and the body; the members have them.
 *
 * @param target path and query as sent
 * @param headers all values by name, the names without regard to case
 * @param body the bytes as sent, but without what chunks put around them; empty where there was
 *     none, and where there was more than the portal takes
 */
public record RecordedRequest(
    String method, String target, Map<String, List<String>> headers, byte[] body) {

  private static final Set<String> SECRET = Set.of("authorization", "cookie");

  public RecordedRequest {
    Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> sorted.put(name, List.copyOf(values)));
    headers = Collections.unmodifiableMap(sorted);
    body = body.clone();
  }

  /** A request without a body. */
  public RecordedRequest(String method, String target, Map<String, List<String>> headers) {
    this(method, target, headers, new byte[0]);
  }

  /** The header's value; the values of a repeated header, joined by commas. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(values -> String.join(",", values));
  }

  /**
   * The decoded values of the query by name, in the order sent; the names in lower case, as the
   * portal does not tell them apart. What has no equals sign is left out.
   */
  public Map<String, List<String>> query() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Target.parameters(
        Target.of(target).query(),
        (name, value) -> values.computeIfAbsent(name, any -> new ArrayList<>()).add(value));
    values.replaceAll((name, all) -> List.copyOf(all));
    return Collections.unmodifiableMap(values);
  }

  @Override
  public byte[] body() {
    return body.clone();
  }

  /** About how many bytes of memory it takes. */
  long size() {
    long size = 100 + target.length() + (long) body.length;
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      size += header.getKey().length();
      size += header.getValue().stream().mapToLong(value -> 100 + value.length()).sum();
    }
    return size;
  }

  /** The body read as UTF-8. */
  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The media type in lower case without parameters; empty if the request names none. */
  String mediaType() {
    return header("Content-Type")
        .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordedRequest that
        && method.equals(that.method)
        && target.equals(that.target)
        && headers.equals(that.headers)
        && Arrays.equals(body, that.body);
  }

  @Override
  public int hashCode() {
    return Objects.hash(method, target, headers, Arrays.hashCode(body));
  }

  @Override
  public String toString() {
    Map<String, List<String>> shown = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    shown.putAll(headers);
    shown.replaceAll(
        (name, values) -> SECRET.contains(name.toLowerCase(Locale.ROOT)) ? List.of("***") : values);
    String line = method + " " + Target.of(target).withoutSecrets() + " " + shown;
    return body.length == 0 ? line : line + " " + body.length + " bytes";
  }
}
