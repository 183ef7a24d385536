package r7contacts.portal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.hc.client5.http.classic.HttpClient;
import org.jspecify.annotations.Nullable;
import r7contacts.port.config.ConnectionString;
import r7contacts.port.config.ContactBookListeners;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;
import r7contacts.portal.network.NamedFile;
import r7contacts.portal.network.NetworkSettings;
import r7contacts.portal.network.PortalAddress;
import r7contacts.portal.network.Route;

/**
 * Connection settings of a portal: address, credentials, limits. Immutable; {@link #toString} does
 * not show secrets. In one file with its builder, as every setting is a field of both.
 *
 * <table>
 *   <caption>Settings and their defaults</caption>
 *   <tr><th>setting</th><th>bounds</th><th>default</th></tr>
 *   <tr><td>connectTimeout</td><td>opening a connection, TLS included</td><td>5 s</td></tr>
 *   <tr><td>responseTimeout</td><td>each wait for the next bytes of an answer</td><td>15 s</td></tr>
 *   <tr><td>totalTimeout</td><td>a whole call of the port, from waiting for a connection to the last byte, with all its requests, pages, retries and sign-ins; for {@code stream} and {@code pages}, each page request. A running DNS lookup cannot be interrupted</td><td>30 s</td></tr>
 *   <tr><td>retries</td><td>retries of a request after a transient failure</td><td>2</td></tr>
 *   <tr><td>retryDelay</td><td>the wait before the first retry, with a random factor from 0.5 to 1.5; doubled before each further one</td><td>250 ms</td></tr>
 *   <tr><td>maxAnswerBytes</td><td>an answer, after decompression; all pages of a list of tags, fields, stages or types together</td><td>16 MiB</td></tr>
 *   <tr><td>maxConnections</td><td>connections at a time, and calls of one {@code findAllById}</td><td>16</td></tr>
 *   <tr><td>allowPlainHttp</td><td>{@code http} to other machines, where tokens and passwords are readable on the network</td><td>no</td></tr>
 *   <tr><td>proxy, proxyCredentials</td><td>forward proxy to the portal, its user and password</td><td>the JVM's proxy</td></tr>
 *   <tr><td>trustedCertificates</td><td>PEM file of certificates that are trusted in addition to the JVM's</td><td>none</td></tr>
 *   <tr><td>clientCertificate</td><td>PEM files of a certificate and its key, for a portal that requires one</td><td>the JVM's</td></tr>
 * </table>
 */
public final class PortalSettings {

  private static final Duration MIN_TIMEOUT = Duration.ofMillis(1);
  private static final Duration MAX_TIMEOUT = Duration.ofDays(1);
  private static final int MAX_RETRIES = 100;

  private final Route route;
  private final Credentials credentials;
  private final Duration connectTimeout;
  private final Duration responseTimeout;
  private final Duration totalTimeout;
  private final int retries;
  private final Duration retryDelay;
  private final long maxAnswerBytes;
  private final int maxConnections;
  private final @Nullable HttpClient httpClient;
  private final @Nullable PortalListener listener;

  private PortalSettings(Builder from) {
    route =
        new Route(
            from.address,
            from.httpClient == null ? from.network.proxyFor(from.address) : null,
            from.network);
    credentials = from.credentials;
    connectTimeout = from.connectTimeout;
    responseTimeout = from.responseTimeout;
    totalTimeout = from.totalTimeout;
    retries = from.retries;
    retryDelay = from.retryDelay;
    maxAnswerBytes = from.maxAnswerBytes;
    maxConnections = from.maxConnections;
    httpClient = from.httpClient;
    listener = from.listeners.isEmpty() ? null : new GuardedListener(List.copyOf(from.listeners));
  }

  /**
   * Returns a builder with the portal's address and the defaults.
   *
   * @param portal {@code https://portal.example}, with a port or a path if needed; hosts such as
   *     {@code портал.рф} and {@code my_portal} are accepted
   * @throws IllegalArgumentException if it is not the address of a portal, or contains a user or a
   *     password; the message does not show it
   */
  public static Builder builder(String portal) {
    return new Builder(PortalAddress.parse(portal));
  }

