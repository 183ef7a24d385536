package r7contacts.portal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.apache.hc.client5.http.classic.HttpClient;
import org.jspecify.annotations.Nullable;
import r7contacts.port.config.ConnectionString;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;
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
 *   <tr><td>totalTimeout</td><td>a whole call of the port, from waiting for a connection to the last byte, with all its requests and pages, retries and sign-ins; of {@code stream} and {@code pages}, each page request. Only a DNS look-up cannot be ended before it ends itself</td><td>30 s</td></tr>
 *   <tr><td>retries</td><td>further attempts after a failure that may pass</td><td>2</td></tr>
 *   <tr><td>retryDelay</td><td>the wait before the second attempt, half of it to one and a half; twice that before the third, and so on</td><td>250 ms</td></tr>
 *   <tr><td>maxAnswerBytes</td><td>an answer, after decompression; all pages of a list of tags, fields, stages or types together</td><td>16 MiB</td></tr>
 *   <tr><td>maxConnections</td><td>connections at a time, and calls of one {@code findAllById}</td><td>16</td></tr>
 *   <tr><td>allowPlainHttp</td><td>{@code http} to other machines: tokens and passwords would travel readable</td><td>no</td></tr>
 *   <tr><td>proxy, proxyCredentials</td><td>forward proxy to the portal, its user and password</td><td>the JVM's proxy</td></tr>
 *   <tr><td>trustedCertificates</td><td>PEM file of certificates that are trusted beside the JVM's</td><td>none</td></tr>
 *   <tr><td>clientCertificate</td><td>PEM files of a certificate and its key, for a portal that asks for one</td><td>the JVM's</td></tr>
 * </table>
 */
