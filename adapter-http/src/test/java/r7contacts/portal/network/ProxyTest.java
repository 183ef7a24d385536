package r7contacts.portal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Either;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.config.ConnectionString;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;
import r7contacts.portal.Credentials;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contacts.PortalContacts;
import r7contacts.portal.wire.WireFormat;
import r7contacts.simulator.PortalSimulator;

class ProxyTest {

  private static final String USER = "anna";
  private static final String PASSWORD = "s3cr3t-пароль";

  @Test
  void https_uses_a_tunnel_in_which_the_proxy_sees_no_token() throws Exception {
    try (TlsPortal portal = TlsPortal.start("portal");
        TestProxy proxy = TestProxy.to(portal.port())) {
      Either<ContactError, Contact> found =
          find(trusting("https://portal.example").proxy(proxy.address()));

      assertThat(found.get().displayName()).isEqualTo("Vera Lesnaya");
      assertThat(proxy.heads).singleElement().asString().startsWith("CONNECT portal.example:443 ");
      assertThat(proxy.heads.get(0)).doesNotContain("s3cr3t", "Authorization");
      assertThat(portal.requests.get(0).authorization()).isEqualTo("s3cr3t-token");
    }
  }

  @Test
  void a_tunnel_is_reused_by_the_next_call() throws Exception {
    try (TlsPortal portal = TlsPortal.start("portal");
        TestProxy proxy = TestProxy.to(portal.port());
        ContactBook contacts = open(trusting("https://portal.example").proxy(proxy.address()))) {
      contacts.findById(ContactId.of(1234));
      Either<ContactError, Contact> second = contacts.findById(ContactId.of(1234));

      assertThat(second.isRight()).isTrue();
      assertThat(proxy.heads).hasSize(1);
    }
  }

  @Test
  void a_portal_that_closes_a_new_tunnel_is_not_retried_endlessly() throws Exception {
    try (ServerSocket portal = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        TestProxy proxy = TestProxy.to(portal.getLocalPort())) {
      Thread hangingUp =
          new Thread(
              () -> {
                try {
                  while (true) {
                    portal.accept().close();
                  }
                } catch (IOException e) {
                  // The test is over.
                }
              });
      hangingUp.setDaemon(true);
      hangingUp.start();

      Either<ContactError, Contact> outcome =
          find(trusting("https://portal.example").proxy(proxy.address()));

      assertThat(outcome.getLeft()).isInstanceOf(Unavailable.class);
      assertThat(outcome.getLeft().message()).contains("portal.example through " + proxy.name());
      assertThat(proxy.heads).hasSize(1);
    }
  }