  /**
   * Returns settings from an address such as {@code json+https://portal.example}, the standard
   * {@link ContactSetting settings} and the listeners that are {@link PortalListener}s.
   *
   * @throws IllegalArgumentException if one of them is invalid
   */
  public static PortalSettings of(
      ConnectionString address, ContactSettings settings, ContactBookListeners listeners) {
    Builder builder = builder(address, settings);
    listeners.of(PortalListener.class).forEach(builder::listener);
    return builder.build();
  }

  /**
   * Returns a builder with an address and settings as {@link #of} reads them, for what can only be
   * set in code, such as the callback for a second factor.
   *
   * @throws IllegalArgumentException if one of them is invalid
   */
  public static Builder builder(ConnectionString address, ContactSettings settings) {
    String protocol = address.scheme().substring(address.scheme().indexOf('+') + 1);
    Builder builder = builder(protocol + ":" + address.location());
    builder.credentials(CredentialSettings.of(settings));
    builder.network = NetworkSettings.of(settings);
    settings.duration(ContactSetting.CONNECT_TIMEOUT).forEach(builder::connectTimeout);
    settings.duration(ContactSetting.RESPONSE_TIMEOUT).forEach(builder::responseTimeout);
    settings.duration(ContactSetting.TOTAL_TIMEOUT).forEach(builder::totalTimeout);
    settings.count(ContactSetting.RETRIES).forEach(number -> builder.retries(asInt(number)));
    settings.duration(ContactSetting.RETRY_DELAY).forEach(builder::retryDelay);
    settings.number(ContactSetting.MAX_ANSWER_BYTES).forEach(builder::maxAnswerBytes);
    settings
        .number(ContactSetting.MAX_CONNECTIONS)
        .forEach(number -> builder.maxConnections(asInt(number)));
    settings.flag(ContactSetting.ALLOW_PLAIN_HTTP).forEach(builder::allowPlainHttp);
    return builder;
  }

  private static int asInt(long number) {
    return Math.toIntExact(Math.min(number, Integer.MAX_VALUE));
  }

  /** Returns the portal's root URL, with its host in ASCII. */
  public URI base() {
    return route.portal().base();
  }

  /**
   * Returns the address, the proxy and the certificates. For this module only: its type is hidden.
   */
  @SuppressWarnings("exports") // Other modules can neither name the type nor read it.
  public Route route() {
    return route;
  }

  /** Returns the account or token; {@link Credentials#none} if none is set. */
  public Credentials credentials() {
    return credentials;
  }

  /** Returns the timeout for opening a connection, TLS included; 5 s by default. */
  public Duration connectTimeout() {
    return connectTimeout;
  }

  /** Returns the timeout for the next bytes of an answer; 15 s by default. */
  public Duration responseTimeout() {
    return responseTimeout;
  }

  /** Returns the timeout of a whole call; 30 s by default. */
  public Duration totalTimeout() {
    return totalTimeout;
  }

  /** Returns the maximum number of retries of a request; 2 by default. */
  public int retries() {
    return retries;
  }

  /** Returns the average wait before the first retry; 250 ms by default. */
  public Duration retryDelay() {
    return retryDelay;
  }

  /** Returns the maximum size of an answer in bytes, after decompression; 16 MiB by default. */
  public long maxAnswerBytes() {
    return maxAnswerBytes;
  }

  /** Returns the maximum number of connections; 16 by default. */
  public int maxConnections() {
    return maxConnections;
  }

  /** Returns the injected HttpClient; null if the adapter creates its own. */
  public @Nullable HttpClient httpClient() {
    return httpClient;
  }

  /** Returns a listener that calls all that were added and does not throw; null without any. */
  public @Nullable PortalListener listener() {
    return listener;
  }

  @Override
  public String toString() {
    return "PortalSettings[base=%s, proxy=%s, credentials=%s, connectTimeout=%s, responseTimeout=%s, totalTimeout=%s, retries=%d, retryDelay=%s, maxAnswerBytes=%d, maxConnections=%d, httpClient=%s]"
        .formatted(
            route.portal(),
            route.proxy() == null ? "none" : route.proxy().host(),
            credentials,
            connectTimeout,
            responseTimeout,
            totalTimeout,
            retries,
            retryDelay,
            maxAnswerBytes,
            maxConnections,
            httpClient == null ? "own" : "injected");
  }

