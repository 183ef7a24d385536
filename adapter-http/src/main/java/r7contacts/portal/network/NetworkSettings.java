package r7contacts.portal.network;

import io.vavr.control.Option;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.jspecify.annotations.Nullable;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;
import r7contacts.portal.message.OneLine;

/**
 * Proxy and certificates for the way to a portal. Immutable; {@link #toString} shows no secret.
 *
 * @param isDirect whether no proxy is used, not even the JVM's
 * @param proxy that was set; null for the JVM's
 * @param trusted certificates, beside those that the JVM trusts
 */
public record NetworkSettings(
    boolean isDirect,
    @Nullable ForwardProxy proxy,
    @Nullable UsernamePasswordCredentials proxyCredentials,
    List<X509Certificate> trusted,
    @Nullable ClientCertificate client) {

  public static final String PROXY_CREDENTIALS =
      named(ContactSetting.PROXY_USER) + " and " + named(ContactSetting.PROXY_PASSWORD);
  static final String TRUSTED = named(ContactSetting.TRUSTED_CERTIFICATES);
  static final String KEY_PASSWORD = named(ContactSetting.CLIENT_CERTIFICATE_KEY_PASSWORD);

  private static final NetworkSettings NONE =
      new NetworkSettings(false, null, null, List.of(), null);

  /** Returns the JVM's proxy and the JVM's certificates. */
  public static NetworkSettings none() {
    return NONE;
  }

  /**
   * @throws IllegalArgumentException if a setting makes no sense, or a file cannot be used
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
          "a proxy's user and its password belong together: set " + PROXY_CREDENTIALS);
    }
    for (String name : user) {
      network = network.withProxyCredentials(name, password.get());
    }
    for (Path file : file(settings, ContactSetting.TRUSTED_CERTIFICATES)) {
      network = network.withTrusted(file);
    }
    Option<Path> certificate = file(settings, ContactSetting.CLIENT_CERTIFICATE);
    Option<Path> key = file(settings, ContactSetting.CLIENT_CERTIFICATE_KEY);
    if (key.isDefined() && certificate.isEmpty()) {
      throw new IllegalArgumentException(
          "a client certificate's key is set without it: set "
              + named(ContactSetting.CLIENT_CERTIFICATE));
    }
    for (Path file : certificate) {
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

  public NetworkSettings withProxy(String address) {
    boolean none = ForwardProxy.isNone(address);
    return new NetworkSettings(
        none, none ? null : ForwardProxy.parse(address), proxyCredentials, trusted, client);
  }

  public NetworkSettings withProxyCredentials(String user, char[] password) {
    if (user.isBlank() || user.indexOf(':') >= 0) {
      throw new IllegalArgumentException("a proxy's user must not be blank nor hold a colon");
    }
    return new NetworkSettings(
        isDirect,
        proxy,
        new UsernamePasswordCredentials(user.strip(), password.clone()),
        trusted,
        client);
  }

  public NetworkSettings withTrusted(Path file) {
    return new NetworkSettings(
        isDirect, proxy, proxyCredentials, new PemFile(file).certificates(), client);
  }

  public NetworkSettings withClient(Path certificate, Path key, char @Nullable [] keyPassword) {
    return new NetworkSettings(
        isDirect,
        proxy,
        proxyCredentials,
        trusted,
        ClientCertificate.read(certificate, key, keyPassword));
  }

  /**
   * Returns the proxy for this portal: the one that was set, else the JVM's. A portal on this
   * machine is not reached through a proxy on another one, where its address means something else.
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
    Option<Path> path = file(settings, file);
    if (path.isDefined() && settings.text(text).isDefined()) {
      throw new IllegalArgumentException(
          "only one of them can be used: " + named(text) + ", " + named(file));
    }
    try {
      return settings.text(text).map(String::toCharArray).orElse(() -> path.map(SecretFile::read));
    } catch (SecretFile.NotReadableException e) {
      throw new IllegalArgumentException(e.getMessage());
    }
  }

  private static Option<Path> file(ContactSettings settings, ContactSetting setting) {
    try {
      return settings.text(setting).map(Path::of);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          named(setting) + " is no path of a file: " + OneLine.of(e.getInput()));
    }
  }

  public static String named(ContactSetting setting) {
    return setting.property() + " (" + setting.variable() + ")";
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
