package r7contacts.portal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.vavr.control.Either;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contacts.PortalContacts;
import r7contacts.portal.wire.WireFormat;
import r7contacts.simulator.PortalSimulator;

/**
 * Requests through tinyproxy with a password, which forwards to a {@link TestProxy}, so that hosts
 * need not exist. Skipped if tinyproxy is not installed.
 */
class TinyproxyTest {

  private static final String USER = "anna";
  private static final String PASSWORD = "s3cr3t-proxy";

  private TlsPortal tls;
  private PortalSimulator plain;
  private TestProxy next;
  private Process tinyproxy;
  private int port;

  @BeforeEach
  void startPortals() throws Exception {
    tls = TlsPortal.start("portal");
    plain = PortalSimulator.builder().token("s3cr3t-token").start();
  }

  @AfterEach
  void stopAll() {
    if (tinyproxy != null) {
      tinyproxy.destroyForcibly();
    }
    if (next != null) {
      next.close();
    }
    tls.close();
    plain.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_contact_is_read_through_tinyproxy(boolean https, @TempDir Path folder) throws Exception {
    start(https ? tls.port() : plain.uri().getPort(), folder);

    Either<ContactError, Contact> found = find(https, PASSWORD);

    assertThat(found.isRight()).isTrue();
    assertThat(next.heads)
        .singleElement()
        .asString()
        .startsWith(https ? "CONNECT portal.example:443 " : "GET http://portal.example")
        .doesNotContain("Proxy-Authorization");
  }

  @Test
  void a_wrong_password_is_reported(@TempDir Path folder) throws Exception {
    start(tls.port(), folder);

    Either<ContactError, Contact> outcome = find(true, "s3cr3t-wrong");

    assertThat(outcome.getLeft()).isInstanceOf(ContactError.Refused.class);
    assertThat(outcome.getLeft().message())
        .contains("does not accept the user and the password (40", "CONTACTS_PROXY_PASSWORD");
    assertThat(next.heads).isEmpty();
  }

  /** Tinyproxy answers 401, which may also be the portal's over plain http. */
  @Test
  void a_wrong_password_over_plain_http_is_reported_in_addition_to_the_token(@TempDir Path folder)
      throws Exception {
    start(plain.uri().getPort(), folder);

    Either<ContactError, Contact> outcome = find(false, "s3cr3t-wrong");

    assertThat(outcome.getLeft().message())
        .contains("does not accept the user and the password (40", "CONTACTS_PROXY_PASSWORD");
    assertThat(next.heads).isEmpty();
  }

  @Test
  void an_unreachable_portal_is_unavailable(@TempDir Path folder) throws Exception {
    start(tls.port(), folder);
    next.close();

    Either<ContactError, Contact> outcome = find(true, PASSWORD);

    assertThat(outcome.getLeft()).isInstanceOf(ContactError.Unavailable.class);
    assertThat(outcome.getLeft().message())
        .contains("the proxy localhost:" + port + " cannot reach portal.example (5");
  }

  private Either<ContactError, Contact> find(boolean https, String password) {
    PortalSettings.Builder settings =
        https
            ? PortalSettings.builder("https://portal.example")
                .trustedCertificates(TlsPortal.file("authority.pem"))
            : PortalSettings.builder("http://portal.example").allowPlainHttp(true);
    try (ContactBook contacts =
        PortalContacts.open(
            WireFormat.json(),
            settings
                .token("s3cr3t-token")
                .retries(0)
                .proxy("http://localhost:" + port)
                .proxyCredentials(USER, password.toCharArray())
                .build())) {
      return contacts.findById(ContactId.of(https ? 1234 : 1001));
    }
  }

  private void start(int target, Path folder) throws Exception {
    next = TestProxy.to(target);
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Path configuration =
        Files.writeString(
            folder.resolve("tinyproxy.conf"),
            """
            Port %d
            Listen 127.0.0.1
            Timeout 60
            MaxClients 10
            Allow 127.0.0.1
            BasicAuth %s %s
            Upstream http %s
            ConnectPort 443
            """
                .formatted(port, USER, PASSWORD, next.address().substring("http://".length())));
    Path log = folder.resolve("log");
    try {
      tinyproxy =
          new ProcessBuilder("tinyproxy", "-d", "-c", configuration.toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException e) {
      System.err.println("SKIPPED: tinyproxy is not on this machine");
      abort("tinyproxy is not on this machine");
    }
    long begun = System.nanoTime();
    while (!isListening()) {
      if (!tinyproxy.isAlive() || System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(60)) {
        throw new AssertionError("tinyproxy does not serve: " + Files.readString(log));
      }
      Thread.sleep(10);
    }
  }

  private boolean isListening() {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