  /**
   * Builder of {@link PortalSettings}. Not thread-safe. Each method throws an {@link
   * IllegalArgumentException} with a reason if a value is out of range.
   */
  public static final class Builder {
    private final PortalAddress address;
    private NetworkSettings network = NetworkSettings.none();
    private Credentials credentials = Credentials.none();
    private Duration connectTimeout = Duration.ofSeconds(5);
    private Duration responseTimeout = Duration.ofSeconds(15);
    private Duration totalTimeout = Duration.ofSeconds(30);
    private int retries = 2;
    private Duration retryDelay = Duration.ofMillis(250);
    private long maxAnswerBytes = 16 * 1024 * 1024;
    private int maxConnections = 16;
    private boolean allowPlainHttp;
    private @Nullable HttpClient httpClient;
    private final List<PortalListener> listeners = new ArrayList<>();

    private Builder(PortalAddress address) {
      this.address = address;
    }

    /** Sets a token that the portal issued before: short for {@link Credentials#token(String)}. */
    public Builder token(String secret) {
      return credentials(Credentials.token(secret));
    }

    /**
     * Sets the token or the account (field guide §3). The default is {@link Credentials#none}:
     * every call fails as "not authenticated".
     */
    public Builder credentials(Credentials credentials) {
      this.credentials = Objects.requireNonNull(credentials, "credentials");
      return this;
    }

    /**
     * Sets the timeout for opening a connection, TLS included: a millisecond to a day, 5 s by
     * default.
     */
    public Builder connectTimeout(Duration limit) {
      connectTimeout = positive(ContactSetting.CONNECT_TIMEOUT, limit);
      return this;
    }

    /**
     * Sets the timeout for each wait for the next bytes of an answer: a millisecond to a day, 15 s
     * by default.
     */
    public Builder responseTimeout(Duration limit) {
      responseTimeout = positive(ContactSetting.RESPONSE_TIMEOUT, limit);
      return this;
    }

    /**
     * Sets the total timeout of a call of the port, for a stream of each page request: a
     * millisecond to a day, 30 s by default. When it expires, {@code findAllById} returns the
     * contacts read so far and {@code Unavailable} for the other ids.
     */
    public Builder totalTimeout(Duration limit) {
      totalTimeout = positive(ContactSetting.TOTAL_TIMEOUT, limit);
      return this;
    }

    /**
     * Sets the maximum number of retries of a request after a failed connection or a transient
     * status (408, 421, 425, 429, 502, 503, 504), within the total timeout: 0 to 100, 2 by default.
     * A {@code Retry-After} of the portal is respected; if it exceeds the rest of the total
     * timeout, the call fails at once.
     */
    public Builder retries(int count) {
      if (count < 0 || count > MAX_RETRIES) {
        throw new IllegalArgumentException(
            ContactSetting.RETRIES
                + " must be at least 0 and at most "
                + MAX_RETRIES
                + ": "
                + count);
      }
      retries = count;
      return this;
    }

    /**
     * Sets the average wait before the first retry, doubled before each further one: a millisecond
     * to a day, 250 ms by default.
     */
    public Builder retryDelay(Duration first) {
      retryDelay = positive(ContactSetting.RETRY_DELAY, first);
      return this;
    }

    /**
     * Sets the maximum size of an answer in bytes, after decompression: 16 MiB by default. A longer
     * answer is {@code Unreadable}.
     */
    public Builder maxAnswerBytes(long limit) {
      maxAnswerBytes = positive(ContactSetting.MAX_ANSWER_BYTES, limit);
      return this;
    }

    /**
     * Sets the maximum number of open connections: 1 to 1,000, 16 by default. A call waits for a
     * connection if all are in use.
     */
    public Builder maxConnections(int limit) {
      if (positive(ContactSetting.MAX_CONNECTIONS, limit) > 1000) {
        throw new IllegalArgumentException(
            ContactSetting.MAX_CONNECTIONS + " must be at most 1000: " + limit);
      }
      maxConnections = limit;
      return this;
    }

    /**
     * Sets whether plain {@code http} to other machines is allowed; not allowed by default. Tokens,
     * passwords and contacts are then readable on the network.
     */
    public Builder allowPlainHttp(boolean allowed) {
      allowPlainHttp = allowed;
      return this;
    }