  @Test
  void plain_http_is_forwarded() throws Exception {
    try (PortalSimulator portal = PortalSimulator.builder().token("s3cr3t-token").start();
        TestProxy proxy = TestProxy.to(portal.uri().getPort())) {
      Either<ContactError, Contact> found =
          find(
              PortalSettings.builder("http://portal.example")
                  .allowPlainHttp(true)
                  .proxy(proxy.address()),
              1001);

      assertThat(found.isRight()).isTrue();
      assertThat(proxy.heads.get(0))
          .startsWith("GET http://portal.example/api/2.0/crm/contact/1001.json HTTP/1.1");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void the_user_and_the_password_are_sent_to_the_proxy_preemptively(boolean https)
      throws Exception {
    try (TlsPortal tls = TlsPortal.start("portal");
        PortalSimulator plain =
            PortalSimulator.builder().token("s3cr3t-token").account("anna", "s3cr3t").start();
        TestProxy proxy =
            TestProxy.to(https ? tls.port() : plain.uri().getPort(), USER, PASSWORD)) {
      PortalSettings.Builder settings =
          https
              ? trusting("https://portal.example")
              : PortalSettings.builder("http://portal.example").allowPlainHttp(true);

      Either<ContactError, Contact> found =
          find(
              settings.proxy(proxy.address()).proxyCredentials(USER, PASSWORD.toCharArray()),
              https ? 1234 : 1001);

      assertThat(found.isRight()).isTrue();
      assertThat(proxy.heads).hasSize(1);
      assertThat(tls.requests).allSatisfy(seen -> assertThat(seen.proxyAuthorization()).isNull());
    }
  }

  @Test
  void a_sign_in_over_plain_http_passes_a_proxy_that_requires_a_password() throws Exception {
    try (PortalSimulator portal =
            PortalSimulator.builder().account("anna", "s3cr3t-of-portal").start();
        TestProxy proxy = TestProxy.to(portal.uri().getPort(), USER, PASSWORD);
        ContactBook contacts =
            PortalContacts.open(
                WireFormat.json(),
                PortalSettings.builder("http://portal.example")
                    .allowPlainHttp(true)
                    .credentials(Credentials.login("anna", "s3cr3t-of-portal".toCharArray()))
                    .proxy(proxy.address())
                    .proxyCredentials(USER, PASSWORD.toCharArray())
                    .build())) {
      Either<ContactError, Contact> found = contacts.findById(ContactId.of(1001));

      assertThat(found.isRight()).isTrue();
    }
  }

  @Test
  void a_digest_challenge_is_answered() throws Exception {
    try (TlsPortal portal = TlsPortal.start("portal");
        TestProxy proxy = TestProxy.digestTo(portal.port())) {
      Either<ContactError, Contact> found =
          find(
              trusting("https://portal.example")
                  .proxy(proxy.address())
                  .proxyCredentials(USER, PASSWORD.toCharArray()));

      assertThat(found.isRight()).isTrue();
    }
  }

  @Test
  void a_wrong_password_is_refused_and_not_retried() throws Exception {
    try (TlsPortal portal = TlsPortal.start("portal");
        TestProxy proxy = TestProxy.to(portal.port(), USER, PASSWORD)) {
      Either<ContactError, Contact> outcome =
          find(
              trusting("https://portal.example")
                  .retries(2)
                  .retryDelay(Duration.ofMillis(1))
                  .proxy(proxy.address())
                  .proxyCredentials(USER, "s3cr3t-wrong".toCharArray()));

      assertThat(outcome.getLeft())
          .isEqualTo(
              new Refused(
                  proxy.name()
                      + " does not accept the user and the password (407): check contacts.proxy-user"
                      + " (CONTACTS_PROXY_USER) and contacts.proxy-password"
                      + " (CONTACTS_PROXY_PASSWORD)"));
      assertThat(proxy.heads).hasSize(1);
      assertThat(portal.requests).isEmpty();
    }
  }

  @Test
  void a_proxy_that_requires_a_password_names_the_settings() throws Exception {
    try (TlsPortal portal = TlsPortal.start("portal");
        TestProxy proxy = TestProxy.to(portal.port(), USER, PASSWORD)) {
      Either<ContactError, Contact> outcome =
          find(trusting("https://portal.example").proxy(proxy.address()));

      assertThat(outcome.getLeft())
          .isEqualTo(
              new Refused(
                  proxy.name()
                      + " requires a user and a password (407): set contacts.proxy-user"
                      + " (CONTACTS_PROXY_USER) and contacts.proxy-password"
                      + " (CONTACTS_PROXY_PASSWORD)"));
      assertThat(proxy.heads).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 407})
  void a_portal_that_requests_a_password_in_a_tunnel_receives_none(int status) throws Exception {
    try (TlsPortal portal = TlsPortal.startChallenging(status);
        TestProxy proxy = TestProxy.to(portal.port(), USER, PASSWORD)) {
      Either<ContactError, Contact> outcome =
          find(
              trusting("https://portal.example")
                  .proxy(proxy.address())
                  .proxyCredentials(USER, PASSWORD.toCharArray()));

      assertThat(outcome.isLeft()).isTrue();
      assertThat(portal.requests)
          .singleElement()
          .satisfies(
              seen -> {
                assertThat(seen.authorization()).isEqualTo("s3cr3t-token");
                assertThat(seen.proxyAuthorization()).isNull();
              });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "201 Created, Unreadable, 1",
    "204 None, Unreadable, 1",
    "301 Elsewhere, Refused, 1",
    "401 No, Refused, 1",
    "403 Forbidden, Refused, 1",
    "404 Not Found, Refused, 1",
    "408 Slow, Unavailable, 3",
    "500 Unable to connect, Unavailable, 3",
    "503 Unavailable, Unavailable, 3",
    "504 Slow, Unavailable, 3"
  })
  void a_proxys_answer_to_connect_is_never_read_as_the_portals(
      String statusLine, String error, int times) throws Exception {
    String contact =
        "{\"status\":0,\"statusCode\":200,\"response\":{\"id\":1234,\"firstName\":\"Fake\"}}";
    try (TestProxy proxy = TestProxy.answering(statusLine, contact)) {
      Either<ContactError, Contact> outcome =
          find(
              trusting("https://portal.example")
                  .retries(2)
                  .retryDelay(Duration.ofMillis(1))
                  .proxy(proxy.address()));

      assertThat(outcome.getLeft().getClass().getSimpleName()).isEqualTo(error);
      assertThat(outcome.getLeft().message())
          .contains(proxy.name())
          .contains(statusLine.substring(0, 3));
      assertThat(proxy.heads).hasSize(times);
    }
  }

  @Test
  void an_unreachable_proxy_is_named_instead_of_the_portal() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }

    Either<ContactError, Contact> refused =
        find(trusting("https://portal.example").proxy("http://localhost:" + free));
    Either<ContactError, Contact> unknown =
        find(trusting("https://portal.example").proxy("http://proxy.invalid:3128"));

    assertThat(refused.getLeft().message())
        .contains("the connection to the proxy localhost:" + free + " failed")
        .doesNotContain("portal.example");
    assertThat(unknown.getLeft().message())
        .contains("the proxy proxy.invalid:3128 is not found: there is no host proxy.invalid");
  }

