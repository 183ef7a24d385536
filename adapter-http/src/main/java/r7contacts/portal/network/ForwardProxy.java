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

/** Address of a forward proxy that is spoken to in HTTP. */
public record ForwardProxy(HostAndPort host) {

  private static final int HTTP = 80;
  private static final Pattern FORM = Pattern.compile("(?i)(http://)?(?<host>[^/]+)/?");

  /**
   * @param text {@code http://proxy.example:3128}; the scheme may be left out, the port is 80
   *     unless stated
   * @throws IllegalArgumentException if it is no such address; the message does not show it
   */
  static ForwardProxy parse(String text) {
    PortalAddress.refuseUser(
        "the proxy's address", text, "set " + NetworkSettings.PROXY_CREDENTIALS + " instead");
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "the proxy's address must look like http://proxy.example:3128, or be none; proxies that speak TLS or SOCKS are not supported. It is not shown here, it may"
              + " hold a secret");
    }
    return new ForwardProxy(HostAndPort.parse("the proxy", parts.group("host")));
  }

  /** Whether the setting's value switches proxies off. */
  static boolean isNone(String text) {
    return List.of("none", "direct").contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * Returns the proxy that the JVM uses for this URL: by {@code https.proxyHost}, {@code
   * http.nonProxyHosts} and so on, or by what the program has set as {@link ProxySelector}. SOCKS
   * is the JVM's own business: its sockets do that.
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
