package r7contacts.portal.network;

import java.net.IDN;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Host and port.
 *
 * @param name host in ASCII, for DNS and TLS: {@code xn--80awhdgm.xn--p1ai}; IPv6 in brackets
 * @param shown host as typed
 * @param port -1 for the scheme's default
 */
public record HostAndPort(String name, String shown, int port) {

  private static final Pattern FORM =
      Pattern.compile("(?<host>\\[[^\\[\\]]*]|[^\\[\\]:]+)(:(?<port>\\d{0,5}))?");
  private static final Pattern NAME =
      Pattern.compile("(?=.{1,254}$)[A-Za-z0-9_-]{1,63}(\\.[A-Za-z0-9_-]{1,63})*\\.?");
  private static final Pattern LOOPBACK =
      Pattern.compile("(?i)localhost\\.?|127(\\.\\d{1,3}){3}|\\[(::|(0{1,4}:){7})0{0,3}1]");
  private static final Pattern IPV6 =
      Pattern.compile("\\[[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%[A-Za-z0-9_.-]+)?]");

  /**
   * Parses a host with an optional port.
   *
   * @param owner for messages, such as "the portal"
   * @throws IllegalArgumentException if the text has another form; the message shows at most the
   *     port
   */
  static HostAndPort parse(String owner, String text) {
    Matcher parts = FORM.matcher(text);
    String name = parts.matches() ? ascii(parts.group("host")) : "";
    if (!NAME.matcher(name).matches() && !IPV6.matcher(name).matches()) {
      throw new IllegalArgumentException(
          owner
              + "'s address must contain a host, as in portal.example or portal.example:8443 (it is"
              + " not shown, because it may contain a secret)");
    }
    return new HostAndPort(name, parts.group("host"), port(owner, parts.group("port")));
  }

  private static String ascii(String host) {
    try {
      return host.startsWith("[") ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static int port(String owner, String digits) {
    if (digits == null || digits.isEmpty()) {
      return -1;
    }
    int port = Integer.parseInt(digits);
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException(owner + "'s port must be from 1 to 65535: " + port);
    }
    return port;
  }

  boolean isLoopback() {
    return LOOPBACK.matcher(name).matches();
  }

  /** Returns {@code host:port} in ASCII. */
  String wire() {
    return port < 0 ? name : name + ":" + port;
  }

  /** Returns {@code host:port} as typed. */
  @Override
  public String toString() {
    return port < 0 ? shown : shown + ":" + port;
  }
}
