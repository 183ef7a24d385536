package r7contacts.simulator.crm;

import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A path below {@code crm} and the answer to a GET of it.
 *
 * @param envelope makes the envelope as compact JSON
 */
record Route(Pattern path, Function<Call, String> envelope) {

  static Route of(String path, Function<Call, String> envelope) {
    return new Route(path("crm/" + path), envelope);
  }

  /** Returns the pattern of a path below the API's base, with its suffix as a group. */
  static Pattern path(String path) {
    return Pattern.compile(
        "/api/2\\.0/" + path + "(?<suffix>\\.(?:json|xml|tml))?", Pattern.CASE_INSENSITIVE);
  }
}