  @Test
  void a_silent_proxy_is_unavailable_after_the_total_timeout() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Either<ContactError, Contact> outcome =
          find(
              trusting("https://portal.example")
                  .totalTimeout(Duration.ofMillis(300))
                  .proxy("http://localhost:" + silent.getLocalPort()));

      assertThat(outcome.getLeft())
          .isEqualTo(
              Unavailable.because(
                  "no complete answer within 300 ms, the limit of"
                      + " contacts.total-timeout (CONTACTS_TOTAL_TIMEOUT)"));
    }
  }

  @Test
  void a_portal_on_this_machine_is_not_reached_through_a_proxy_on_another_one() {
    try (PortalSimulator portal = PortalSimulator.builder().token("s3cr3t-token").start()) {
      Either<ContactError, Contact> found =
          find(
              PortalSettings.builder(portal.uri().toString()).proxy("http://proxy.invalid:3128"),
              1001);

      assertThat(found.isRight()).isTrue();
    }
  }

  @Test
  void a_portal_on_this_machine_is_reached_through_a_proxy_on_it() throws Exception {
    try (PortalSimulator portal = PortalSimulator.builder().token("s3cr3t-token").start();
        TestProxy proxy = TestProxy.to(portal.uri().getPort())) {
      Either<ContactError, Contact> found =
          find(PortalSettings.builder(portal.uri().toString()).proxy(proxy.address()), 1001);

      assertThat(found.isRight()).isTrue();
      assertThat(proxy.heads).hasSize(1);
    }
  }

  @Test
  void a_refusal_of_the_proxy_does_not_wait_for_the_rest_of_its_body() throws Exception {
    try (TestProxy proxy = TestProxy.answering("403 Forbidden\r\nContent-Length: 1000", "")) {
      Either<ContactError, Contact> refused =
          find(trusting("https://portal.example").proxy(proxy.address()));

      assertThat(refused.getLeft())
          .isEqualTo(
              new Refused(proxy.name() + " does not allow connections to portal.example (403)"));
    }
  }

  @Test
  void the_proxy_of_the_jvm_is_used_unless_another_one_or_none_is_set() {
    ProxySelector before = ProxySelector.getDefault();
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            assertThat(uri.toString()).startsWith("https://xn--80awhdgm.xn--p1ai:8443");
            return List.of(
                new Proxy(
                    Proxy.Type.HTTP, InetSocketAddress.createUnresolved("jvm.example", 3128)));
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException e) {
            throw new AssertionError("unexpected call");
          }
        });
    try {
      PortalSettings.Builder portal = PortalSettings.builder("https://портал.рф:8443/crm");

      assertThat(portal.build().route().proxy()).hasToString("the proxy jvm.example:3128");
      assertThat(portal.proxy("other.example:1").build().route().proxy())
          .hasToString("the proxy other.example:1");
      assertThat(portal.proxy("None").build().route().proxy()).isNull();
      assertThat(portal.proxy("direct").build().route().proxy()).isNull();
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https.proxyHost=proxy.example https.proxyPort=3128, https://portal.example, proxy.example:3128",
    "https.proxyHost=proxy.example https.proxyPort=3128, https://localhost, none",
    "https.proxyHost=proxy.example https.proxyPort=3128, https://127.0.0.1, none",
    "https.proxyHost=proxy.example, https://my_portal.example, proxy.example:443",
    "https.proxyHost=proxy.example http.nonProxyHosts=*.example|x, https://portal.example, none",
    "https.proxyHost=proxy.example http.nonProxyHosts=, https://localhost, proxy.example:443",
    "http.proxyHost=proxy.example http.proxyPort=8080, https://portal.example, none",
    "http.proxyHost=proxy.example http.proxyPort=8080, http://portal.example, proxy.example:8080",
    "https.proxyHost=[::1] https.proxyPort=3128, https://portal.example, [::1]:3128"
  })
  void the_properties_of_the_jvm_are_used(String properties, String portal, String proxy) {
    List<String> set = List.of(properties.split(" "));
    set.forEach(
        each -> System.setProperty(each.split("=")[0], each.substring(each.indexOf('=') + 1)));
    try {
      assertThat(PortalSettings.builder(portal).allowPlainHttp(true).build().toString())
          .contains("proxy=" + proxy + ",");
    } finally {
      set.forEach(each -> System.clearProperty(each.split("=")[0]));
    }
  }

  @Test
  void the_settings_are_used(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    try (TlsPortal portal = TlsPortal.start("portal");
        TestProxy proxy = TestProxy.to(portal.port(), USER, PASSWORD)) {
      ContactSettings settings =
          ContactSettings.none()
              .with(ContactSetting.TRUSTED_CERTIFICATES, TlsPortal.file("authority.pem").toString())
              .with(ContactSetting.PROXY, proxy.address())
              .with(ContactSetting.PROXY_USER, USER);

      for (ContactSettings each :
          List.of(
              settings.with(ContactSetting.PROXY_PASSWORD, PASSWORD),
              settings.with(ContactSetting.PROXY_PASSWORD_FILE, file.toString()))) {
        Either<ContactError, Contact> found =
            find(
                PortalSettings.builder(
                    ConnectionString.parse("json+https://portal.example"), each));

        assertThat(found.isRight()).isTrue();
      }
    }
  }

  @Test
  void incomplete_credentials_are_rejected(@TempDir Path folder) {
    ContactSettings user = ContactSettings.none().with(ContactSetting.PROXY_USER, USER);
    ContactSettings password = ContactSettings.none().with(ContactSetting.PROXY_PASSWORD, "s3cr3t");

    for (ContactSettings half : List.of(user, password)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NetworkSettings.of(half))
          .withMessageContaining("contacts.proxy-user (CONTACTS_PROXY_USER)")
          .withMessageContaining("contacts.proxy-password (CONTACTS_PROXY_PASSWORD)");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                NetworkSettings.of(
                    password
                        .with(ContactSetting.PROXY_USER, USER)
                        .with(ContactSetting.PROXY_PASSWORD_FILE, "x")))
        .withMessageStartingWith("only one of these settings can be set");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                NetworkSettings.of(
                    user.with(
                        ContactSetting.PROXY_PASSWORD_FILE, folder.resolve("none").toString())))
        .withMessageContaining(folder.resolve("none").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "proxy.example:3128, proxy.example, 3128",
    "http://proxy.example:3128/, proxy.example, 3128",
    "HTTP://proxy.example, proxy.example, 80",
    "прокси.рф:3128, xn--h1adldfi.xn--p1ai, 3128",
    "http://[::1]:3128, ::1, 3128"
  })
  void a_proxy_may_be_written_with_or_without_scheme_and_port(String text, String host, int port) {
    ForwardProxy proxy = ForwardProxy.parse(text);

    assertThat(java.net.IDN.toASCII(proxy.httpHost().getHostName())).isEqualTo(host);
    assertThat(proxy.httpHost().getPort()).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://proxy.example:3128",
        "socks5://proxy.example:1080",
        "http://proxy.example:3128/path",
        "http://",
        "proxy example",
        "proxy.example:port"
      })
  void an_invalid_address_of_a_proxy_is_rejected(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ForwardProxy.parse(text))
        .withMessageContaining("proxy");
  }

  @Test
  void a_proxy_together_with_an_injected_client_is_rejected() throws Exception {
    try (var client = org.apache.hc.client5.http.impl.classic.HttpClients.createDefault()) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  PortalSettings.builder("https://portal.example")
                      .httpClient(client)
                      .proxy("http://proxy.example:3128")
                      .build())
          .withMessageContaining("an injected HttpClient");
    }
  }

  private static PortalSettings.Builder trusting(String portal) {
    return PortalSettings.builder(portal)
        .retries(0)
        .trustedCertificates(TlsPortal.file("authority.pem"));
  }

  private static ContactBook open(PortalSettings.Builder settings) {
    return PortalContacts.open(WireFormat.json(), settings.token("s3cr3t-token").build());
  }

  private static Either<ContactError, Contact> find(PortalSettings.Builder settings) {
    return find(settings, 1234);
  }

  private static Either<ContactError, Contact> find(PortalSettings.Builder settings, int id) {
    try (ContactBook contacts = open(settings)) {
      return contacts.findById(ContactId.of(id));
    }
  }
}
