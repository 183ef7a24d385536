package r7contacts.portal.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.config.ContactBooks;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;

/** Key and trust stores of the JVM. Each case runs in its own JVM, which reads its stores once. */
class JvmStoresTest {

  private static final String PASSWORD = "s3cr3t-store";

  @TempDir static Path folder;

  @BeforeAll
  static void writeStores() throws Exception {
    KeyStore trust = KeyStore.getInstance("JKS");
    trust.load(null, null);
    trust.setCertificateEntry(
        "authority",
        new PemFile(NamedFile.of(TlsPortal.file("authority.pem"))).certificates().get(0));
    write(trust, "trust.jks");
    ClientCertificate client =
        ClientCertificate.read(
            NamedFile.of(TlsPortal.file("client.pem")),
            NamedFile.of(TlsPortal.file("client-key.pem")),
            null);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    keys.setKeyEntry(
        "client",
        client.key(),
        PASSWORD.toCharArray(),
        client.chain().toArray(X509Certificate[]::new));
    write(keys, "keys.p12");
    Files.writeString(folder.resolve("password"), PASSWORD);
  }

  private static void write(KeyStore store, String name) throws Exception {
    try (var out = Files.newOutputStream(folder.resolve(name))) {
      store.store(out, PASSWORD.toCharArray());
    }
  }

  @Test
  void the_stores_of_the_jvm_are_used() throws Exception {
    try (TlsPortal portal = TlsPortal.startForClients()) {
      String output = run(portal, "", trust("trust.jks", PASSWORD), keys("keys.p12", PASSWORD));
      assertThat(output).isEqualTo("Vera Lesnaya");
    }
  }

  @Test
  void the_jvms_key_store_is_combined_with_the_certificates_of_the_settings() throws Exception {
    try (TlsPortal portal = TlsPortal.startForClients()) {
      String output =
          run(portal, TlsPortal.file("authority.pem").toString(), keys("keys.p12", PASSWORD));
      assertThat(output).isEqualTo("Vera Lesnaya");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "trust.jks, s3cr3t-wrong, keys.p12, s3cr3t-store, false, trust, its password is wrong",
    "trust.jks, s3cr3t-store, keys.p12, s3cr3t-wrong, false, key, its password is wrong",
    "trust.jks, s3cr3t-store, keys.p12, s3cr3t-wrong, true, key, its password is wrong",
    "trust.jks, s3cr3t-wrong, keys.p12, s3cr3t-store, true, trust, its password is wrong",
    "none.jks, s3cr3t-store, keys.p12, s3cr3t-store, false, trust, none.jks cannot be read",
    "trust.jks, s3cr3t-store, none.p12, s3cr3t-store, true, key, none.p12 (No such file or directory)"
  })
  void a_store_that_cannot_be_opened_is_reported_at_opening(
      String trust,
      String trustPassword,
      String keys,
      String keyPassword,
      boolean pem,
      String store,
      String reason)
      throws Exception {
    try (TlsPortal portal = TlsPortal.startForClients()) {
      String output =
          run(
              portal,
              pem ? TlsPortal.file("authority.pem").toString() : "",
              trust(trust, trustPassword),
              keys(keys, keyPassword));

      assertThat(output)
          .startsWith("refused: the JVM's " + store + " store cannot be opened: ")
          .contains(reason + "; check -Djavax.net.ssl." + store + "Store, ")
          .doesNotContain("s3cr3t");
    }
  }

  private static List<String> trust(String file, String password) {
    return List.of(
        "-Djavax.net.ssl.trustStore=" + folder.resolve(file),
        "-Djavax.net.ssl.trustStoreType=JKS",
        "-Djavax.net.ssl.trustStorePassword=" + password);
  }

  private static List<String> keys(String file, String password) {
    return List.of(
        "-Djavax.net.ssl.keyStore=" + folder.resolve(file),
        "-Djavax.net.ssl.keyStoreType=PKCS12",
        "-Djavax.net.ssl.keyStorePassword=" + password);
  }

  @SafeVarargs
  private static String run(TlsPortal portal, String trusted, List<String>... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (List<String> each : options) {
      command.addAll(each);
    }
    command.addAll(
        List.of(
            "-Dorg.slf4j.simpleLogger.logFile=System.err",
            "-cp",
            System.getProperty("java.class.path"),
            Caller.class.getName(),
            portal.address(),
            trusted));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      return Files.readString(out, StandardCharsets.UTF_8).strip();
    } finally {
      process.destroyForcibly();
    }
  }

  /** Prints the name of contact 1234, or the reason why it cannot be read. */
  static final class Caller {

    public static void main(String[] arguments) {
      ContactSettings settings =
          ContactSettings.none()
              .with(ContactSetting.TOKEN, "s3cr3t-token")
              .with(ContactSetting.TRUSTED_CERTIFICATES, arguments[1]);
      try (ContactBook contacts = ContactBooks.open("json+" + arguments[0], settings)) {
        String outcome =
            contacts
                .findById(ContactId.of(1234))
                .fold(error -> error.message(), contact -> contact.displayName());
        System.out.println(outcome);
      } catch (IllegalArgumentException e) {
        System.out.println("refused: " + e.getMessage());
      }
    }
  }
}
