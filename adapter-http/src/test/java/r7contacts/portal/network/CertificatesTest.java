package r7contacts.portal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.config.ConnectionString;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contacts.PortalContacts;
import r7contacts.portal.wire.WireFormat;

class CertificatesTest {

  private static final Path AUTHORITY = TlsPortal.file("authority.pem");

  @Test
  void a_private_authority_is_trusted_if_it_is_set() throws Exception {
    try (TlsPortal portal = TlsPortal.start("portal")) {
      Either<ContactError, Contact> unknown = find(PortalSettings.builder(portal.address()));
      Either<ContactError, Contact> known =
          find(PortalSettings.builder(portal.address()).trustedCertificates(AUTHORITY));

      assertThat(unknown.getLeft())
          .isEqualTo(
              ContactError.Unavailable.because(
                  "no secure connection to localhost: the certificate of localhost is not trusted"
                      + " here: set contacts.trusted-certificates (CONTACTS_TRUSTED_CERTIFICATES) to a PEM"
                      + " file with the certificate of its authority, or -Djavax.net.ssl.trustStore to a"
                      + " trust store"));
      assertThat(known.get().displayName()).isEqualTo("Vera Lesnaya");
    }
  }

  @Test
  void the_certificate_of_the_portal_itself_may_be_trusted() throws Exception {
    try (TlsPortal portal = TlsPortal.start("portal")) {
      Either<ContactError, Contact> found =
          find(
              PortalSettings.builder(portal.address())
                  .trustedCertificates(TlsPortal.file("portal.pem")));

      assertThat(found.isRight()).isTrue();
    }
  }

