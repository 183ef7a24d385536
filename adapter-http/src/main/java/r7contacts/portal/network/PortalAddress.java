package r7contacts.portal.network;

import java.net.URI;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Address of a portal: {@code http} or {@code https}, a host, optionally a port and a path. Sent in
 * ASCII and shown as typed. Users, passwords and queries are rejected; a rejected address is not
 * shown, because it may contain a secret.
 */
public final class PortalAddress {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<scheme>https?)://(?<authority>[^/]+)(?<path>[/\\p{L}\\p{M}\\p{N}._~+%-]*)",
          Pattern.CASE_INSENSITIVE);

  /** Any encoded character except a space and those beyond ASCII, such as a question mark. */
  private static final Pattern OTHER_CODE = Pattern.compile("%(?!20|[89A-Fa-f]\\p{XDigit})");

  private final String scheme;
  private final HostAndPort host;
  private final String shownPath;
  private final URI base;

  private PortalAddress(String scheme, HostAndPort host, String shownPath) {
    this.scheme = scheme;
    this.host = host;
    this.shownPath = shownPath;
    base = URI.create(URI.create(scheme + "://" + host.wire() + shownPath).toASCIIString());
  }

  /**
   * Parses the address of a portal.
   *
   * @throws IllegalArgumentException if the text is not the address of a portal; the message does
   *     not show it
   */
  public static PortalAddress parse(String text) {
    refuseUser("the portal's address", text, "set a token or a login instead");
    if (text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
      throw new IllegalArgumentException(
          "the portal's address must end with the host, the port or a path, without ? and #");
    }
    Matcher parts = FORM.matcher(text.strip().replaceAll("/+$", ""));
    if (!parts.matches() || OTHER_CODE.matcher(parts.group("path")).find()) {
      throw new IllegalArgumentException(
          "the portal's address must look like https://portal.example, with a port or a path if"
              + " needed (it is not shown, because it may contain a secret)");
    }
    return new PortalAddress(
        parts.group("scheme"),
        HostAndPort.parse("the portal", parts.group("authority")),
        parts.group("path"));
  }

  /** Rejects an {@code @}, also an encoded one, which would follow a user or a password. */
  static void refuseUser(String what, String text, String instead) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    if (Pattern.compile("@|%(25)*40").matcher(plain).find()) {
      throw new IllegalArgumentException(
          what + " must not contain a user or a password; " + instead);
    }
  }

  /** Returns the URL for requests, in ASCII, without a slash at the end. */
  public URI base() {
    return base;
  }

  /** Returns the host as typed, without the port. */
  public String host() {
    return host.shown();
  }

  HostAndPort hostAndPort() {
    return host;
  }

  /** Returns whether the scheme is {@code https}. */
  public boolean isHttps() {
    return scheme.equalsIgnoreCase("https");
  }

  /** Returns whether the host is this machine, by its name or address. */
  public boolean isLoopback() {
    return host.isLoopback();
  }

  /** Returns the address as typed, without slashes at its end. */
  @Override
  public String toString() {
    return scheme + "://" + host + shownPath;
  }
}
