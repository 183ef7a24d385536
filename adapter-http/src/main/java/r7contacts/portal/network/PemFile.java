package r7contacts.portal.network;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import r7contacts.port.config.ContactSetting;

/**
 * Certificates and private keys of a PEM file. Text around them is ignored. Messages contain the
 * name of the file, never its content.
 */
final class PemFile {

  private static final int MAX_LENGTH = 4 * 1024 * 1024;
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");
  private static final List<String> KEY_ALGORITHMS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS");

  private record Block(String label, byte[] content) {}

  private final NamedFile file;
  private final List<Block> blocks = new ArrayList<>();

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if the file cannot be read
   */
  PemFile(NamedFile file) {
    this.file = file;
    Matcher found = BLOCK.matcher(text(file));
    while (found.find()) {
      try {
        blocks.add(new Block(found.group(1), Base64.getMimeDecoder().decode(found.group(2))));
      } catch (IllegalArgumentException e) {
        throw refused("contains a %s that is not in Base64".formatted(found.group(1)));
      }
    }
  }

  private static String text(NamedFile file) {
    try (InputStream content = Files.newInputStream(file.path())) {
      byte[] bytes = content.readNBytes(MAX_LENGTH + 1);
      if (bytes.length > MAX_LENGTH) {
        throw refused(file, "is longer than %d bytes".formatted(MAX_LENGTH));
      }
      return new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw refused(file, FileFailures.described(file, e));
    }
  }

  /** Returns the file's certificates in their order, at least one. */
  List<X509Certificate> certificates() {
    List<X509Certificate> certificates = new ArrayList<>();
    for (Block block : blocks) {
      if (block.label.equals("CERTIFICATE")) {
        certificates.add(certificate(block));
      }
    }
    if (certificates.isEmpty()) {
      throw refused(
          "contains no certificate in PEM (-----BEGIN CERTIFICATE-----); convert a binary one with"
              + " openssl x509 -inform der -in FILE -out FILE.pem");
    }
    return certificates;
  }

  private X509Certificate certificate(Block block) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(block.content));
    } catch (CertificateException e) {
      throw refused("contains an invalid certificate");
    }
  }

  /**
   * Returns the file's private key.
   *
   * @param password password of an encrypted key; null if the key is not encrypted
   */
  PrivateKey privateKey(char @Nullable [] password) {
    for (Block block : blocks) {
      switch (block.label) {
        case "PRIVATE KEY" -> {
          return key(new PKCS8EncodedKeySpec(block.content));
        }
        case "ENCRYPTED PRIVATE KEY" -> {
          return key(decrypted(block.content, password));
        }
        case "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY" ->
            throw refused(
                "contains a key in an older format ("
                    + block.label
                    + "); convert it with openssl pkcs8 -topk8 -nocrypt -in FILE -out FILE.pem");
        default -> {}
      }
    }
    throw refused("contains no private key in PEM (-----BEGIN PRIVATE KEY-----)");
  }

  private PrivateKey key(KeySpec encoded) {
    for (String algorithm : KEY_ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
      } catch (GeneralSecurityException e) {
        // A key of another algorithm.
      }
    }
    throw refused(
        "contains a private key that is invalid or of an unsupported algorithm; supported are "
            + String.join(", ", KEY_ALGORITHMS));
  }

  private PKCS8EncodedKeySpec decrypted(byte[] content, char @Nullable [] password) {
    if (password == null) {
      throw refused(
          "contains an encrypted key: set " + ContactSetting.CLIENT_CERTIFICATE_KEY_PASSWORD);
    }
    PBEKeySpec spec = new PBEKeySpec(password);
    try {
      EncryptedPrivateKeyInfo encrypted = new EncryptedPrivateKeyInfo(content);
      // For "PBES2", only the parameters name the encryption.
      String algorithm =
          encrypted.getAlgName().startsWith("PBEWith")
              ? encrypted.getAlgName()
              : encrypted.getAlgParameters().toString();
      Cipher cipher = Cipher.getInstance(algorithm);
      cipher.init(
          Cipher.DECRYPT_MODE,
          SecretKeyFactory.getInstance(algorithm).generateSecret(spec),
          encrypted.getAlgParameters());
      return encrypted.getKeySpec(cipher);
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      throw refused(
          "contains an encrypted key that cannot be decrypted: the password is wrong, or the"
              + " encryption is not supported; re-encrypt it with openssl pkcs8 -topk8 -v2 aes256 -in"
              + " FILE -out FILE.pem");
    } finally {
      spec.clearPassword();
    }
  }

  private IllegalArgumentException refused(String why) {
    return refused(file, why);
  }

  private static IllegalArgumentException refused(NamedFile file, String why) {
    return new IllegalArgumentException("%s %s".formatted(file, why));
  }
}
