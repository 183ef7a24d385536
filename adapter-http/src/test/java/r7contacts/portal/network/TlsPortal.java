package r7contacts.portal.network;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/** Portal on the loopback with TLS and one contact: 1234. */
final class TlsPortal implements AutoCloseable {

  private static final byte[] CONTACT =
      """
      {"count":1,"status":0,"statusCode":200,
       "response":{"id":1234,"isCompany":false,"firstName":"Vera","lastName":"Lesnaya"}}
      """
          .getBytes(StandardCharsets.UTF_8);

  /** Received request. */
  record Seen(String host, String authorization, String proxyAuthorization, String serverNames) {}

  final List<Seen> requests = new CopyOnWriteArrayList<>();
  private final HttpsServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private TlsPortal(String certificate, boolean wantsClient, int status)
      throws IOException, GeneralSecurityException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(configurator(context(certificate), wantsClient));
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          ExtendedSSLSession session =
              (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
          requests.add(
              new Seen(
                  exchange.getRequestHeaders().getFirst("Host"),
                  exchange.getRequestHeaders().getFirst("Authorization"),
                  exchange.getRequestHeaders().getFirst("Proxy-Authorization"),
                  session.getRequestedServerNames().toString()));
          exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
          exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"portal\"");
          exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"portal\"");
          exchange.sendResponseHeaders(status, CONTACT.length);
          exchange.getResponseBody().write(CONTACT);
          exchange.close();
        });
    server.start();
  }

  /** Starts a portal with a certificate of the test resources. */
  static TlsPortal start(String certificate) throws Exception {
    return new TlsPortal(certificate, false, 200);
  }

  /** Starts a portal that requires the client certificate "client". */
  static TlsPortal startForClients() throws Exception {
    return new TlsPortal("portal", true, 200);
  }

  /** Starts a portal that answers with a challenge. */
  static TlsPortal startChallenging(int status) throws Exception {
    return new TlsPortal("portal", false, status);
  }

  /** Returns a file of the test resources. */
  static Path file(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(TlsPortal.class.getResource("certificates/" + name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  String address() {
    return "https://localhost:" + port();
  }

  private static SSLContext context(String name) throws GeneralSecurityException, IOException {
    ClientCertificate own =
        ClientCertificate.read(
            NamedFile.of(file(name + ".pem")), NamedFile.of(file(name + "-key.pem")), null);
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    char[] none = {};
    store.setKeyEntry("own", own.key(), none, own.chain().toArray(X509Certificate[]::new));
    store.setCertificateEntry(
        "authority", new PemFile(NamedFile.of(file("authority.pem"))).certificates().get(0));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, none);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static HttpsConfigurator configurator(SSLContext context, boolean wantsClient) {
    return new HttpsConfigurator(context) {
      @Override
      public void configure(HttpsParameters parameters) {
        SSLParameters tls = getSSLContext().getDefaultSSLParameters();
        tls.setNeedClientAuth(wantsClient);
        parameters.setSSLParameters(tls);
      }
    };
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
