package r7contacts.demo.connection;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import r7contacts.demo.terminal.LocaleDecoding;
import r7contacts.port.config.ConnectionString;
import r7contacts.port.config.ContactSetting;

/**
 * The common proxy variables {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}, in upper
 * or lower case. They apply if neither {@code CONTACTS_PROXY} nor a JVM property names a proxy.
 */
final class ProxyVariables {

  private static final Pattern PROXY =
      Pattern.compile(
          "(?:(?i:http)://)?(?!\\w+://)(?:(?<user>[^:@]*)(?::(?<password>.*))?@)?(?<host>[^@]*)");
  private static final Pattern TARGET =
      Pattern.compile("//(\\[[^]]*]|[^/:]*)(?::(\\d{0,5}))?(?:/.*)?");

  private ProxyVariables() {}

  /**
   * Adds the settings {@code CONTACTS_PROXY…} that the proxy variables stand for.
   *
   * @param jvm the JVM's properties, which take precedence
   * @throws IllegalArgumentException if the applicable variable is not the address of an HTTP proxy
   */
  static void apply(Map<String, String> variables, ConnectionString address, Properties jvm) {
    String protocol = PortalAddress.protocol(address).getOrElse("");
    String name = protocol + "_proxy";
    String proxy = value(variables, name);
    Matcher target = TARGET.matcher(address.location());
    if (!protocol.matches("https?")
        || proxy.isEmpty()
        || isSet(variables, ContactSetting.PROXY)
        || hasProxy(jvm, protocol)
        || !target.matches()) {
      return;
    }
    LocaleDecoding.requireDecoded("environment variable " + name.toUpperCase(Locale.ROOT), proxy);
    if (NoProxy.matches(
        value(variables, "no_proxy"), target.group(1), port(target.group(2), protocol))) {
      return;
    }
    Matcher parts = PROXY.matcher(proxy);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "%s is not the address of an HTTP proxy such as http://proxy.example:3128; proxies over TLS (https://) and SOCKS proxies are not supported"
              .formatted(name.toUpperCase(Locale.ROOT)));
    }
    variables.put(ContactSetting.PROXY.variable(), parts.group("host"));
    putCredentials(variables, parts.group("user"), parts.group("password"));
  }

  private static boolean hasProxy(Properties jvm, String protocol) {
    return Stream.of(protocol + ".proxyHost", "socksProxyHost")
            .anyMatch(property -> !jvm.getProperty(property, "").isEmpty())
        || "true".equals(jvm.getProperty("java.net.useSystemProxies"));
  }

  private static int port(@Nullable String port, String protocol) {
    if (port == null || port.isEmpty()) {
      return protocol.equals("https") ? 443 : 80;
    }
    return Integer.parseInt(port);
  }

  /** Unlike connection strings, these variables conventionally contain credentials. */
  private static void putCredentials(
      Map<String, String> variables, @Nullable String user, @Nullable String password) {
    boolean isSet =
        Stream.of(
                ContactSetting.PROXY_USER,
                ContactSetting.PROXY_PASSWORD,
                ContactSetting.PROXY_PASSWORD_FILE)
            .anyMatch(setting -> isSet(variables, setting));
    if (user != null && password != null && !isSet) {
      variables.put(ContactSetting.PROXY_USER.variable(), decoded(user));
      variables.put(ContactSetting.PROXY_PASSWORD.variable(), decoded(password));
    }
  }

  private static boolean isSet(Map<String, String> variables, ContactSetting setting) {
    return !variables.getOrDefault(setting.variable(), "").isBlank();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** Returns the variable in lower case if it is set, otherwise in upper case, as curl does. */
  private static String value(Map<String, String> variables, String name) {
    String lower = variables.getOrDefault(name, "").strip();
    return lower.isEmpty()
        ? variables.getOrDefault(name.toUpperCase(Locale.ROOT), "").strip()
        : lower;
  }
}
