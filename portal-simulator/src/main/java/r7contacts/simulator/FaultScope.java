package r7contacts.simulator;

import java.util.regex.Pattern;

/**
 * The requests that a fault applies to.
 *
 * @param text the scope as a fault's text form contains it; empty for all requests
 * @param path a path, or the start of paths
 * @param isWhole whether the path is a whole one, with or without the suffix of a format
 */
record FaultScope(String text, String path, boolean isWhole) {

  static final FaultScope ALL = new FaultScope("", "/", false);
  static final FaultScope CONTACTS = new FaultScope("contacts", "/api/2.0/crm/contact", false);
  static final FaultScope SIGN_IN = new FaultScope("sign-in", "/api/2.0/authentication", false);

  private static final Pattern SUFFIX =
      Pattern.compile("\\.(?:json|xml|tml)$", Pattern.CASE_INSENSITIVE);

  /**
   * Returns the scope of a path.
   *
   * @throws IllegalArgumentException if the path does not start with a slash, or has a query
   */
  static FaultScope ofPath(String path) {
    if (!path.startsWith("/") || path.contains("?")) {
      throw new IllegalArgumentException("path must start with / and have no query: " + path);
    }
    return new FaultScope(path, path, true);
  }

  boolean includes(String other) {
    return isWhole
        ? withoutSuffix(path).equalsIgnoreCase(withoutSuffix(other))
        : other.regionMatches(true, 0, path, 0, path.length());
  }

  private static String withoutSuffix(String path) {
    return SUFFIX.matcher(path).replaceFirst("");
  }
}
