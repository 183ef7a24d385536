package r7contacts.portal.network;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import r7contacts.portal.message.ExceptionText;

/**
 * Certificates for TLS. Trusted are those of the JVM ({@code javax.net.ssl.trustStore}) and those
 * of the settings. The client certificate is that of the settings, else the JVM's ({@code
 * javax.net.ssl.keyStore}).
 */
final class CertificateStores {

  private CertificateStores() {}

  /**
   * Returns the context with these certificates.
   *
   * @throws IllegalArgumentException if a store of the JVM cannot be opened
   */
  static SSLContext context(NetworkSettings network) {
    try {
      if (network.trusted().isEmpty() && network.client() == null && isTrustStoreReadable()) {
        // The JVM's, or the default that the program has set.
        return SSLContext.getDefault();
      }
    } catch (GeneralSecurityException e) {
      // Reported below, with the store and the reason.
    }
    TrustManager[] trust = opened("trust", () -> trust(network));
    KeyManager[] keys = opened("key", () -> keys(network));
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys, trust, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JVM has no TLS", e);
    }
  }

  /** Returns whether the trust store exists: otherwise the JVM silently trusts no certificate. */
  private static boolean isTrustStoreReadable() {
    String file = System.getProperty("javax.net.ssl.trustStore", "NONE");
    return file.equals("NONE") || new File(file).canRead();
  }

  @FunctionalInterface
  private interface Opening<T> {
    T open() throws GeneralSecurityException, IOException;
  }

  private static <T> T opened(String store, Opening<T> opening) {
    try {
      return opening.open();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException(
          "the JVM's %1$s store cannot be opened: %2$s; check -Djavax.net.ssl.%1$sStore, -Djavax.net.ssl.%1$sStorePassword and -Djavax.net.ssl.%1$sStoreType"
              .formatted(
                  store, isPasswordWrong(e) ? "its password is wrong" : ExceptionText.of(e)));
    }
  }

  private static boolean isPasswordWrong(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnrecoverableKeyException) {
        return true;
      }
    }
    return false;
  }

  private static TrustManager[] trust(NetworkSettings network)
      throws GeneralSecurityException, IOException {
    if (!isTrustStoreReadable()) {
      throw new IOException(System.getProperty("javax.net.ssl.trustStore") + " cannot be read");
    }
    KeyStore all = emptyStore();
    for (X509Certificate certificate : trusted(network)) {
      all.setCertificateEntry("trusted-" + all.size(), certificate);
    }
    return trustManagers(all);
  }

  /** Returns the certificates that the JVM trusts and those of the settings. */
  static List<X509Certificate> trusted(NetworkSettings network) throws GeneralSecurityException {
    List<X509Certificate> certificates = new ArrayList<>(network.trusted());
    for (TrustManager manager : trustManagers(null)) {
      if (manager instanceof X509TrustManager ofJvm) {
        certificates.addAll(List.of(ofJvm.getAcceptedIssuers()));
      }
    }
    return certificates;
  }

  /**
   * @param store null for the JVM's
   */
  private static TrustManager[] trustManagers(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private static KeyManager[] keys(NetworkSettings network)
      throws GeneralSecurityException, IOException {
    ClientCertificate client = network.client();
    char[] password = {};
    KeyStore store;
    if (client != null) {
      store = emptyStore();
      store.setKeyEntry(
          "client", client.key(), password, client.chain().toArray(X509Certificate[]::new));
    } else {
      password = System.getProperty("javax.net.ssl.keyStorePassword", "").toCharArray();
      store = keyStoreOfJvm(password);
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, password);
    return factory.getKeyManagers();
  }

  private static KeyStore keyStoreOfJvm(char[] password)
      throws GeneralSecurityException, IOException {
    String file = System.getProperty("javax.net.ssl.keyStore", "");
    String type = System.getProperty("javax.net.ssl.keyStoreType", KeyStore.getDefaultType());
    String provider = System.getProperty("javax.net.ssl.keyStoreProvider", "");
    if (file.isEmpty()) {
      return emptyStore();
    }
    KeyStore store =
        provider.isEmpty() ? KeyStore.getInstance(type) : KeyStore.getInstance(type, provider);
    if (file.equals("NONE")) {
      store.load(null, password);
      return store;
    }
    try (FileInputStream content = new FileInputStream(file)) {
      store.load(content, password);
      return store;
    }
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
