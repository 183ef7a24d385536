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
 * TLS to a portal, with the certificates of {@link CertificateStores}. Always verifies the host.
 */
public final class PortalTls extends DefaultClientTlsStrategy {

  private final PortalAddress portal;

  /**
   * @throws IllegalArgumentException if the JVM's stores cannot be opened
   */
  public PortalTls(Route route) {
    super(
        CertificateStores.context(route.network()),
        HttpsSupport.getSystemProtocols(),
        HttpsSupport.getSystemCipherSuits(),
        SSLBufferMode.STATIC,
        isUnusual(route.portal())
            ? HostnameVerificationPolicy.CLIENT
            : HostnameVerificationPolicy.BUILTIN,
        HttpsSupport.getDefaultHostnameVerifier());
    portal = route.portal();
  }

  /** The JDK takes a name with an underscore for none: it neither sends nor verifies it. */
  private static boolean isUnusual(PortalAddress portal) {
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
    if (isUnusual(portal)) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setServerNames(List.of(new UnusualName(portal.hostAndPort().name())));
      socket.setSSLParameters(parameters);
    }
  }

  /** A host's name that {@link javax.net.ssl.SNIHostName} does not take. */
  private static final class UnusualName extends SNIServerName {
    UnusualName(String name) {
      super(StandardConstants.SNI_HOST_NAME, name.getBytes(StandardCharsets.US_ASCII));
    }
  }
}
