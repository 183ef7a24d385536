package r7contacts.simulator;

import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A path below {@code crm}, and what a GET of it answers.
 *
 * @param answer the envelope as compact JSON
 */
record Route(Pattern path, Function<Call, String> answer) {

  static Route of(String path, Function<Call, String> answer) {
    return new Route(path("crm/" + path), answer);
  }

  /** The pattern of a path below the API's base, with its suffix as a group. */
  static Pattern path(String path) {
    return Pattern.compile(
        "/api/2\\.0/" + path + "(?<suffix>\\.(?:json|xml|tml))?", Pattern.CASE_INSENSITIVE);
  }
}
