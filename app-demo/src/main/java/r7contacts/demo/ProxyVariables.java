package r7contacts.demo;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import r7contacts.port.config.ConnectionString;
import r7contacts.port.config.ContactSetting;

/**
 * The variables that command lines share: {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code
 * NO_PROXY}, in either case. They serve where neither {@code CONTACTS_PROXY} nor a property of the
 * JVM names a proxy.
 */
final class ProxyVariables {

  private static final Pattern PROXY =
      Pattern.compile(
          "(?:(?i:http)://)?(?!\\w+://)(?:(?<user>[^:@]*)(?::(?<password>.*))?@)?(?<host>[^@]*)");
  private static final Pattern TARGET =
      Pattern.compile("//(\\[[^]]*]|[^/:]*)(?::(\\d{0,5}))?(?:/.*)?");
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");

  private ProxyVariables() {}

  /** Adds the settings that the variables stand for. */
  static void apply(Map<String, String> environment, ConnectionString address, Properties jvm) {
    String scheme = address.scheme().substring(address.scheme().indexOf('+') + 1);
    String name = scheme + "_proxy";
    String proxy = value(environment, name);
    Matcher target = TARGET.matcher(address.location());
    if (!scheme.matches("https?")
        || proxy.isEmpty()
        || !environment.getOrDefault(ContactSetting.PROXY.variable(), "").isBlank()
        || Stream.of(scheme + ".proxyHost", "socksProxyHost")
            .anyMatch(property -> !jvm.getProperty(property, "").isEmpty())
        || "true".equals(jvm.getProperty("java.net.useSystemProxies"))
        || !target.matches()) {
      return;
    }
    Arguments.requireDecoded("environment variable " + name.toUpperCase(Locale.ROOT), proxy);
    int port =
        target.group(2) == null || target.group(2).isEmpty()
            ? scheme.equals("https") ? 443 : 80
            : Integer.parseInt(target.group(2));
    if (Arrays.stream(value(environment, "no_proxy").split("[,\\s]+"))
        .anyMatch(entry -> isMatch(entry, ascii(target.group(1)), port))) {
      return;
    }
    Matcher parts = PROXY.matcher(proxy);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "%s is not understood: it must look like http://proxy.example:3128; proxies that speak TLS or SOCKS are not supported"
              .formatted(name.toUpperCase(Locale.ROOT)));
    }
    environment.put(ContactSetting.PROXY.variable(), parts.group("host"));
    putCredentials(environment, parts.group("user"), parts.group("password"));
  }

  /** Unlike an address of this program's own, these variables hold them by custom. */
  private static void putCredentials(
      Map<String, String> environment, @Nullable String user, @Nullable String password) {
    boolean isSet =
        Stream.of(
                ContactSetting.PROXY_USER,
                ContactSetting.PROXY_PASSWORD,
                ContactSetting.PROXY_PASSWORD_FILE)
            .anyMatch(setting -> !environment.getOrDefault(setting.variable(), "").isBlank());
    if (user != null && password != null && !isSet) {
      environment.put(ContactSetting.PROXY_USER.variable(), decoded(user));
      environment.put(ContactSetting.PROXY_PASSWORD.variable(), decoded(password));
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** Lower case first, as curl has it. */
  private static String value(Map<String, String> environment, String name) {
    String lower = environment.getOrDefault(name, "").strip();
    return lower.isEmpty()
        ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "").strip()
        : lower;
  }

  /** Whether an entry of NO_PROXY is about this host. */
  private static boolean isMatch(String entry, String host, int port) {
    if (entry.equals("*")) {
      return true;
    }
    Matcher withPort = Pattern.compile("(\\[.*]|[^:]*):(\\d+)").matcher(entry);
    if (withPort.matches()) {
      return withPort.group(2).equals(Integer.toString(port))
          && isMatch(withPort.group(1), host, port);
    }
    String wanted = ascii(entry.replaceFirst("^\\*?\\.", ""));
    if (wanted.contains("/")) {
      return isInRange(wanted, host);
    }
    byte[] address = address(host);
    return address == null
        ? !wanted.isEmpty() && (host.equals(wanted) || host.endsWith("." + wanted))
        : Arrays.equals(address, address(wanted));
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

  /** The bytes of an IP address; null for a name, which is not looked up. */
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