  @Test
  void the_certificates_that_the_jvm_trusts_stay_trusted() throws Exception {
    NetworkSettings network = NetworkSettings.none().withTrusted(NamedFile.of(AUTHORITY));

    assertThat(CertificateStores.trusted(network))
        .contains(new PemFile(NamedFile.of(AUTHORITY)).certificates().get(0))
        .containsAll(CertificateStores.trusted(NetworkSettings.none()))
        .hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource({
    "expired, has expired (NotAfter:",
    "early, is not valid yet (NotBefore:",
    "elsewhere, is for another host (No subject alternative DNS name matching localhost found"
  })
  void the_fault_of_a_certificate_is_reported(String certificate, String reason) throws Exception {
    try (TlsPortal portal = TlsPortal.start(certificate)) {
      Either<ContactError, Contact> outcome =
          find(PortalSettings.builder(portal.address()).trustedCertificates(AUTHORITY));

      assertThat(outcome.getLeft().message())
          .contains("no secure connection to localhost: the certificate of localhost " + reason)
          .doesNotContain("tried");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "client.pem, client-key.pem,",
    "client.pem, client-key-encrypted.pem, s3cr3t-key",
    "client-with-key.pem, client-with-key.pem,"
  })
  void a_portal_that_requires_a_client_certificate_receives_it(
      String certificate, String key, String password) throws Exception {
    try (TlsPortal portal = TlsPortal.startForClients()) {
      Either<ContactError, Contact> found =
          find(
              PortalSettings.builder(portal.address())
                  .trustedCertificates(AUTHORITY)
                  .clientCertificate(
                      TlsPortal.file(certificate),
                      TlsPortal.file(key),
                      password == null ? null : password.toCharArray()));

      assertThat(found.isRight()).isTrue();
    }
  }

  @Test
  void without_a_client_certificate_such_a_portal_is_unavailable() throws Exception {
    try (TlsPortal portal = TlsPortal.startForClients()) {
      Either<ContactError, Contact> outcome =
          find(PortalSettings.builder(portal.address()).trustedCertificates(AUTHORITY));

      assertThat(outcome.getLeft()).isInstanceOf(ContactError.Unavailable.class);
      assertThat(portal.requests).isEmpty();
    }
  }

  @Test
  void the_settings_are_used() throws Exception {
    try (TlsPortal portal = TlsPortal.startForClients()) {
      ContactSettings settings =
          ContactSettings.none()
              .with(ContactSetting.TRUSTED_CERTIFICATES, AUTHORITY.toString())
              .with(ContactSetting.CLIENT_CERTIFICATE, TlsPortal.file("client.pem").toString())
              .with(
                  ContactSetting.CLIENT_CERTIFICATE_KEY,
                  TlsPortal.file("client-key-encrypted.pem").toString())
              .with(ContactSetting.CLIENT_CERTIFICATE_KEY_PASSWORD, "s3cr3t-key");
      ContactSettings inOneFile =
          settings
              .with(
                  ContactSetting.CLIENT_CERTIFICATE,
                  TlsPortal.file("client-with-key.pem").toString())
              .with(ContactSetting.CLIENT_CERTIFICATE_KEY, "");

      for (ContactSettings each : java.util.List.of(settings, inOneFile)) {
        Either<ContactError, Contact> found =
            find(PortalSettings.builder(ConnectionString.parse("json+" + portal.address()), each));

        assertThat(found.isRight()).isTrue();
      }
    }
  }

  @Test
  void a_key_without_its_certificate_is_rejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                NetworkSettings.of(
                    ContactSettings.none().with(ContactSetting.CLIENT_CERTIFICATE_KEY, "x.pem")))
        .withMessageContaining("contacts.client-certificate (CONTACTS_CLIENT_CERTIFICATE)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "ED25519", "client"})
  void keys_of_the_usual_algorithms_are_read(String name) {
    ClientCertificate read =
        ClientCertificate.read(
            NamedFile.of(TlsPortal.file(name + ".pem")),
            NamedFile.of(TlsPortal.file(name + "-key.pem")),
            null);

    assertThat(read).hasToString("ClientCertificate[CN=" + name + "]");
  }

  @ParameterizedTest
  @CsvSource({
    "client.pem, RSA-key.pem,, does not belong to the first certificate in",
    "client.pem, client.pem,, contains no private key in PEM (-----BEGIN PRIVATE KEY-----)",
    "client-key.pem, client-key.pem,, contains no certificate in PEM",
    "client.pem, client-key-sec1.pem,, (EC PRIVATE KEY); convert it with openssl pkcs8 -topk8 -nocrypt",
    "client.pem, client-key-encrypted.pem,, contacts.client-certificate-key-password",
    "client.pem, client-key-encrypted.pem, s3cr3t-wrong, the password is wrong"
  })
  void a_file_that_cannot_be_used_is_named(
      String certificate, String key, String password, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PortalSettings.builder("https://portal.example")
                    .clientCertificate(
                        TlsPortal.file(certificate),
                        TlsPortal.file(key),
                        password == null ? null : password.toCharArray()))
        .withMessageContaining(TlsPortal.file(key).toString())
        .withMessageContaining(reason)
        .withMessageNotContaining("s3cr3t");
  }

