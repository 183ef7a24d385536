package r7contacts.portal.http;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.portal.PortalListener;
import r7contacts.portal.PortalSettings;

/**
 * Sends single requests over pooled connections, and converts answers and network failures to
 * outcomes. The only class that executes requests: stops, kept connections and reports meet here.
 */
public final class Transport implements AutoCloseable {

  private final PortalSettings settings;
  private final ResponseReader reader;
  private final NetworkFailures failures;
  private final ProxyTraffic proxy;
  private final RequestConfig perRequest;
  private final HttpClient client;
  private final @Nullable CloseableHttpClient own;

  public Transport(PortalSettings settings) {
    this.settings = settings;
    this.reader = new ResponseReader(settings);
    this.failures = new NetworkFailures(settings);
    this.proxy = new ProxyTraffic(settings.route());
    this.perRequest = ClientConfiguration.perRequest(settings, proxy);
    this.own = settings.httpClient() == null ? ClientConfiguration.client(settings, proxy) : null;
    this.client = own == null ? settings.httpClient() : own;
  }

  /**
   * Sends the request of an operation and returns its outcome.
   *
   * @param authorization null for none
   */
  public <T> Attempt<T> send(Call call, Operation<?, T> operation, @Nullable Header authorization) {
    if (call.isStopped()) {
      return Attempt.failed(call.whyStopped());
    }
    int number = call.nextRequest();
    long start = System.nanoTime();
    Attempt<T> attempt = unlessStopped(call, exchange(call, operation, authorization));
    call.received(attempt.bytes());
    report(operation, number, attempt, System.nanoTime() - start);
    return attempt;
  }

  /**
   * A stop cuts the connection at any byte, and what that looks like depends on the byte: a broken
   * document, a broken coding, a lost connection. The reason of the stop is the true one.
   */
  private static <T> Attempt<T> unlessStopped(Call call, Attempt<T> attempt) {
    boolean isDoubtful =
        attempt
            .error()
            .exists(error -> error instanceof Unavailable || error instanceof Unreadable);
    if (!isDoubtful) {
      return attempt;
    }
    call.check();
    return call.isStopped()
        ? Attempt.<T>failed(call.whyStopped()).with(attempt.status(), attempt.bytes())
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
    HttpUriRequestBase request = operation.request(settings.base());
    if (authorization != null) {
      request.setHeader(authorization);
    }
    request.setConfig(perRequest);
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, ContentDecoding.ACCEPTED);
    call.isUnderWay(request);
    try {
      return executed(call, operation, request);
    } catch (IOException e) {
      return failures.of(e);
    } catch (RuntimeException e) {
      // A pool that is shut down says so by an IllegalStateException; the rest is an injected
      // client's, and its message may be anything.
      return Attempt.failed(
          Unavailable.because(
              e instanceof IllegalStateException
                  ? "the connections were closed meanwhile"
                  : "the HttpClient failed with " + e.getClass().getSimpleName()));
    } finally {
      call.isIdle();
    }
  }

  /**
   * Executes the request. Sends it again at once on another connection if a kept one turned out to
   * be closed or unusable: any request that was not sent, and a read that may have been. After a
   * restart of the portal every kept connection is like that.
   */
  private <T> Attempt<T> executed(Call call, Operation<?, T> operation, HttpUriRequestBase request)
      throws IOException {
    int kept = settings.maxConnections();
    while (true) {
      HttpClientContext context = proxy.context();
      AtomicBoolean isAnswered = new AtomicBoolean();
      try {
        return client.execute(
            request,
            context,
            response -> {
              isAnswered.set(true);
              if (proxy.isAnswerOfProxy(context)) {
                return proxy.refusal(response);
              }
              Attempt<T> attempt = reader.read(call, operation, response);
              keepOrNot(context, attempt);
              return attempt;
            });
      } catch (NoHttpResponseException | SocketException e) {
        call.check();
        boolean isRepeatable =
            e instanceof SurplusBytesException
                || operation.isReadOnly() && !isAnswered.get() && hasServedBefore(context);
        if (!isRepeatable || call.isStopped() || kept-- == 0) {
          throw e;
        }
      }
    }
  }

  private static boolean hasServedBefore(HttpClientContext context) {
    PortalConnection own = PortalConnection.of(context);
    EndpointDetails injected = context.getEndpointDetails();
    return own != null ? own.hasServed() : injected != null && injected.getResponseCount() > 0;
  }

  /**
   * Gives a connection up whose answer was not understood, so that nothing is left of it, or that
   * the portal will not answer on: 408 (it gave up waiting), 421 (the request belongs elsewhere).
   */
  private static void keepOrNot(HttpClientContext context, Attempt<?> attempt) {
    PortalConnection connection = PortalConnection.of(context);
    if (connection != null
        && (attempt.error().exists(Unreadable.class::isInstance)
            || attempt.status() == 408
            || attempt.status() == 421)) {
      connection.doNotReuse();
    }
  }

  /** Cuts every connection. An injected HttpClient stays open. */
  @Override
  public void close() {
    if (own != null) {
      own.close(CloseMode.IMMEDIATE);
    }
  }
}
