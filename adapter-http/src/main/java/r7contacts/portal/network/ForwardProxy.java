package r7contacts.portal.network;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;
import r7contacts.port.config.ContactSetting;

/** Address of an HTTP forward proxy. */
public record ForwardProxy(HostAndPort host) {

  /** Names of the settings of the proxy's user and password. */
  public static final String CREDENTIALS =
      ContactSetting.PROXY_USER + " and " + ContactSetting.PROXY_PASSWORD;

  private static final int HTTP = 80;
  private static final Pattern FORM = Pattern.compile("(?i)(http://)?(?<host>[^/]+)/?");

  /**
   * Parses the address of a proxy.
   *
   * @param text {@code http://proxy.example:3128}; the scheme is optional, the default port is 80
   * @throws IllegalArgumentException if it is no such address; the message does not show it
   */
  static ForwardProxy parse(String text) {
    PortalAddress.refuseUser("the proxy's address", text, "set " + CREDENTIALS + " instead");
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "the proxy's address ("
              + ContactSetting.PROXY
              + ") must look like http://proxy.example:3128, or be none; TLS and SOCKS"
              + " proxies are not supported (it is not shown, because it may contain a secret)");
    }
    return new ForwardProxy(HostAndPort.parse("the proxy", parts.group("host")));
  }

  /** Returns whether this value of the setting switches proxies off. */
  static boolean isNone(String text) {
    return List.of("none", "direct").contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * Returns the JVM's proxy for this URL, by {@code https.proxyHost}, {@code http.nonProxyHosts}
   * and so on, or by the program's {@link ProxySelector}; null for none, and for SOCKS, which the
   * JVM's sockets implement.
   */
  static @Nullable ForwardProxy ofJvm(URI base) {
    ProxySelector selector = ProxySelector.getDefault();
    List<Proxy> proxies = selector == null ? List.of() : selector.select(base);
    if (proxies.isEmpty()
        || proxies.get(0).type() != Proxy.Type.HTTP
        || !(proxies.get(0).address() instanceof InetSocketAddress address)) {
      return null;
    }
    String name = address.getHostString();
    String host = name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name;
    return new ForwardProxy(HostAndPort.parse("the JVM's proxy", host + ":" + address.getPort()));
  }

  /** Returns the proxy's address for HttpClient. */
  public HttpHost httpHost() {
    String name = host.name();
    return new HttpHost(
        "http",
        name.startsWith("[") ? name.substring(1, name.length() - 1) : name,
        host.port() < 0 ? HTTP : host.port());
  }

  /** Returns {@code the proxy proxy.example:3128}, for messages. */
  @Override
  public String toString() {
    return "the proxy " + host;
  }
}
