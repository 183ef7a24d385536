package r7contacts.portal.network;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Client certificate with its chain and its private key. */
record ClientCertificate(List<X509Certificate> chain, PrivateKey key) {

  /**
   * Reads a certificate and its key from PEM files.
   *
   * @param keyPassword password of an encrypted key; null if the key is not encrypted
   * @throws IllegalArgumentException if a file lacks its certificate or key, or the key does not
   *     belong to the certificate
   */
  static ClientCertificate read(
      NamedFile certificate, NamedFile key, char @Nullable [] keyPassword) {
    ClientCertificate read =
        new ClientCertificate(
            new PemFile(certificate).certificates(), new PemFile(key).privateKey(keyPassword));
    if (!read.isPair()) {
      throw new IllegalArgumentException(
          "the key in %s does not belong to the first certificate in %s"
              .formatted(key, certificate));
    }
    return read;
  }

  private boolean isPair() {
    String algorithm =
        switch (key.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> key.getAlgorithm();
        };
    byte[] sample = {1, 2, 3};
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(sample);
      byte[] signed = signature.sign();
      signature.initVerify(chain.get(0).getPublicKey());
      signature.update(sample);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** Shows the subject, and nothing of the key. */
  @Override
  public String toString() {
    return "ClientCertificate[" + chain.get(0).getSubjectX500Principal() + "]";
  }
}
