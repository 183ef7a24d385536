package r7contacts.simulator;

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

/** The port: listened on, left alone for a while, and listened on again. */
final class PortalServer {

  private static final TimeValue LAST_CALL = TimeValue.ofMilliseconds(200);

  private static final Duration PORT_IS_FREED_WITHIN = Duration.ofSeconds(5);

  private final HttpRequestHandler door;
  private final Delays pauses;
  private final int port;
  private HttpServer server;
  private State state = State.OPEN;

  private enum State {
    OPEN,
    REFUSING,
    CLOSED
  }

  /**
   * Opens.
   *
   * @param port 0 for a free one
   * @throws UncheckedIOException if the port cannot be listened on
   */
  PortalServer(int port, HttpRequestHandler door, Delays pauses) {
    this.door = door;
    this.pauses = pauses;
    this.server = listen(port, door);
    this.port = server.getLocalPort();
  }

  private static HttpServer listen(int port, HttpRequestHandler door) {
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
              // The usual router sends requests for another host away.
              .setRequestRouter((request, context) -> door)
              .create();
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on port " + port, e);
    }
  }

  /** Not what the system calls so: that may be IPv6's. */
  private static InetAddress loopback() throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  int port() {
    return port;
  }

  /** Stops listening and cuts all connections; the port is kept in mind. */
  synchronized void refuse() {
    if (state == State.OPEN) {
      state = State.REFUSING;
      stop();
      awaitRefusal();
    }
  }

  /** The system listens until the thread that accepts has noticed that it is over. */
  private void awaitRefusal() {
    long end = System.nanoTime() + PORT_IS_FREED_WITHIN.toNanos();
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
   * Listens again after {@link #refuse()}. The system may hold the port for a moment longer than we
   * did.
   *
   * @throws UncheckedIOException if somebody else took the port meanwhile
   */
  synchronized void open() {
    if (state == State.REFUSING) {
      pauses.allowAgain();
      server = listenAgain();
      state = State.OPEN;
    }
  }

  private HttpServer listenAgain() {
    long end = System.nanoTime() + PORT_IS_FREED_WITHIN.toNanos();
    while (true) {
      try {
        return listen(port, door);
      } catch (UncheckedIOException e) {
        if (System.nanoTime() - end > 0) {
          throw e;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
      }
    }
  }

  synchronized void close() {
    if (state == State.OPEN) {
      stop();
    }
    state = State.CLOSED;
  }

  private void stop() {
    pauses.endAll();
    server.close(CloseMode.IMMEDIATE);
    try {
      server.awaitTermination(LAST_CALL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // A connection accepted at the last moment has escaped the first call.
    server.close(CloseMode.IMMEDIATE);
  }
}
