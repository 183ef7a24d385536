package r7contacts.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request target: path and query.
 *
 * @param text the target as sent
 */
public record Target(String text) {

  /** The name of the token in the query and in the cookie. */
  public static final String TOKEN = "asc_auth_key";

  private static final Set<String> SECRET = Set.of(TOKEN, "password", "accesstoken", "codeoauth");

  /** Returns the path, not decoded. */
  public String path() {
    return hasQuery() ? text.substring(0, text.indexOf('?')) : text;
  }

  /** Returns the query, not decoded; empty if absent. */
  public String query() {
    return hasQuery() ? text.substring(text.indexOf('?') + 1) : "";
  }

  private boolean hasQuery() {
    return text.indexOf('?') >= 0;
  }

  /** Returns the token in the query. */
  public Optional<String> token() {
    return pairs(query()).filter(pair -> name(pair).equals(TOKEN)).map(Target::value).findFirst();
  }

  /** Returns the target with the values of secret parameters replaced by asterisks. */
  public String withoutSecrets() {
    if (query().isEmpty()) {
      return path();
    }
    return path()
        + "?"
        + pairs(query())
            .map(pair -> SECRET.contains(name(pair)) ? name(pair) + "=***" : pair)
            .collect(Collectors.joining("&"));
  }

  /**
   * Reads the decoded parameters of a query or of a form. Skips those without an equals sign.
   *
   * @param sink takes names in lower case, and values
   */
  public static void parameters(String query, BiConsumer<String, String> sink) {
    pairs(query)
        .filter(pair -> pair.indexOf('=') >= 0)
        .forEach(pair -> sink.accept(name(pair), value(pair)));
  }

  private static Stream<String> pairs(String query) {
    return Arrays.stream(query.split("&", -1));
  }

  /** Returns the name before the equals sign; empty without one. */
  private static String name(String pair) {
    return decoded(pair.substring(0, Math.max(0, pair.indexOf('=')))).toLowerCase(Locale.ROOT);
  }

  private static String value(String pair) {
    return decoded(pair.substring(pair.indexOf('=') + 1));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }
}
