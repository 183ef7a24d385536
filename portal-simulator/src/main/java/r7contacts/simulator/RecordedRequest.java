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
import r7contacts.simulator.http.Target;

/**
 * A request that the portal received. Immutable: the body is copied in and out.
 *
 * @param method the HTTP method
 * @param target path and query as sent
 * @param headers all values by name; names ignore case
 * @param body the bytes without chunk framing; empty if there was no body, or one of more than 1
 *     MiB
 */
public record RecordedRequest(
    String method, String target, Map<String, List<String>> headers, byte[] body) {

  private static final Set<String> SECRET = Set.of("authorization", "cookie");

  /** Creates a request. */
  public RecordedRequest {
    Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> sorted.put(name, List.copyOf(values)));
    headers = Collections.unmodifiableMap(sorted);
    body = body.clone();
  }

  /** Creates a request without a body. */
  public RecordedRequest(String method, String target, Map<String, List<String>> headers) {
    this(method, target, headers, new byte[0]);
  }

  /** Returns a header's value; the values of a repeated header are joined by commas. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(values -> String.join(",", values));
  }

  /**
   * Returns the decoded values of the query by name, in the order sent. Names are in lower case,
   * because portals ignore their case. Parameters without an equals sign are left out.
   */
  public Map<String, List<String>> query() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Target.parameters(
        new Target(target).query(),
        (name, value) -> values.computeIfAbsent(name, any -> new ArrayList<>()).add(value));
    values.replaceAll((name, all) -> List.copyOf(all));
    return Collections.unmodifiableMap(values);
  }

  /** Returns a copy of the body. */
  @Override
  public byte[] body() {
    return body.clone();
  }

  /** Returns the approximate size in memory, in bytes. */
  long size() {
    long size = 100 + target.length() + (long) body.length;
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      size += header.getKey().length();
      size += header.getValue().stream().mapToLong(value -> 100 + value.length()).sum();
    }
    return size;
  }

  /** Returns the body read as UTF-8. */
  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
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

  /** Returns method, target and headers without secrets, and the size of the body. */
  @Override
  public String toString() {
    Map<String, List<String>> shown = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    shown.putAll(headers);
    shown.replaceAll(
        (name, values) -> SECRET.contains(name.toLowerCase(Locale.ROOT)) ? List.of("***") : values);
    String line = method + " " + new Target(target).withoutSecrets() + " " + shown;
    return body.length == 0 ? line : line + " " + body.length + " bytes";
  }
}
