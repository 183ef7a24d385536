package r7contacts.demo.connection;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hosts in {@code NO_PROXY} that are connected to directly. An entry is {@code *}, a domain, an
 * IP address or a range of them such as {@code 10.0.0.0/8}; all but {@code *} may have a port.
 * Names are not resolved.
 */
final class NoProxy {

  private static final Pattern WITH_PORT = Pattern.compile("(\\[.*]|[^:]*):(\\d+)");
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");

  private NoProxy() {}

  /** Returns whether one of the entries matches the host and port. */
  static boolean matches(String entries, String host, int port) {
    String name = ascii(host);
    return Arrays.stream(entries.split("[,\\s]+")).anyMatch(entry -> isMatch(entry, name, port));
  }

  private static boolean isMatch(String entry, String host, int port) {
    if (entry.equals("*")) {
      return true;
    }
    Matcher withPort = WITH_PORT.matcher(entry);
    if (withPort.matches()) {
      return withPort.group(2).equals(Integer.toString(port))
          && isMatch(withPort.group(1), host, port);
    }
    String pattern = ascii(entry.replaceFirst("^\\*?\\.", ""));
    if (pattern.contains("/")) {
      return isInRange(pattern, host);
    }
    byte[] address = address(host);
    return address == null
        ? !pattern.isEmpty() && (host.equals(pattern) || host.endsWith("." + pattern))
        : Arrays.equals(address, address(pattern));
  }

  private static boolean isInRange(String range, String host) {
    byte[] network = address(range.substring(0, range.indexOf('/')));
    byte[] address = address(host);
    String length = range.substring(range.indexOf('/') + 1);
    if (network == null
        || address == null
        || network.length != address.length
        || !length.matches("\\d{1,3}")) {
      return false;
    }
    int bits = Integer.parseInt(length);
    for (int bit = 0; bit < Math.min(bits, 8 * network.length); bit++) {
      if (((network[bit / 8] ^ address[bit / 8]) >> (7 - bit % 8) & 1) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns the bytes of an IP address; null for a name. */
  private static byte @Nullable [] address(String host) {
    if (!IPV4.matcher(host).matches() && host.indexOf(':') < 0) {
      return null;
    }
    try {
      return InetAddress.getByName(host).getAddress();
    } catch (UnknownHostException e) {
      return null;
    }
  }

  private static String ascii(String host) {
    String name = host.replaceFirst("\\.$", "").toLowerCase(Locale.ROOT);
    try {
      return name.startsWith("[") || name.contains(":") || name.contains("/")
          ? name
          : IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}