    /**
     * Sets an HttpClient of the caller, who closes it. Its connection limits, connect timeout,
     * proxy, certificates and limits of header lines apply. Redirects, cookies, automatic
     * authentication and its decompression are switched off for the requests of this library.
     *
     * <p>HttpClient takes surplus bytes on a kept connection for the next answer. An answer with
     * another id than requested is {@code Unreadable}, but its connection may be reused.
     *
     * <p>Build it with {@code disableAutomaticRetries()}: its own retries are not counted as
     * attempts, and the waits between them may exceed the total timeout. It logs the headers of
     * answers with the secrets that they contain.
     */
    public Builder httpClient(HttpClient client) {
      httpClient = Objects.requireNonNull(client, "client");
      return this;
    }

    /**
     * Sets the forward proxy to the portal: {@code http://proxy.example:3128}, or {@code none} for
     * no proxy at all. The default is the JVM's ({@code https.proxyHost}, {@code
     * http.nonProxyHosts}, or the program's {@link java.net.ProxySelector}), as it is when the
     * settings are built. A portal on this machine is not reached through a proxy on another one.
     *
     * @throws IllegalArgumentException if it is not the address of a proxy, or contains a user or a
     *     password; the message does not show it
     */
    public Builder proxy(String address) {
      network = network.withProxy(address);
      return this;
    }

    /**
     * Sets the user and the password of the proxy, also of the JVM's, for Basic and Digest.
     *
     * @param password copied
     */
    public Builder proxyCredentials(String user, char[] password) {
      network = network.withProxyCredentials(user, password);
      return this;
    }

    /**
     * Sets certificates to trust in addition to those that the JVM trusts: of a certificate
     * authority, or of the portal itself.
     *
     * @param pemFile one or more certificates in PEM; read at once
     * @throws IllegalArgumentException if the file cannot be read or contains no certificate
     */
    public Builder trustedCertificates(Path pemFile) {
      network = network.withTrusted(NamedFile.of(pemFile));
      return this;
    }

    /**
     * Sets the client certificate for a portal that requires one. The default is that of the JVM's
     * {@code javax.net.ssl.keyStore}.
     *
     * @param certificate PEM file with the certificate chain; read at once
     * @param key PEM file with the private key (PKCS#8), may be the same file; read at once
     * @param keyPassword password of an encrypted key; null if the key is not encrypted
     * @throws IllegalArgumentException if a file cannot be read or lacks its certificate or key, or
     *     the key does not belong to the certificate
     */
    public Builder clientCertificate(Path certificate, Path key, char @Nullable [] keyPassword) {
      network = network.withClient(NamedFile.of(certificate), NamedFile.of(key), keyPassword);
      return this;
    }

    /** Adds a listener for requests and calls; none by default. */
    public Builder listener(PortalListener listener) {
      listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /**
     * Returns the settings.
     *
     * @throws IllegalArgumentException if the address is plain http to another machine and that is
     *     not allowed, or if a proxy or certificates are set together with an injected HttpClient
     */
    public PortalSettings build() {
      if (!address.isHttps() && !allowPlainHttp && !address.isLoopback()) {
        throw new IllegalArgumentException(
            "plain http to other machines is refused because tokens and passwords would be readable on"
                + " the network: %s; use https, or set %s to true"
                    .formatted(address, ContactSetting.ALLOW_PLAIN_HTTP));
      }
      if (httpClient != null && !network.equals(NetworkSettings.none())) {
        throw new IllegalArgumentException(
            "a proxy or certificates are set together with an injected HttpClient: set them in the"
                + " HttpClient");
      }
      return new PortalSettings(this);
    }

    private static Duration positive(ContactSetting setting, Duration limit) {
      if (limit.compareTo(MIN_TIMEOUT) < 0 || limit.compareTo(MAX_TIMEOUT) > 0) {
        throw new IllegalArgumentException(
            setting + " must be at least a millisecond and at most a day: " + limit);
      }
      return limit;
    }

    private static long positive(ContactSetting setting, long limit) {
      if (limit <= 0) {
        throw new IllegalArgumentException(setting + " must be positive: " + limit);
      }
      return limit;
    }
  }
}
