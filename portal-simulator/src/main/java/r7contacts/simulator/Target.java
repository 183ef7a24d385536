package r7contacts.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request target, parted into path and query. */
record Target(String path, String query) {

  /** The token's name in the query, and in the cookie. */
  static final String TOKEN = "asc_auth_key";

  static Target of(String target) {
    int mark = target.indexOf('?');
    return mark < 0
        ? new Target(target, "")
        : new Target(target.substring(0, mark), target.substring(mark + 1));
  }

  Optional<String> token() {
    return pairs()
        .filter(Target::isToken)
        .map(pair -> decoded(pair.substring(pair.indexOf('=') + 1)))
        .findFirst();
  }

  String withoutToken() {
    if (query.isEmpty()) {
      return path;
    }
    return path
        + "?"
        + pairs()
            .map(pair -> isToken(pair) ? TOKEN + "=***" : pair)
            .collect(Collectors.joining("&"));
  }

  private Stream<String> pairs() {
    return Arrays.stream(query.split("&", -1));
  }

  private static boolean isToken(String pair) {
    int sign = pair.indexOf('=');
    return sign >= 0 && decoded(pair.substring(0, sign)).equalsIgnoreCase(TOKEN);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }
}
