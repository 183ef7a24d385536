package r7contacts.port.config;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import r7contacts.domain.PrintableText;

/**
 * Address of a contact book: {@code scheme:location}, as in {@code json+https://portal.example} or
 * {@code memory:contacts.json}. A bare {@code https://portal.example} is read as {@code
 * json+https://portal.example}.
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

  /** The scheme of a URL, without the format of its answers. */
  private static final Pattern BARE_URL = Pattern.compile("https?", Pattern.CASE_INSENSITIVE);

  /** A format that every portal serves. */
  private static final String DEFAULT_FORMAT = "json+";

  /** A host without a scheme. Lower-case words and letters at its end, so that it is no token. */
  private static final Pattern HOST =
      Pattern.compile(
          "(localhost|([a-z0-9-]{1,30}\\.){1,5}[a-z]{2,15})(:\\d{1,5})?(/[a-z0-9./-]*)?");

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
   * Parses an address: the scheme ends at the first colon. The schemes {@code https} and {@code
   * http} are read as {@code json+https} and {@code json+http}.
   *
   * @throws IllegalArgumentException if there is no scheme before a colon; the text is not shown
   *     unless it is a host name, because it may be a secret
   */
  public static ConnectionString parse(String text) {
    String stripped = text.strip();
    if (HOST.matcher(stripped).matches()) {
      throw new IllegalArgumentException(
          "an address must start with a scheme: did you mean %s://%s?"
              .formatted(stripped.startsWith("localhost") ? "http" : "https", stripped));
    }
    Matcher parts = FORM.matcher(stripped);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "an address must start with a scheme and a colon, as in memory: or https://portal.example");
    }
    String format = BARE_URL.matcher(parts.group(1)).matches() ? DEFAULT_FORMAT : "";
    return new ConnectionString(format + parts.group(1), parts.group(2));
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
