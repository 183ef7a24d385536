package r7contacts.portal;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactError.Unreadable;

/**
 * Sends one request and turns whatever the network does into an outcome. The one place that has
 * connections.
 */
final class Transport implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PortalContacts.class);

  /** As much of an answer that nobody wanted to read is read to keep its connection. */
  private static final int WORTH_READING_ON = 16 * 1024;

  private final PortalSettings settings;
  private final NetworkFailures failures;
  private final ProxyTraffic proxy;
  private final RequestConfig perRequest;
  private final HttpClient client;
  private final @Nullable CloseableHttpClient own;

  /** Makes an outcome of an answer. */
  @FunctionalInterface
  interface Reader<T> {
    Attempt<T> read(ClassicHttpResponse response) throws IOException;
  }

  Transport(PortalSettings settings) {
    this.settings = settings;
    this.failures = new NetworkFailures(settings);
    this.proxy = new ProxyTraffic(settings);
    this.perRequest = ClientConfiguration.perRequest(settings, proxy);
    this.own = settings.httpClient() == null ? ClientConfiguration.client(settings, proxy) : null;
    this.client = own == null ? settings.httpClient() : own;
  }

  /**
   * @param shownPath the request's path as people may see it
   */
  <T> Attempt<T> send(Call call, HttpUriRequestBase request, String shownPath, Reader<T> reader) {
    if (call.isStopped()) {
      return Attempt.failed(call.whyStopped());
    }
    int number = call.nextRequest();
    long start = System.nanoTime();
    Attempt<T> attempt = unlessStopped(call, exchange(call, request, reader));
    call.received(attempt.bytes());
    report(request.getMethod(), shownPath, number, attempt, System.nanoTime() - start);
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

  private void report(String method, String path, int number, Attempt<?> attempt, long nanos) {
    PortalListener listener = settings.listener();
    if (listener == null) {
      return;
    }
    listener.onRequest(
        new PortalListener.Request(
            method,
            path,
            number,
            Option.when(attempt.status() > 0, attempt.status()),
            attempt.error(),
            Duration.ofNanos(nanos),
            attempt.bytes()));
  }

  private <T> Attempt<T> exchange(Call call, HttpUriRequestBase request, Reader<T> reader) {
    request.setConfig(perRequest);
    call.isUnderWay(request);
    try {
      return executed(call, request, reader);
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
   * Executes the request; a read again at once if it met a kept connection that the portal had
   * closed meanwhile. That is no attempt that failed: nobody has seen it. After a restart of the
   * portal every kept connection is like that.
   */
  private <T> Attempt<T> executed(Call call, HttpUriRequestBase request, Reader<T> reader)
      throws IOException {
    int kept = request instanceof HttpGet ? settings.maxConnections() : 0;
    while (true) {
      HttpClientContext context = proxy.context();
      AtomicBoolean isAnswered = new AtomicBoolean();
      try {
        return client.execute(
            request,
            context,
            response -> {
              isAnswered.set(true);
              return proxy.isAnswerOfProxy(context)
                  ? proxy.refusal(response)
                  : read(response, reader);
            });
      } catch (NoHttpResponseException | SocketException e) {
        call.check();
        if (isAnswered.get()
            || call.isStopped()
            || PortalTls.isNewConnection(context)
            || !hasServedBefore(context.getEndpointDetails())
            || kept-- == 0) {
          throw e;
        }
      }
    }
  }

  private static boolean hasServedBefore(@Nullable EndpointDetails connection) {
    return connection != null && connection.getResponseCount() > 0;
  }

  private <T> Attempt<T> read(ClassicHttpResponse response, Reader<T> reader) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return reader.read(response).with(response.getCode(), 0);
    }
    LimitedInputStream body =
        new LimitedInputStream(entity.getContent(), settings.maxAnswerBytes());
    response.setEntity(new Body(entity, body));
    Attempt<T> attempt;
    try {
      attempt = reader.read(response);
    } catch (BrokenAnswerException e) {
      attempt = Attempt.failed(new Unreadable(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.debug("an answer was not understood", e);
      attempt =
          Attempt.failed(
              new Unreadable(
                  "this answer is not understood (%s)".formatted(e.getClass().getSimpleName())));
    }
    long read = body.given();
    if (!isReadToTheEnd(body, entity.getContentLength())) {
      // Without an entity HttpClient does not read on, however long it may be, but hangs up.
      response.setEntity(null);
    }
    return attempt.with(response.getCode(), read);
  }

  /**
   * Reads what is here already of a body that nobody wanted, to keep its connection; never waits
   * for more: the outcome is known.
   */
  private static boolean isReadToTheEnd(LimitedInputStream body, long length) {
    if (body.isAtEnd()) {
      return true;
    }
    byte[] unread = new byte[2048];
    try {
      while (!body.isAtEnd()
          && body.given() < WORTH_READING_ON
          && (body.available() > 0 || body.given() == length)) {
        body.read(unread);
      }
    } catch (IOException e) {
      return false;
    }
    return body.isAtEnd();
  }

  /** An answer's body that is read once, through the limit. */
  private static final class Body extends HttpEntityWrapper {
    private final InputStream content;

    Body(HttpEntity entity, InputStream content) {
      super(entity);
      this.content = content;
    }

    @Override
    public InputStream getContent() {
      return content;
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
