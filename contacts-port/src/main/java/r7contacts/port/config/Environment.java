package r7contacts.port.config;

import java.util.Map;

/** Access to environment variables such as {@link System#getenv()}. */
final class Environment {

  private Environment() {}

  /**
   * Returns the variable's value; empty if it is not set.
   *
   * <p>The JVM decodes bytes that are not in the locale's encoding to U+FFFD, such as all bytes
   * beyond ASCII under {@code LC_ALL=C}; on Windows unpaired surrogates mean the same. A login or
   * password with such a character is not the one that was set.
   *
   * @throws IllegalArgumentException if the value has such a character; the value is not shown
   */
  static String value(Map<String, String> environment, String variable) {
    String value = environment.get(variable);
    if (value == null) {
      return "";
    }
    if (value.codePoints().anyMatch(Environment::isUndecodable)) {
      throw new IllegalArgumentException(
          "environment variable %s cannot be read in this locale (it contains U+FFFD): set LC_ALL=C.UTF-8 or another UTF-8 locale"
              .formatted(variable));
    }
    return value;
  }

  private static boolean isUndecodable(int codePoint) {
    return codePoint == 0xFFFD || Character.getType(codePoint) == Character.SURROGATE;
  }
}
