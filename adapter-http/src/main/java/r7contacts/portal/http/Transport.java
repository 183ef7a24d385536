package r7contacts.portal.http;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.URIAuthority;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.portal.PortalListener;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.message.ExceptionText;

/**
 * Sender of single requests over pooled connections, which converts answers and network failures to
 * outcomes. Requests are executed here only. One class, as it combines timeouts, reuse of
 * connections and listeners.
 */
public final class Transport implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Transport.class);

  private static final Header ACCEPT_ENCODING =
      new BasicHeader(HttpHeaders.ACCEPT_ENCODING, ContentDecoding.ACCEPTED);

  private final PortalSettings settings;
  private final ResponseReader reader;
  private final NetworkFailures failures;
  private final ProxyTraffic proxy;
  private final RequestConfig perRequest;
  private final URIAuthority authority;
  private final HttpClient client;
  private final @Nullable CloseableHttpClient own;

  /**
   * Creates a transport; opens no connection before the first request.
   *
   * @param times records the stages of its connections; null for none
   */
  public Transport(PortalSettings settings, @Nullable ConnectionTimes times) {
    this.settings = settings;
    this.reader = new ResponseReader(settings);
    this.failures = new NetworkFailures(settings);
    this.proxy = new ProxyTraffic(settings.route());
    this.authority = new HttpGet(settings.base()).getAuthority();
    this.perRequest = ClientConfiguration.perRequest(settings, proxy);
    this.own =
        settings.httpClient() == null ? ClientConfiguration.client(settings, proxy, times) : null;
    this.client = own == null ? settings.httpClient() : own;
  }

  /**
   * Sends the request of an operation and returns its outcome.
   *
   * @param authorization null for none
   */
  public <T> Attempt<T> send(Call call, Operation<?, T> operation, @Nullable Header authorization) {
    if (call.isStopped()) {
      return Attempt.notSent(call.stopError());
    }
    int number = call.nextRequest();
    PortalListener listener = settings.listener();
    if (listener != null) {
      listener.onStart(new PortalListener.Start(operation.name(), number));
    }
    long start = System.nanoTime();
    Attempt<T> attempt =
        unlessStopped(call, exchange(call, operation, authorization)).withRetriesOf(operation);
    call.received(attempt.bytes());
    report(operation, number, attempt, System.nanoTime() - start);
    return attempt;
  }

  /**
   * Returns the reason of a stop instead of its consequences: a stop cuts the connection at any
   * byte, so it may look like a broken document, a broken coding or a lost connection.
   */
  private static <T> Attempt<T> unlessStopped(Call call, Attempt<T> attempt) {
    ContactError error = attempt.error().getOrNull();
    if (!(error instanceof Unavailable || error instanceof Unreadable)) {
      return attempt;
    }
    call.check();
    return call.isStopped()
        ? Attempt.<T>failed(call.stopError())
            .withMayBeDone(attempt.mayBeDone())
            .with(attempt.status(), attempt.bytes())
        : attempt;
  }

  private void report(Operation<?, ?> operation, int number, Attempt<?> attempt, long nanos) {
    PortalListener listener = settings.listener();
    if (listener == null) {
      return;
    }
    listener.onRequest(
        new PortalListener.Request(
            operation.name(),
            operation.method().name(),
            operation.shownPath(),
            number,
            Option.when(attempt.status() > 0, attempt.status()),
            attempt.error(),
            Duration.ofNanos(nanos),
            attempt.bytes()));
  }

  private <T> Attempt<T> exchange(
      Call call, Operation<?, T> operation, @Nullable Header authorization) {
    HttpUriRequestBase request = operation.request(settings.base(), authority);
    if (authorization != null) {
      request.setHeader(authorization);
    }
    request.setConfig(perRequest);
    request.setHeader(ACCEPT_ENCODING);
    call.cancelOnStop(request);
    try {
      return execute(call, operation, request);
    } catch (RuntimeException e) {
      // A closed pool throws an IllegalStateException; other exceptions are of an injected client.
      LOG.debug("the HttpClient failed: {}", ExceptionText.origin(e));
      return Attempt.failed(
          Unavailable.because(
              e instanceof IllegalStateException
                  ? "the connections were closed meanwhile"
                  : "the injected HttpClient failed; the debug log of r7contacts.portal.http has the"
                      + " reason"));
    } finally {
      call.clearCancellable();
    }
  }

  /**
   * Executes the request. Repeats it at once on another connection if a reused one was closed or
   * unusable: a request that was not sent, and a repeatable one that may have been sent. After a
   * restart of the portal, this affects every open connection.
   */
  private <T> Attempt<T> execute(Call call, Operation<?, T> operation, HttpUriRequestBase request) {
    int kept = settings.maxConnections();
    boolean wasSent = false;
    while (true) {
      HttpClientContext context = proxy.context();
      AtomicBoolean isAnswered = new AtomicBoolean();
      try {
        Attempt<T> answered =
            client.execute(
                request,
                context,
                response -> {
                  isAnswered.set(true);
                  if (proxy.isAnswerOfProxy(context)) {
                    return proxy.refusal(response);
                  }
                  Attempt<T> attempt = reader.read(call, operation, request, response);
                  endConnectionIfUnusable(context, attempt);
                  return attempt;
                });
        return answered.withMayBeDone(answered.mayBeDone() || wasSent);
      } catch (IOException e) {
        boolean isUnsent = e instanceof UnusableConnectionException;
        boolean isLost = e instanceof NoHttpResponseException || e instanceof SocketException;
        call.check();
        boolean isRepeated =
            isUnsent
                || isLost
                    && operation.isRepeatable()
                    && !isAnswered.get()
                    && hasServedBefore(context);
        if (!isRepeated || call.isStopped() || kept-- == 0) {
          Attempt<T> failed = failures.of(e);
          return failed.withMayBeDone(wasSent || !isUnsent && failed.mayBeDone());
        }
        wasSent |= !isUnsent;
      }
    }
  }

  private static boolean hasServedBefore(HttpClientContext context) {
    PortalConnection own = PortalConnection.of(context);
    EndpointDetails injected = context.getEndpointDetails();
    return own != null ? own.hasServed() : injected != null && injected.getResponseCount() > 0;
  }

  /**
   * Rejects further requests on a connection with an unreadable answer, of which bytes may be left,
   * and after 408 (request timeout) and 421 (misdirected request).
   */
  private static void endConnectionIfUnusable(HttpClientContext context, Attempt<?> attempt) {
    PortalConnection connection = PortalConnection.of(context);
    boolean isUnusable =
        attempt.error().getOrNull() instanceof Unreadable
            || attempt.status() == 408
            || attempt.status() == 421;
    if (connection != null && isUnusable) {
      connection.doNotReuse();
    }
  }

  /** Closes all connections at once. An injected HttpClient stays open. Idempotent. */
  @Override
  public void close() {
    if (own != null) {
      own.close(CloseMode.IMMEDIATE);
    }
  }
}
