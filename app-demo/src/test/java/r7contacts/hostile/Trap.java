package r7contacts.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** A loopback port that nobody has any business with. Connections wait in its queue to be seen. */
final class Trap implements AutoCloseable {

  private final ServerSocketChannel listening;

  Trap() {
    try {
      listening = ServerSocketChannel.open();
      listening.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
      listening.configureBlocking(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port has always five digits, so that answers are equally long whatever it is. */
  String address() {
    return "http://127.0.0.1:%05d/trap".formatted(listening.socket().getLocalPort());
  }

  /** Whether somebody has connected since the last time. */
  boolean hasSprung() {
    try (SocketChannel caught = listening.accept()) {
      return caught != null;
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
