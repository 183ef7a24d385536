package r7contacts.portal.network;

import io.vavr.control.Option;
import java.security.cert.X509Certificate;
import java.util.List;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.jspecify.annotations.Nullable;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;

/**
 * Network settings of a portal: proxy and certificates. Immutable; {@link #toString} shows no
 * secrets.
 *
 * @param isDirect whether no proxy is used, not even the JVM's
 * @param proxy proxy of the settings; null for the JVM's
 * @param proxyCredentials user and password of the proxy; null for none
 * @param trusted certificates that are trusted in addition to the JVM's
 * @param client client certificate; null for the JVM's
 */
public record NetworkSettings(
    boolean isDirect,
    @Nullable ForwardProxy proxy,
    @Nullable UsernamePasswordCredentials proxyCredentials,
    List<X509Certificate> trusted,
    @Nullable ClientCertificate client) {

  private static final NetworkSettings NONE =
      new NetworkSettings(false, null, null, List.of(), null);

  /** Returns the JVM's proxy and the JVM's certificates. */
  public static NetworkSettings none() {
    return NONE;
  }

  /**
   * Returns the network settings of these settings.
   *
   * @throws IllegalArgumentException if a setting is invalid, or a file cannot be used
   */
  public static NetworkSettings of(ContactSettings settings) {
    NetworkSettings network = NONE;
    for (String address : settings.text(ContactSetting.PROXY)) {
      network = network.withProxy(address);
    }
    Option<char[]> password =
        secret(settings, ContactSetting.PROXY_PASSWORD, ContactSetting.PROXY_PASSWORD_FILE);
    Option<String> user = settings.text(ContactSetting.PROXY_USER);
    if (user.isDefined() != password.isDefined()) {
      throw new IllegalArgumentException(
          "a proxy's user and its password belong together: set " + ForwardProxy.CREDENTIALS);
    }
    for (String name : user) {
      network = network.withProxyCredentials(name, password.get());
    }
    for (NamedFile file : NamedFile.of(settings, ContactSetting.TRUSTED_CERTIFICATES)) {
      network = network.withTrusted(file);
    }
    Option<NamedFile> certificate = NamedFile.of(settings, ContactSetting.CLIENT_CERTIFICATE);
    Option<NamedFile> key = NamedFile.of(settings, ContactSetting.CLIENT_CERTIFICATE_KEY);
    if (key.isDefined() && certificate.isEmpty()) {
      throw new IllegalArgumentException(
          "the key of a client certificate is set without the certificate: set "
              + ContactSetting.CLIENT_CERTIFICATE);
    }
    for (NamedFile file : certificate) {
      network =
          network.withClient(
              file,
              key.getOrElse(file),
              settings
                  .text(ContactSetting.CLIENT_CERTIFICATE_KEY_PASSWORD)
                  .map(String::toCharArray)
                  .getOrNull());
    }
    return network;
  }

  /**
   * Returns a copy with this proxy, or without any for {@code none}.
   *
   * @throws IllegalArgumentException if it is not the address of a proxy; the message does not show
   *     it
   */
  public NetworkSettings withProxy(String address) {
    boolean none = ForwardProxy.isNone(address);
    return new NetworkSettings(
        none, none ? null : ForwardProxy.parse(address), proxyCredentials, trusted, client);
  }

  /**
   * Returns a copy with this user and password of the proxy.
   *
   * @throws IllegalArgumentException if the user is blank or contains a colon
   */
  public NetworkSettings withProxyCredentials(String user, char[] password) {
    if (user.isBlank() || user.indexOf(':') >= 0) {
      throw new IllegalArgumentException(
          ContactSetting.PROXY_USER + " must not be blank or contain a colon");
    }
    return new NetworkSettings(
        isDirect,
        proxy,
        new UsernamePasswordCredentials(user.strip(), password.clone()),
        trusted,
        client);
  }

  /**
   * Returns a copy that trusts the certificates of this PEM file.
   *
   * @throws IllegalArgumentException if the file cannot be read or contains no certificate
   */
  public NetworkSettings withTrusted(NamedFile file) {
    return new NetworkSettings(
        isDirect, proxy, proxyCredentials, new PemFile(file).certificates(), client);
  }

  /**
   * Returns a copy with the client certificate of these PEM files.
   *
   * @throws IllegalArgumentException if a file lacks its certificate or key, or the key does not
   *     belong to the certificate
   */
  public NetworkSettings withClient(
      NamedFile certificate, NamedFile key, char @Nullable [] keyPassword) {
    return new NetworkSettings(
        isDirect,
        proxy,
        proxyCredentials,
        trusted,
        ClientCertificate.read(certificate, key, keyPassword));
  }

  /**
   * Returns the proxy for this portal: that of the settings, else the JVM's; null for none. A
   * portal on this machine is not reached through a proxy on another one, where its address means
   * another machine.
   */
  public @Nullable ForwardProxy proxyFor(PortalAddress portal) {
    if (isDirect) {
      return null;
    }
    if (proxy == null) {
      return ForwardProxy.ofJvm(portal.base());
    }
    return portal.isLoopback() && !proxy.host().isLoopback() ? null : proxy;
  }

  private static Option<char[]> secret(
      ContactSettings settings, ContactSetting text, ContactSetting file) {
    Option<NamedFile> path = NamedFile.of(settings, file);
    if (path.isDefined() && settings.text(text).isDefined()) {
      throw new IllegalArgumentException(
          "only one of these settings can be set: " + text + ", " + file);
    }
    try {
      return settings.text(text).map(String::toCharArray).orElse(() -> path.map(SecretFile::read));
    } catch (SecretFile.NotReadableException e) {
      throw new IllegalArgumentException(e.getMessage());
    }
  }

  @Override
  public String toString() {
    return "NetworkSettings[proxy=%s, proxyCredentials=%s, trusted=%d, client=%s]"
        .formatted(
            isDirect ? "none" : proxy == null ? "the JVM's" : proxy,
            proxyCredentials == null ? "none" : "set (not shown)",
            trusted.size(),
            client);
  }
}
