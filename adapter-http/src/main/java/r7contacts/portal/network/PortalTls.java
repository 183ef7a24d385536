package r7contacts.portal.network;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.StandardConstants;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.reactor.ssl.SSLBufferMode;

/**
 * TLS to a portal, with the certificates of {@link CertificateStores}. Always verifies the host
 * name.
 */
public final class PortalTls extends DefaultClientTlsStrategy {

  private final PortalAddress portal;

  /**
   * Creates the TLS of a route.
   *
   * @throws IllegalArgumentException if the JVM's stores cannot be opened
   */
  public PortalTls(Route route) {
    super(
        CertificateStores.context(route.network()),
        HttpsSupport.getSystemProtocols(),
        HttpsSupport.getSystemCipherSuits(),
        SSLBufferMode.STATIC,
        hasUnderscore(route.portal())
            ? HostnameVerificationPolicy.CLIENT
            : HostnameVerificationPolicy.BUILTIN,
        HttpsSupport.getDefaultHostnameVerifier());
    portal = route.portal();
  }

  /** Returns whether the JDK ignores the host's name: it neither sends nor verifies underscores. */
  private static boolean hasUnderscore(PortalAddress portal) {
    return portal.hostAndPort().name().indexOf('_') >= 0;
  }

  @Override
  public SSLSocket upgrade(
      Socket socket, String target, int port, Object attachment, HttpContext context)
      throws IOException {
    try {
      return super.upgrade(socket, target, port, attachment, context);
    } catch (SocketException e) {
      throw TlsMismatch.cut(e);
    }
  }

  @Override
  protected void initializeSocket(SSLSocket socket) {
    if (hasUnderscore(portal)) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setServerNames(List.of(new UnderscoreName(portal.hostAndPort().name())));
      socket.setSSLParameters(parameters);
    }
  }

  /** Host name that {@link javax.net.ssl.SNIHostName} rejects. */
  private static final class UnderscoreName extends SNIServerName {
    UnderscoreName(String name) {
      super(StandardConstants.SNI_HOST_NAME, name.getBytes(StandardCharsets.US_ASCII));
    }
  }
}
