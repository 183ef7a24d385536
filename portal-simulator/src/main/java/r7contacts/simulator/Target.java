package r7contacts.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request target, parted into path and query. */
record Target(String path, String query) {

  /** The token's name in the query, and in the cookie. */
  static final String TOKEN = "asc_auth_key";

  private static final Set<String> SECRET = Set.of(TOKEN, "password", "accesstoken", "codeoauth");

  static Target of(String target) {
    int mark = target.indexOf('?');
    return mark < 0
        ? new Target(target, "")
        : new Target(target.substring(0, mark), target.substring(mark + 1));
  }

  Optional<String> token() {
    return pairs(query).filter(pair -> name(pair).equals(TOKEN)).map(Target::value).findFirst();
  }

  String withoutSecrets() {
    if (query.isEmpty()) {
      return path;
    }
    return path
        + "?"
        + pairs(query)
            .map(pair -> SECRET.contains(name(pair)) ? name(pair) + "=***" : pair)
            .collect(Collectors.joining("&"));
  }

  /** The parameters of a query, or of a form, which is written alike; names in lower case. */
  static void parameters(String query, BiConsumer<String, String> sink) {
    pairs(query)
        .filter(pair -> pair.indexOf('=') >= 0)
        .forEach(pair -> sink.accept(name(pair), value(pair)));
  }

  private static Stream<String> pairs(String query) {
    return Arrays.stream(query.split("&", -1));
  }

  /** The name before the sign; nothing where there is no sign. */
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
