package r7contacts.port;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import r7contacts.domain.PrintableText;

/**
 * Where contacts are to be had: {@code scheme:location}, as in {@code json+https://portal.example}
 * or {@code memory:contacts.json}.
 *
 * @param scheme says which adapter serves, lower-case
 * @param location what only that adapter understands, may be empty
 */
public record ContactAddress(String scheme, String location) {

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*");
  private static final Pattern FORM = Pattern.compile("(" + SCHEME + "):(.*)", Pattern.DOTALL);

  public ContactAddress {
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(location, "location");
    if (!SCHEME.matcher(scheme).matches()) {
      throw new IllegalArgumentException(
          "a scheme must be letters, digits, plus, dot and hyphen: \""
              + PrintableText.singleLine(scheme)
              + "\"");
    }
    scheme = scheme.toLowerCase(Locale.ROOT);
  }

  /**
   * Splits an address at its first colon.
   *
   * @throws IllegalArgumentException if there is no scheme before a colon; the text is not shown,
   *     it may be anything
   */
  public static ContactAddress parse(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "an address must start with a scheme and a colon, as in memory: or json+https://portal.example");
    }
    return new ContactAddress(parts.group(1), parts.group(2));
  }

  /** {@code scheme:location}, which {@link #parse} reads back. */
  @Override
  public String toString() {
    return scheme + ":" + location;
  }
}
