package r7contacts.portal;

import io.vavr.control.Either;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.StandardCookieSpec;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactError.Unreadable;

/**
 * Sends the request for a contact as the portal wants it (WC §1, §8.2, §16) and turns whatever the
 * network does into an outcome. Logs one line a call, at debug: path, outcome and time, no header
 * and no name.
 */
final class PortalHttp implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PortalContacts.class);

  private final WireFormat format;
  private final PortalSettings settings;
  private final Judge judge;
  private final RequestConfig perRequest;
  private final HttpClient client;
  private final @Nullable CloseableHttpClient own;
  private final ScheduledThreadPoolExecutor clock;

  PortalHttp(WireFormat format, PortalSettings settings) {
    this.format = format;
    this.settings = settings;
    this.judge = new Judge(format, settings);
    this.perRequest = perRequest(settings);
    this.own = settings.httpClient() == null ? ownClient(settings) : null;
    this.client = own == null ? settings.httpClient() : own;
    this.clock = new ScheduledThreadPoolExecutor(1, task -> daemon(task, "r7contacts time limit"));
    clock.setRemoveOnCancelPolicy(true);
  }

  Either<ContactError, Contact> contact(ContactId id) {
    long start = System.nanoTime();
    HttpGet request = request(id);
    Either<ContactError, Contact> outcome = withinTotalTime(id, request);
    LOG.debug(
        "GET {} -> {} in {} ms",
        request.getPath(),
        outcome.fold(error -> error.getClass().getSimpleName(), found -> "found"),
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    return outcome;
  }

  /**
   * No Content-Type: with a JSON one the portal would answer in JSON whatever the suffix says (WC
   * §1).
   */
  private HttpGet request(ContactId id) {
    HttpGet request =
        new HttpGet(
            URI.create(settings.base() + "/api/2.0/crm/contact/" + id + "." + format.suffix()));
    request.setConfig(perRequest);
    request.setHeader(HttpHeaders.ACCEPT, format.mediaType());
    if (settings.token() != null) {
      request.setHeader(HttpHeaders.AUTHORIZATION, settings.token());
    }
    return request;
  }

  private Either<ContactError, Contact> withinTotalTime(ContactId id, HttpGet request) {
    AtomicBoolean late = new AtomicBoolean();
    Runnable stop =
        () -> {
          late.set(true);
          request.cancel();
        };
    Future<?> limit;
    try {
      limit = clock.schedule(stop, settings.totalTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      return Either.left(Unavailable.because("the repository was closed meanwhile"));
    }
    try {
      return client.execute(request, response -> judge.judge(id, response));
    } catch (BrokenAnswerException e) {
      return Either.left(new Unreadable(e.getMessage()));
    } catch (IOException e) {
      return Either.left(late.get() ? tooLate() : networkFailure(e));
    } catch (IllegalStateException e) {
      // How HttpClient and its pool say that they were shut down, by our close() or by their owner.
      return Either.left(Unavailable.because("the connections were closed meanwhile"));
    } finally {
      limit.cancel(false);
    }
  }

  private ContactError tooLate() {
    return Unavailable.because("no complete answer within " + shown(settings.totalTimeout()));
  }

  /** The network's and HttpClient's exceptions end here; each becomes a sentence. */
  private ContactError networkFailure(IOException e) {
    String portal = settings.base().getHost();
    if (e instanceof UnknownHostException) {
      return Unavailable.because("there is no host " + portal);
    }
    if (e instanceof ConnectTimeoutException) {
      return Unavailable.because(
          "no connection to %s within %s".formatted(portal, shown(settings.connectTimeout())));
    }
    if (e instanceof ConnectionRequestTimeoutException) {
      return Unavailable.because(
          "all %d connections to %s were taken for %s"
              .formatted(settings.maxConnections(), portal, shown(settings.totalTimeout())));
    }
    if (e instanceof SocketTimeoutException) {
      return Unavailable.because(
          "%s sent nothing for %s".formatted(portal, shown(settings.responseTimeout())));
    }
    if (e instanceof SSLException) {
      return Unavailable.because(
          "no secure connection to %s: %s".formatted(portal, OneLine.of(e.getMessage())));
    }
    if (e instanceof ZipException) {
      return new Unreadable("the compressed answer is broken: " + OneLine.of(e.getMessage()));
    }
    if (e.getCause() instanceof ProtocolException) {
      return new Unreadable(
          "%s does not speak HTTP as it should: %s"
              .formatted(portal, OneLine.of(e.getCause().getMessage())));
    }
    return Unavailable.because(
        "the connection to %s failed: %s".formatted(portal, OneLine.of(described(e))));
  }

  private static String described(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static String shown(Duration limit) {
    return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
  }

  /** What must hold for every request, also through an injected client. */
  private static RequestConfig perRequest(PortalSettings settings) {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(Timeout.of(settings.totalTimeout()))
        .setResponseTimeout(Timeout.of(settings.responseTimeout()))
        .setRedirectsEnabled(false)
        .setAuthenticationEnabled(false)
        .setCookieSpec(StandardCookieSpec.IGNORE)
        .build();
  }

  /**
   * One host, so the pool is the host's; no cookies, no retries behind our back, no answer to a
   * Basic challenge.
   */
  private static CloseableHttpClient ownClient(PortalSettings settings) {
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(settings.maxConnections())
                .setMaxConnPerRoute(settings.maxConnections())
                .setDefaultSocketConfig(SocketConfig.custom().setTcpNoDelay(true).build())
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(settings.responseTimeout()))
                        .build())
                .build())
        .setUserAgent("r7contacts")
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .build();
  }

  static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    clock.shutdownNow();
    if (own != null) {
      own.close(CloseMode.IMMEDIATE);
    }
  }
}
