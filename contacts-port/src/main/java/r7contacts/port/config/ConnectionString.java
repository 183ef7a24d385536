package r7contacts.port.config;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import r7contacts.domain.PrintableText;

/**
 * Address of a contact book: {@code scheme:location}, as in {@code json+https://portal.example} or
 * {@code memory:contacts.json}.
 *
 * @param scheme selects the adapter, lower-case
 * @param location has the format of that adapter, may be empty
 */
public record ConnectionString(String scheme, String location) {

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*");

  /** A URL's location without user, password, query or fragment. */
  private static final Pattern HARMLESS_URL =
      Pattern.compile(
          "//(\\[[0-9A-Fa-f:.]+(%\\w+)?]|[^/\\\\?#@:;=&%\\s]*)(:\\d{0,5})?(/[^\\\\?#@:;=&\\s\\p{Cntrl}]*)?");

  private static final Pattern ENCODED = Pattern.compile("%(?:25)*([0-7][0-9A-Fa-f])");
  private static final Pattern FORM = Pattern.compile("(" + SCHEME + "):(.*)", Pattern.DOTALL);

  /**
   * Creates an address.
   *
   * @throws IllegalArgumentException if the scheme is invalid
   */
  public ConnectionString {
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
   * Parses an address: the scheme ends at the first colon.
   *
   * @throws IllegalArgumentException if there is no scheme before a colon; the text is not shown,
   *     because it may be a secret
   */
  public static ConnectionString parse(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "an address must start with a scheme and a colon, as in memory: or json+https://portal.example");
    }
    return new ConnectionString(parts.group(1), parts.group(2));
  }

  /** Whether the address may contain a user, a password or a query, so that it is never shown. */
  boolean mayHoldSecret() {
    String plain =
        ENCODED
            .matcher(Normalizer.normalize(location, Normalizer.Form.NFKC))
            .replaceAll(
                code ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(code.group(1), 16))));
    boolean isUrl =
        location.startsWith("//") || scheme.endsWith("http") || scheme.endsWith("https");
    return plain.indexOf('@') >= 0 || (isUrl && !HARMLESS_URL.matcher(plain).matches());
  }

  /**
   * Returns {@code scheme:location}. A location that may contain a password is not shown: one with
   * an {@code @}, or a URL with a query, a fragment or a port that is not a number.
   */
  @Override
  public String toString() {
    return scheme + ":" + (mayHoldSecret() ? "(not shown)" : location);
  }
}
