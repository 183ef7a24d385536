package r7contacts.portal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.message.RequestLine;
import org.apache.hc.core5.http.message.StatusLine;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connection that does not assign surplus bytes to a request: bytes that arrive before a request is
 * sent end the connection. One class, because HttpCore extends connections by inheritance.
 */
final class PortalConnection extends DefaultBHttpClientConnection
    implements ManagedHttpClientConnection {

  /** HttpClient's logger of headers, which its own connections use as well. */
  private static final Logger HEADERS =
      LoggerFactory.getLogger("org.apache.hc.client5.http.headers");

  private static final Timeout ALERT_TIMEOUT = Timeout.ofMilliseconds(200);

  /** Limits of chunk headers and trailers; response heads have those of the parser. */
  private static final Http1Config LIMITS =
      Http1Config.custom()
          .setMaxLineLength(ResponseHeadParser.MAX_LINE)
          .setMaxHeaderCount(32)
          .build();

  private final ResponseHeadParser parser;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile boolean served;
  private volatile boolean unusable;
  private volatile boolean isForTunnel;

  private PortalConnection(ResponseHeadParser parser) {
    super(LIMITS, null, null, null, null, null, ignored -> parser);
    this.parser = parser;
  }

  static PortalConnection create(@Nullable Socket socket) throws IOException {
    PortalConnection connection = new PortalConnection(new ResponseHeadParser());
    if (socket != null) {
      connection.bind(socket);
    }
    return connection;
  }

  /** Returns the connection of an exchange; null if it has none, or one of an injected client. */
  static @Nullable PortalConnection of(HttpCoreContext exchange) {
    return exchange.getEndpointDetails() instanceof ConnectionEndpoint endpoint
        ? endpoint.connection()
        : null;
  }

  /** Returns details with a reference to this connection. */
  @Override
  public @Nullable EndpointDetails getEndpointDetails() {
    EndpointDetails counts = super.getEndpointDetails();
    return counts == null ? null : new ConnectionEndpoint(this, counts);
  }

  /** Returns whether this connection has received an answer, other than a proxy's for a tunnel. */
  boolean hasServed() {
    return served;
  }

  /** Rejects further requests on this connection. */
  void doNotReuse() {
    unusable = true;
  }

  @Override
  public void bind(Socket socket) throws IOException {
    bind(new SocketHolder(socket));
  }

  @Override
  public void bind(SSLSocket secure, Socket socket) throws IOException {
    bind(new SocketHolder(secure, socket));
  }

  /** Closes the socket of a call that was stopped while its connection was opened. */
  @Override
  protected void bind(SocketHolder sockets) throws IOException {
    if (closed.get()) {
      sockets.getBaseSocket().close();
      throw new InterruptedIOException("the connection was closed while it was opened");
    }
    served = false;
    super.bind(sockets);
  }

  @Override
  public void close() throws IOException {
    if (closed.compareAndSet(false, true)) {
      super.close();
    }
  }

  @Override
  public void close(CloseMode mode) {
    if (closed.compareAndSet(false, true)) {
      super.close(mode);
    }
  }

  @Override
  public @Nullable Socket getSocket() {
    SocketHolder sockets = getSocketHolder();
    return sockets == null ? null : sockets.getSocket();
  }

  /** Does nothing: every request sets its timeout. */
  @Override
  public void passivate() {}

  /** Does nothing: every request sets its timeout. */
  @Override
  public void activate() {}

  @Override
  protected void onRequestSubmitted(ClassicHttpRequest request) {
    if (HEADERS.isDebugEnabled()) {
      HEADERS.debug("{} >> {}", this, new RequestLine(request));
      for (Header header : request.getHeaders()) {
        HEADERS.debug("{} >> {}", this, header);
      }
    }
  }

  @Override
  protected void onResponseReceived(ClassicHttpResponse response) {
    if (HEADERS.isDebugEnabled()) {
      HEADERS.debug("{} << {}", this, new StatusLine(response));
      for (Header header : response.getHeaders()) {
        HEADERS.debug("{} << {}", this, header);
      }
    }
  }

  /**
   * Sends the request line and headers. A write is not sent on a connection that the server has
   * closed: it would be lost, and might not be repeatable.
   *
   * @throws UnusableConnectionException if the connection is unusable; nothing was sent in this
   *     case
   */
  @Override
  public void sendRequestHeader(ClassicHttpRequest request) throws HttpException, IOException {
    boolean isWrite = !Method.isSafe(request.getMethod());
    if (served && (unusable || mayHaveSurplusBytes() || isWrite && isStale())) {
      throw new UnusableConnectionException();
    }
    isForTunnel = Method.CONNECT.isSame(request.getMethod());
    super.sendRequestHeader(request);
  }

  /** Skips the body with which a proxy refuses a tunnel: HttpClient would wait for its end. */
  @Override
  public void receiveResponseEntity(ClassicHttpResponse response)
      throws HttpException, IOException {
    boolean isRefusal =
        isForTunnel
            && response.getCode() >= HttpStatus.SC_REDIRECTION
            && response.getCode() != HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED;
    if (!isRefusal) {
      super.receiveResponseEntity(response);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      super.flush();
    } catch (SocketException e) {
      throw alertOr(e);
    }
  }

  @Override
  public ClassicHttpResponse receiveResponseHeader() throws HttpException, IOException {
    ClassicHttpResponse response = super.receiveResponseHeader();
    served = response.getCode() >= 200;
    return response;
  }

  private boolean mayHaveSurplusBytes() {
    try {
      return hasSurplusBytes();
    } catch (IOException e) {
      return true;
    }
  }

  /** Returns whether bytes have arrived. Costs one system call; more only for data under TLS. */
  private boolean hasSurplusBytes() throws IOException {
    SocketHolder sockets = ensureOpen();
    if (parser.hasUnreadBytes()) {
      return true;
    }
    if (sockets.getSSLSocket() == null) {
      return sockets.getInputStream().available() > 0;
    }
    boolean hasArrived =
        sockets.getInputStream().available() > 0
            || sockets.getBaseSocket().getInputStream().available() > 0;
    // A TLS session ticket is not an answer: reading it leaves the buffer empty.
    return hasArrived && (isStale() || parser.hasUnreadBytes());
  }

  /**
   * Returns the TLS alert that follows a failed write, else the failure: a server that rejects a
   * TLS 1.3 client sends an alert after the handshake and closes the connection.
   */
  private IOException alertOr(SocketException failure) throws IOException {
    SocketHolder sockets = getSocketHolder();
    if (sockets == null || sockets.getSSLSocket() == null) {
      return failure;
    }
    try {
      setSocketTimeout(ALERT_TIMEOUT);
      sockets.getInputStream().read();
      return failure;
    } catch (SSLException alert) {
      return alert;
    } catch (IOException e) {
      failure.addSuppressed(e);
      return failure;
    }
  }
}
