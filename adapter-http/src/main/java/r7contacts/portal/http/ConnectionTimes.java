package r7contacts.portal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Stages of opening one connection, with their times: DNS, connection, TLS. Shows at which of them
 * a request failed. Confined to the thread of the call that opens the connection.
 */
public final class ConnectionTimes {

  private long lookupBegunAt;
  private long resolvedAt;
  private long connectedAt;
  private long tlsBegunAt;
  private long securedAt;
  private List<String> addresses = List.of();
  private String protocol = "";
  private @Nullable Instant certificateEnd;

  /** Returns whether the host was found: the portal's, or that of its proxy. */
  public boolean isResolved() {
    return resolvedAt != 0;
  }

  /** Returns whether a connection was opened: to the portal, or to its proxy. */
  public boolean isConnected() {
    return connectedAt != 0;
  }

  /** Returns whether TLS was begun: through a proxy, after it has opened the tunnel. */
  public boolean hasBegunTls() {
    return tlsBegunAt != 0;
  }

  /** Returns whether TLS was established. */
  public boolean isSecured() {
    return securedAt != 0;
  }

  /** Returns the addresses of the host; empty if it was not found. */
  public List<String> addresses() {
    return addresses;
  }

  /** Returns the version of TLS, such as {@code TLSv1.3}; empty without TLS. */
  public String protocol() {
    return protocol;
  }

  /** Returns when the portal's certificate expires; null if that is not known. */
  public @Nullable Instant certificateEnd() {
    return certificateEnd;
  }

  /** Returns the time of the DNS lookup. */
  public Duration lookup() {
    return between(lookupBegunAt, resolvedAt);
  }

  /** Returns the time from the lookup to the connection, and to the tunnel of a proxy. */
  public Duration connect() {
    return between(resolvedAt, hasBegunTls() ? tlsBegunAt : connectedAt);
  }

  /** Returns the time of the TLS handshake. */
  public Duration handshake() {
    return between(tlsBegunAt, securedAt);
  }

  /** Returns the time from the last stage until now; zero before the first one. */
  public Duration sinceLastStage() {
    long last = Math.max(Math.max(resolvedAt, connectedAt), Math.max(tlsBegunAt, securedAt));
    return between(last, 0);
  }

  /** Returns the time between two events, until now if the second one has not happened. */
  private static Duration between(long from, long to) {
    return from == 0 ? Duration.ZERO : Duration.ofNanos((to == 0 ? System.nanoTime() : to) - from);
  }

  /** Returns a builder of connections that are recorded here. */
  PoolingHttpClientConnectionManagerBuilder connections() {
    return new Connections();
  }

  private final class Connections extends PoolingHttpClientConnectionManagerBuilder {

    @Override
    protected HttpClientConnectionOperator createConnectionOperator(
        SchemePortResolver ports, DnsResolver dns, TlsSocketStrategy tls) {
      return new DefaultHttpClientConnectionOperator(
          ports,
          new Lookup(),
          RegistryBuilder.<TlsSocketStrategy>create()
              .register(
                  URIScheme.HTTPS.id,
                  (socket, target, port, attachment, context) ->
                      secured(tls, socket, target, port, attachment, context))
              .build()) {
        @Override
        protected void onAfterSocketConnect(HttpContext context, HttpHost host) {
          connectedAt = System.nanoTime();
        }
      };
    }

    private SSLSocket secured(
        TlsSocketStrategy tls,
        Socket socket,
        String target,
        int port,
        Object attachment,
        HttpContext context)
        throws IOException {
      tlsBegunAt = System.nanoTime();
      SSLSocket secured = tls.upgrade(socket, target, port, attachment, context);
      securedAt = System.nanoTime();
      SSLSession session = secured.getSession();
      protocol = session.getProtocol();
      Certificate[] chain = session.getPeerCertificates();
      if (chain.length > 0 && chain[0] instanceof X509Certificate certificate) {
        certificateEnd = certificate.getNotAfter().toInstant();
      }
      return secured;
    }
  }

  private final class Lookup implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      lookupBegunAt = System.nanoTime();
      InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
      resolvedAt = System.nanoTime();
      addresses = Stream.of(found).map(InetAddress::getHostAddress).distinct().toList();
      return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
      return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }
  }
}
