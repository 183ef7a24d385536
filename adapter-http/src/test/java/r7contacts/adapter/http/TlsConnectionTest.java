package r7contacts.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.RawServer;

/** TLS connections: reuse, client certificates, plain HTTP instead of TLS and the reverse. */
@Timeout(120)
class TlsConnectionTest {

  private static final String PASSWORD = "changeit";
  private static final List<String> TRUST =
      List.of("javax.net.ssl.trustStore", "javax.net.ssl.trustStorePassword");

  @TempDir private static Path folder;
  private static SSLContext server;

  private final List<AutoCloseable> opened = new ArrayList<>();

  @BeforeAll
  static void trustTheServer() throws Exception {
    Path store = folder.resolve("server.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor()).isZero();
    server = context(store);
    System.setProperty(TRUST.get(0), store.toString());
    System.setProperty(TRUST.get(1), PASSWORD);
  }

  private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD.toCharArray());
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  @AfterAll
  static void restoreTrustStore() {
    TRUST.forEach(System::clearProperty);
  }

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable one : opened) {
      one.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void a_connection_is_reused(String version) throws IOException {
    RawServer portal =
        tls(version, false, (request, connection) -> RawServer.write(connection, good("own")));
    ContactRepository contacts = opening("https", portal);

    for (int i = 0; i < 20; i++) {
      assertThat(nameOf(contacts)).isEqualTo("own");
    }
    assertThat(portal.connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void surplus_bytes_are_not_read_as_the_next_answer(String version) throws Exception {
    RawServer portal =
        tls(
            version,
            false,
            (request, connection) -> {
              if (request.number() % 2 == 0) {
                RawServer.write(connection, good("own") + good("surplus"));
              } else {
                RawServer.write(connection, good("own"));
                RawServer.write(connection, good("surplus"));
              }
            });
    ContactRepository contacts = opening("https", portal);

    for (int i = 0; i < 10; i++) {
      assertThat(nameOf(contacts)).isEqualTo("own");
      portal.awaitAnswers();
    }
    assertThat(portal.connections()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void a_reused_connection_that_the_portal_has_closed_is_replaced(String version) throws Exception {
    RawServer portal =
        tls(
            version,
            false,
            (request, connection) -> {
              RawServer.write(connection, good("own"));
              connection.close();
            });
    ContactRepository contacts = opening("https", portal);

    for (int i = 0; i < 10; i++) {
      assertThat(nameOf(contacts)).isEqualTo("own");
      portal.awaitAnswers();
    }
  }

  /** With TLS 1.3, the handshake succeeds and the first request fails. */
  @Test
  void a_missing_client_certificate_is_reported_and_not_retried() throws IOException {
    RawServer portal = tls("TLSv1.3", true, (request, connection) -> {});

    for (int i = 1; i <= 20; i++) {
      assertThat(error("https", portal))
          .isEqualTo(
              Unavailable.because(
                  "no secure connection to localhost: the server requires a client"
                      + " certificate that it trusts; set contacts.client-certificate"
                      + " (CONTACTS_CLIENT_CERTIFICATE) and contacts.client-certificate-key"
                      + " (CONTACTS_CLIENT_CERTIFICATE_KEY)"));
      assertThat(portal.connections()).isEqualTo(i);
    }
  }

  /** OpenSSL sends this alert in TLS 1.2 if the client certificate is missing. */
  @Test
  void a_failed_handshake_reports_the_likely_reason() throws IOException {
    byte[] handshakeFailure = {0x15, 3, 3, 0, 2, 2, 40};
    RawServer portal =
        RawServer.greeting(connection -> RawServer.write(connection, handshakeFailure));
    opened.add(portal);

    assertThat(error("https", portal).message())
        .contains("the server ends the handshake (handshake_failure), perhaps because the server")
        .contains("set contacts.client-certificate (CONTACTS_CLIENT_CERTIFICATE)");
    assertThat(portal.connections()).isEqualTo(1);
  }

  @Test
  void a_connection_that_ends_within_the_handshake_is_reported() throws IOException {
    RawServer portal =
        RawServer.greeting(
            connection -> {
              connection.setSoLinger(true, 0);
              connection.getInputStream().read();
              connection.close();
            });
    opened.add(portal);

    assertThat(error("https", portal).message())
        .contains("no secure connection to localhost: the connection ended within the handshake (")
        .contains("set contacts.client-certificate (CONTACTS_CLIENT_CERTIFICATE)");
  }

  @Test
  void tls_instead_of_plain_http_is_reported_and_not_retried() throws IOException {
    RawServer portal = tls("TLSv1.3", false, (request, connection) -> {});

    assertThat(error("http", portal))
        .isEqualTo(
            new Unreadable(
                "invalid HTTP response from localhost: the port speaks TLS, not plain HTTP;"
                    + " use https in the address"));
    assertThat(portal.connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        "SSH-2.0-OpenSSH_9.6\r\n"
      })
  void plain_http_instead_of_tls_is_reported_and_not_retried(String greeting) throws IOException {
    RawServer portal = RawServer.greeting(connection -> RawServer.write(connection, greeting));
    opened.add(portal);

    assertThat(error("https", portal))
        .isEqualTo(
            Unavailable.because(
                "no secure connection to localhost: the port does not speak TLS, perhaps plain HTTP;"
                    + " check the port, or use http in the address"));
    assertThat(portal.connections()).isEqualTo(1);
  }

  private RawServer tls(String version, boolean needsCertificate, RawServer.Answer answer)
      throws IOException {
    SSLServerSocket listening =
        (SSLServerSocket)
            server
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    listening.setEnabledProtocols(new String[] {version});
    listening.setNeedClientAuth(needsCertificate);
    RawServer portal = RawServer.start(listening, answer);
    opened.add(portal);
    return portal;
  }

  private ContactError error(String scheme, RawServer portal) {
    return opening(scheme, portal).findById(ContactId.of(7)).getLeft();
  }

  private ContactRepository opening(String scheme, RawServer portal) {
    ContactRepository contacts =
        JsonContacts.open(
            PortalSettings.builder(scheme + "://localhost:" + portal.port())
                .token("s3cr3t")
                .retries(2)
                .retryDelay(Duration.ofMillis(1))
                .build());
    opened.add(contacts);
    return contacts;
  }

  private static String nameOf(ContactRepository contacts) {
    return contacts.findById(ContactId.of(7)).get().displayName();
  }

  private static String good(String lastName) {
    String body =
        "{\"status\":0,\"response\":{\"lastName\":\"%s\",\"isCompany\":false,\"id\":7}}"
            .formatted(lastName);
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(body.getBytes(UTF_8).length, body);
  }
}