public final class PortalSettings {

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MOST_RETRIES = 100;

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
    listener = from.listener;
  }

  /**
   * Starts with the portal's root and the defaults.
   *
   * @param portal {@code https://portal.example}, with a port or a path if needed; a host such as
   *     {@code портал.рф} or {@code my_portal} may be written as people write it
   * @throws IllegalArgumentException if that is no address of a portal, or it holds a user or a
   *     password; the message does not show it
   */
  public static Builder builder(String portal) {
    return new Builder(PortalAddress.parse(portal));
  }

  /**
   * Settings from an address such as {@code json+https://portal.example} and the standard {@link
   * ContactSetting settings}.
   *
   * @throws IllegalArgumentException if one of them makes no sense
   */
  public static PortalSettings of(ConnectionString address, ContactSettings settings) {
    return builder(address, settings).build();
  }

  /**
   * Starts with an address and settings as {@link #of} does, for what only code can say, such as
   * who gets the code of a second factor.
   *
   * @throws IllegalArgumentException if one of them makes no sense
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

  /** Returns the timeout for opening a connection, TLS included. */
  public Duration connectTimeout() {
    return connectTimeout;
  }

  /** Returns the timeout for the next bytes of an answer. */
  public Duration responseTimeout() {
    return responseTimeout;
  }

  /** Returns the timeout of a whole call. */
  public Duration totalTimeout() {
    return totalTimeout;
  }

  /** Returns the maximum number of retries of a request. */
  public int retries() {
    return retries;
  }

  /** Returns the average wait before the first retry. */
  public Duration retryDelay() {
    return retryDelay;
  }

  /** Returns the maximum size of an answer, after decompression. */
  public long maxAnswerBytes() {
    return maxAnswerBytes;
  }

  /** Returns the maximum number of connections. */
  public int maxConnections() {
    return maxConnections;
  }

  /** Returns the injected HttpClient; null if the adapter creates its own. */
  public @Nullable HttpClient httpClient() {
    return httpClient;
  }

  /** Returns the listener, which does not throw; null if there is none. */
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

  /** Collects {@link PortalSettings}. Each method refuses what makes no sense and says why. */
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
    private @Nullable PortalListener listener;

    private Builder(PortalAddress address) {
      this.address = address;
    }

    /** A token that was had from the portal before: short for {@link Credentials#token(String)}. */
    public Builder token(String secret) {
      return credentials(Credentials.token(secret));
    }

    /** Who asks (field guide §3). Without any, every answer is "not authenticated". */
    public Builder credentials(Credentials who) {
      credentials = Objects.requireNonNull(who, "credentials");
      return this;
    }

    public Builder connectTimeout(Duration limit) {
      connectTimeout = positive("connectTimeout", limit);
      return this;
    }

    public Builder responseTimeout(Duration limit) {
      responseTimeout = positive("responseTimeout", limit);
      return this;
    }

    /**
     * The total timeout of a call of the port, whatever it does; of a stream, of each page request.
     * {@code findAllById} does not ask for the ids that it has no time for.
     */
    public Builder totalTimeout(Duration limit) {
      totalTimeout = positive("totalTimeout", limit);
      return this;
    }

    /**
     * How often a call is tried again after a failed connection or an answer that says "not now"
     * (429, 502, 503, 504), if the total time allows it; at most 100, and 0 for never. A wait that
     * the portal asks for is kept; one beyond the total time ends the call at once.
     */
    public Builder retries(int further) {
      if (further < 0 || further > MOST_RETRIES) {
        throw new IllegalArgumentException(
            "retries must be at least 0 and at most " + MOST_RETRIES + ": " + further);
      }
      retries = further;
      return this;
    }

    public Builder retryDelay(Duration first) {
      retryDelay = positive("retryDelay", first);
      return this;
    }

    public Builder maxAnswerBytes(long limit) {
      maxAnswerBytes = positive("maxAnswerBytes", limit);
      return this;
    }

    /**
     * How many connections there may be at a time, at most 1,000; a call waits for one if all are
     * taken.
     */
    public Builder maxConnections(int limit) {
      if (positive("maxConnections", limit) > 1000) {
        throw new IllegalArgumentException("maxConnections must be at most 1000: " + limit);
      }
      maxConnections = limit;
      return this;
    }

    /**
     * Whether {@code http} is fine beyond this machine. The token and the contacts would travel
     * readable.
     */
    public Builder allowPlainHttp(boolean allowed) {
      allowPlainHttp = allowed;
      return this;
    }

    /**
     * An HttpClient of the caller's own, which the caller closes. Its own connection limits and
     * connect timeout, proxy and certificates hold; redirects, cookies and automatic authentication
     * are switched off for our requests all the same, and so is its decompression, which the
     * library does itself.
     *
     * <p>Its limits on header lines are its own, and so is what it does with bytes that follow an
     * answer on a kept connection: HttpClient takes them for the next answer. An answer with
     * another id than was asked for is unreadable, but its connection may be used again.
     *
     * <p>Build it with {@code disableAutomaticRetries()}: what it repeats by itself is not counted
     * as an attempt, and its waits between them may outlast the total time. The headers of answers
     * that it logs are as they came, with whatever they hold.
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
     * @throws IllegalArgumentException if that is no address of a proxy, or it holds a user or a
     *     password; the message does not show it
     */
    public Builder proxy(String address) {
      network = network.withProxy(address);
      return this;
    }

    /** Sets the user and the password of the proxy, the JVM's too; for Basic and Digest. */
    public Builder proxyCredentials(String user, char[] password) {
      network = network.withProxyCredentials(user, password);
      return this;
    }

    /**
     * Trusts these certificates as well as those that the JVM trusts: of the portal's own
     * authority, or the portal's own one.
     *
     * @param pemFile one or more certificates in PEM; read at once
     * @throws IllegalArgumentException if the file cannot be read or holds no certificate
     */
    public Builder trustedCertificates(Path pemFile) {
      network = network.withTrusted(pemFile);
      return this;
    }

    /**
     * Shows this certificate to a portal that asks for one. The default is that of the JVM's {@code
     * javax.net.ssl.keyStore}.
     *
     * @param certificate PEM file, with the certificates that lead to the authority; read at once
     * @param key PEM file with the private key (PKCS#8), which may be the same; read at once
     * @param keyPassword of an encrypted key; null if it is not
     * @throws IllegalArgumentException if a file cannot be read or holds no such thing, or the key
     *     does not belong to the certificate
     */
    public Builder clientCertificate(Path certificate, Path key, char @Nullable [] keyPassword) {
      network = network.withClient(certificate, key, keyPassword);
      return this;
    }

    /** Who is told of every request and every call; one, which may tell others. */
    public Builder listener(PortalListener observer) {
      listener = new GuardedListener(Objects.requireNonNull(observer, "listener"));
      return this;
    }

    /**
     * @throws IllegalArgumentException if the portal would be spoken to in plain http beyond this
     *     machine and that was not allowed, or if a proxy or certificates are set beside an
     *     injected HttpClient
     */
    public PortalSettings build() {
      if (!address.isHttps() && !allowPlainHttp && !address.isLoopback()) {
        throw new IllegalArgumentException(
            "plain http is refused beyond this machine, tokens and passwords would travel readable: "
                + address
                + "; use https or allow plain http");
      }
      if (httpClient != null && !network.equals(NetworkSettings.none())) {
        throw new IllegalArgumentException(
            "an HttpClient was injected, which has a proxy and certificates of its own: set them"
                + " there");
      }
      return new PortalSettings(this);
    }

    private static Duration positive(String name, Duration limit) {
      if (limit.compareTo(SHORTEST) < 0 || limit.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException(
            name + " must be at least a millisecond and at most a day: " + limit);
      }
      return limit;
    }

    private static long positive(String name, long limit) {
      if (limit <= 0) {
        throw new IllegalArgumentException(name + " must be positive: " + limit);
      }
      return limit;
    }
  }
}
