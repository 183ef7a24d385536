package r7contacts.portal.http;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.StandardCookieSpec;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.network.PortalTls;

/** Configuration of HttpClient from the settings of a portal. */
final class ClientConfiguration {

  private ClientConfiguration() {}

  /** Returns the configuration of each request, which applies to an injected client too. */
  static RequestConfig perRequest(PortalSettings settings, ProxyTraffic proxy) {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(Timeout.of(settings.totalTimeout()))
        .setResponseTimeout(Timeout.of(settings.responseTimeout()))
        .setRedirectsEnabled(false)
        .setAuthenticationEnabled(proxy.hasCredentials())
        .setContentCompressionEnabled(false)
        .setCookieSpec(StandardCookieSpec.IGNORE)
        .build();
  }

  /**
   * Returns a client for one host, so the limits of the pool and of the host are the same. Cookies,
   * automatic retries, redirects and authentication to the portal are off.
   *
   * @param times records the stages of its connections; null for none
   */
  static CloseableHttpClient client(
      PortalSettings settings, ProxyTraffic proxy, @Nullable ConnectionTimes times) {
    HttpClientBuilder client = HttpClients.custom();
    proxy.configure(client);
    return client
        .setConnectionManager(
            (times == null
                    ? PoolingHttpClientConnectionManagerBuilder.create()
                    : times.connections())
                .setTlsSocketStrategy(
                    settings.route().portal().isHttps() ? new PortalTls(settings.route()) : null)
                .setConnectionFactory(PortalConnection::create)
                .setMaxConnTotal(settings.maxConnections())
                .setMaxConnPerRoute(settings.maxConnections())
                .setDefaultSocketConfig(SocketConfig.custom().setTcpNoDelay(true).build())
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(settings.responseTimeout()))
                        .build())
                .build())
        .setUserAgent("r7contacts")
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .build();
  }
}
