package r7contacts.portal;

import io.vavr.control.Option;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.HttpClient;
import org.jspecify.annotations.Nullable;
import r7contacts.port.ContactAddress;
import r7contacts.port.ContactSetting;
import r7contacts.port.ContactSettings;

/**
 * Where the portal is, who asks, and what bounds a call. Immutable; {@link #toString} does not show
 * secrets.
 *
 * <table>
 *   <caption>Settings and their defaults</caption>
 *   <tr><th>setting</th><th>bounds</th><th>default</th></tr>
 *   <tr><td>connectTimeout</td><td>opening a connection, TLS included</td><td>5 s</td></tr>
 *   <tr><td>responseTimeout</td><td>each wait for the next bytes of an answer</td><td>15 s</td></tr>
 *   <tr><td>totalTimeout</td><td>a whole call, from waiting for a connection to the last byte, with signing in and all attempts; only a look-up of the host's name in the DNS cannot be ended before it ends itself</td><td>30 s</td></tr>
 *   <tr><td>retries</td><td>further attempts after a failure that may pass</td><td>2</td></tr>
 *   <tr><td>retryDelay</td><td>the wait before the second attempt, half of it to one and a half; twice that before the third, and so on</td><td>250 ms</td></tr>
 *   <tr><td>maxAnswerBytes</td><td>an answer, after decompression</td><td>16 MiB</td></tr>
 *   <tr><td>maxConnections</td><td>connections at a time, and calls of one {@code findAllById}</td><td>16</td></tr>
 *   <tr><td>allowPlainHttp</td><td>{@code http} to other machines: tokens and passwords would travel readable</td><td>no</td></tr>
 * </table>
 */
public final class PortalSettings {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MOST_RETRIES = 100;

  private final URI base;
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
    base = from.base;
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
   * @param portal such as {@code https://portal.example}, with a port or a path if need be
   * @throws IllegalArgumentException if that is no address of a portal; a user or password in it is
   *     refused unseen
   */
  public static Builder builder(String portal) {
    return new Builder(rootOf(portal));
  }

  /**
   * Settings from an address such as {@code json+https://portal.example} and the standard {@link
   * ContactSetting settings}.
   *
   * @throws IllegalArgumentException if one of them makes no sense
   */
  public static PortalSettings of(ContactAddress address, ContactSettings settings) {
    return builder(address, settings).build();
  }

  /**
   * Starts with an address and settings as {@link #of} does, for what only code can say, such as
   * who gets the code of a second factor.
   *
   * @throws IllegalArgumentException if one of them makes no sense
   */
  public static Builder builder(ContactAddress address, ContactSettings settings) {
    String protocol = address.scheme().substring(address.scheme().indexOf('+') + 1);
    Builder builder = builder(protocol + ":" + address.location());
    builder.credentials(CredentialSettings.of(settings));
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

  private static URI rootOf(String portal) {
    URI root;
    try {
      root = new URI(portal.strip().replaceAll("/+$", ""));
    } catch (URISyntaxException e) {
      // The cause would show the text, and with it whatever secret somebody put there.
      throw new IllegalArgumentException(
          "the portal's address is no URL; it must look like https://portal.example");
    }
    // Where the host is no proper one, java.net.URI does not see the user before it.
    if (root.getRawUserInfo() != null || portal.indexOf('@') >= 0) {
      throw new IllegalArgumentException(
          "the portal's address must not hold a user or a password; set a token or a login instead");
    }
    if (root.getRawQuery() != null || root.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "the portal's address must end with the host or a path, without ? and #: "
              + withoutQuery(root));
    }
    String protocol = Option.of(root.getScheme()).getOrElse("").toLowerCase(Locale.ROOT);
    if (root.getHost() == null || !(protocol.equals("https") || protocol.equals("http"))) {
      throw new IllegalArgumentException(
          "the portal's address must look like https://portal.example: \"" + portal + "\"");
    }
    if (root.getPort() == 0 || root.getPort() > 65535) {
      throw new IllegalArgumentException(
          "the portal's port must be from 1 to 65535: " + root.getPort());
    }
    return root;
  }

  private static String withoutQuery(URI uri) {
    return uri.toString().replaceAll("[?#].*", "");
  }

  URI base() {
    return base;
  }

  Credentials credentials() {
    return credentials;
  }

  Duration connectTimeout() {
    return connectTimeout;
  }

  Duration responseTimeout() {
    return responseTimeout;
  }

  Duration totalTimeout() {
    return totalTimeout;
  }

  int retries() {
    return retries;
  }

  Duration retryDelay() {
    return retryDelay;
  }

  long maxAnswerBytes() {
    return maxAnswerBytes;
  }

  int maxConnections() {
    return maxConnections;
  }

  @Nullable HttpClient httpClient() {
    return httpClient;
  }

  /** Does not throw. */
  @Nullable PortalListener listener() {
    return listener;
  }

  @Override
  public String toString() {
    return "PortalSettings[base=%s, credentials=%s, connectTimeout=%s, responseTimeout=%s, totalTimeout=%s, retries=%d, retryDelay=%s, maxAnswerBytes=%d, maxConnections=%d, httpClient=%s]"
        .formatted(
            base,
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
    private final URI base;
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

    private Builder(URI base) {
      this.base = base;
    }

    /** A token that was had from the portal before: short for {@link Credentials#token(String)}. */
    public Builder token(String secret) {
      return credentials(Credentials.token(secret));
    }

    /** Who asks (WC §8). Without any, every answer is "not authenticated". */
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
     * connect timeout hold; redirects, cookies and automatic authentication are switched off for
     * our requests all the same, and so is its decompression, which the library does itself.
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

    /** Who is told of every request and every call; one, which may tell others. */
    public Builder listener(PortalListener observer) {
      listener = new GuardedListener(Objects.requireNonNull(observer, "listener"));
      return this;
    }

    /**
     * @throws IllegalArgumentException if the portal would be spoken to in plain http beyond this
     *     machine and that was not allowed
     */
    public PortalSettings build() {
      if (base.getScheme().equalsIgnoreCase("http")
          && !allowPlainHttp
          && !LOOPBACK.matcher(base.getHost().toLowerCase(Locale.ROOT)).matches()) {
        throw new IllegalArgumentException(
            "plain http is refused beyond this machine, tokens and passwords would travel readable: "
                + base
                + "; use https or allow plain http");
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
