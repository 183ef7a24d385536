package r7contacts.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** A loopback port that detects connections, which no test should make. */
final class ConnectionDetector implements AutoCloseable {

  private final ServerSocketChannel listening;

  ConnectionDetector() {
    try {
      listening = ServerSocketChannel.open();
      listening.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
      listening.configureBlocking(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a URL of this port. The length is the same for every port. */
  String url() {
    return "http://127.0.0.1:%05d/forbidden".formatted(listening.socket().getLocalPort());
  }

  /** Returns whether there was a connection since the last call. */
  boolean hasConnection() {
    try (SocketChannel connection = listening.accept()) {
      return connection != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