  @ParameterizedTest
  @CsvSource({
    "nothing at all, contains no certificate in PEM",
    "-----BEGIN CERTIFICATE-----!!!-----END CERTIFICATE-----, contains an invalid certificate",
    "-----BEGIN CERTIFICATE-----AAAA-----END CERTIFICATE-----, contains an invalid certificate",
    "-----BEGIN CERTIFICATE-----A-----END CERTIFICATE-----, that is not in Base64"
  })
  void a_broken_file_of_certificates_is_named_at_opening(
      String content, String reason, @TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("broken.pem"), content);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PortalSettings.builder(
                    ConnectionString.parse("json+https://portal.example"),
                    ContactSettings.none()
                        .with(ContactSetting.TRUSTED_CERTIFICATES, file.toString())))
        .withMessageContaining("the file " + file)
        .withMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"trusted-certificates", "client-certificate"})
  void a_missing_file_is_named_with_its_setting(String name, @TempDir Path folder) {
    ContactSetting setting = ContactSetting.open(name);
    Path missing = folder.resolve("none.pem");
    ContactSettings settings = ContactSettings.none().with(setting, missing.toString());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> NetworkSettings.of(settings))
        .withMessage("the file %s of %s does not exist", missing, setting);
  }

  @Test
  void files_that_cannot_be_read_are_named(@TempDir Path folder) throws Exception {
    Path large = folder.resolve("large.pem");
    Files.write(large, new byte[5 * 1024 * 1024]);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PemFile(NamedFile.of(folder.resolve("none.pem"))))
        .withMessage("the file " + folder.resolve("none.pem") + " does not exist");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PemFile(NamedFile.of(folder)))
        .withMessage("the file " + folder + " is a directory");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PemFile(NamedFile.of(large)))
        .withMessage("the file " + large + " is longer than 4194304 bytes");
  }

  @Test
  void text_between_certificates_and_a_byte_order_mark_are_ignored(@TempDir Path folder)
      throws Exception {
    String one = Files.readString(AUTHORITY);
    Path bundle =
        Files.writeString(
            folder.resolve("bundle.pem"),
            "\uFEFF# Наш центр\r\n" + one.replace("\n", "\r\n") + "\r\nsubject=/CN=x\r\n" + one,
            StandardCharsets.UTF_8);

    assertThat(new PemFile(NamedFile.of(bundle)).certificates()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "https://Портал.рф, xn--80awhdgm.xn--p1ai, xn--80awhdgm.xn--p1ai",
    "https://portal.example:8443/crm, portal.example:8443, portal.example"
  })
  void host_names_are_sent_and_verified_in_ascii(String address, String host, String serverName)
      throws Exception {
    try (TlsPortal portal = TlsPortal.start("portal");
        TestProxy proxy = TestProxy.to(portal.port())) {
      Either<ContactError, Contact> found =
          find(
              PortalSettings.builder(address)
                  .trustedCertificates(AUTHORITY)
                  .proxy(proxy.address()));

      assertThat(found.isRight()).isTrue();
      assertThat(proxy.heads.get(0))
          .startsWith("CONNECT " + host + (host.contains(":") ? " " : ":443 "));
      assertThat(portal.requests.get(0).host()).isEqualTo(host);
      assertThat(portal.requests.get(0).serverNames()).contains("value=" + serverName);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://other.example", "https://другой.рф"})
  void a_certificate_for_another_host_name_is_rejected(String address) throws Exception {
    try (TlsPortal portal = TlsPortal.start("portal");
        TestProxy proxy = TestProxy.to(portal.port())) {
      Either<ContactError, Contact> outcome =
          find(
              PortalSettings.builder(address)
                  .trustedCertificates(AUTHORITY)
                  .proxy(proxy.address()));

      assertThat(outcome.getLeft().message())
          .contains("the certificate of " + address.substring(8) + " is for another host");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://my_portal.example, the answer is text/html",
    "https://my_other.example, the certificate of my_other.example is for another host"
  })
  void a_host_name_with_an_underscore_is_verified(String address, String outcome) throws Exception {
    // Servers in Java reject such a name as well.
    try (OpensslServer server = OpensslServer.start();
        TestProxy proxy = TestProxy.to(server.port())) {
      Either<ContactError, Contact> answer =
          find(
              PortalSettings.builder(address)
                  .trustedCertificates(AUTHORITY)
                  .proxy(proxy.address()));

      assertThat(answer.getLeft().message()).contains(outcome);
      assertThat(server.output()).contains("my_");
    }
  }

  private static Either<ContactError, Contact> find(PortalSettings.Builder settings) {
    try (ContactBook contacts =
        PortalContacts.open(WireFormat.json(), settings.token("s3cr3t-token").build())) {
      return contacts.findById(ContactId.of(1234));
    }
  }
}
