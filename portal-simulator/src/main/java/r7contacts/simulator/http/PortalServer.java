package r7contacts.simulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.HttpRequestHandler;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;

/** The listening socket: opened, closed to refuse connections, and opened again. Thread-safe. */
public final class PortalServer {

  private static final TimeValue TERMINATION_TIMEOUT = TimeValue.ofMilliseconds(200);

  private static final Duration PORT_RELEASE_TIMEOUT = Duration.ofSeconds(5);

  private final HttpRequestHandler handler;
  private final Delays delays = new Delays();
  private final int port;
  private HttpServer server;
  private State state = State.OPEN;

  private enum State {
    OPEN,
    REFUSING,
    CLOSED
  }

  /**
   * Opens the socket.
   *
   * @param port 0 for a free one
   * @throws UncheckedIOException if the port cannot be listened on
   */
  public PortalServer(int port, Responder responder) {
    this.handler = new PortalRequestHandler(responder, delays);
    this.server = listen(port, handler);
    this.port = server.getLocalPort();
  }

  private static HttpServer listen(int port, HttpRequestHandler handler) {
    try {
      HttpServer server =
          ServerBootstrap.bootstrap()
              .setListenerPort(port)
              .setLocalAddress(loopback())
              .setSocketConfig(
                  SocketConfig.custom()
                      .setTcpNoDelay(true)
                      .setSoReuseAddress(true)
                      .setBacklogSize(256)
                      .build())
              .setConnectionFactory(PortalConnection::on)
              // The default router rejects requests for another host.
              .setRequestRouter((request, context) -> handler)
              .create();
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on port " + port, e);
    }
  }

  /** Always IPv4; the loopback address of the system may be IPv6. */
  private static InetAddress loopback() throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  /** Returns the port that is listened on. */
  public int port() {
    return port;
  }

  /** Stops listening and closes all connections, until {@link #open()}. */
  public synchronized void refuse() {
    if (state == State.OPEN) {
      state = State.REFUSING;
      stop();
      awaitRefusal();
    }
  }

  /** Waits until the accepting thread has closed the socket. */
  private void awaitRefusal() {
    long end = System.nanoTime() + PORT_RELEASE_TIMEOUT.toNanos();
    while (System.nanoTime() - end < 0) {
      try {
        new Socket(loopback(), port).close();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
      } catch (IOException refused) {
        return;
      }
    }
  }

  /**
   * Listens again after {@link #refuse()}. Waits for up to five seconds, because the system may
   * release the port late.
   *
   * @throws UncheckedIOException if another program has taken the port
   */
  public synchronized void open() {
    if (state == State.REFUSING) {
      delays.allowAgain();
      server = listenAgain();
      state = State.OPEN;
    }
  }

  private HttpServer listenAgain() {
    long end = System.nanoTime() + PORT_RELEASE_TIMEOUT.toNanos();
    while (true) {
      try {
        return listen(port, handler);
      } catch (UncheckedIOException e) {
        if (System.nanoTime() - end > 0) {
          throw e;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
      }
    }
  }

  /** Stops listening and closes all connections. Idempotent. */
  public synchronized void close() {
    if (state == State.OPEN) {
      stop();
    }
    state = State.CLOSED;
  }

  private void stop() {
    delays.endAll();
    server.close(CloseMode.IMMEDIATE);
    try {
      server.awaitTermination(TERMINATION_TIMEOUT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // A connection that was just being accepted escapes the first call.
    server.close(CloseMode.IMMEDIATE);
  }
}
