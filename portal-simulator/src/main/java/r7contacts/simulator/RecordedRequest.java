package r7contacts.simulator;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One request as it reached the portal.
 *
 * <p>{@link #toString()} hides credentials; the members have them.
 *
 * @param target path and query as sent
 * @param headers all values by name, the names without regard to case
 */
public record RecordedRequest(String method, String target, Map<String, List<String>> headers) {

  private static final Set<String> SECRET = Set.of("authorization", "cookie");

  public RecordedRequest {
    Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> sorted.put(name, List.copyOf(values)));
    headers = Collections.unmodifiableMap(sorted);
  }

  /** The header's value; the values of a repeated header, joined by commas. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(values -> String.join(",", values));
  }

  @Override
  public String toString() {
    Map<String, List<String>> shown = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    shown.putAll(headers);
    shown.replaceAll(
        (name, values) -> SECRET.contains(name.toLowerCase(Locale.ROOT)) ? List.of("***") : values);
    return method + " " + Target.of(target).withoutToken() + " " + shown;
  }
}
