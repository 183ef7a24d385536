package r7contacts.simulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.jspecify.annotations.Nullable;

/**
 * A connection of HttpCore that can end the sending of a reply as its {@link Delivery} says.
 *
 * <p>HttpCore writes the head; the rest is written to the socket directly, and the connection ends
 * after it.
 */
final class PortalConnection extends DefaultBHttpServerConnection {

  /** Neither a line, nor an HTTP version, nor a TLS record. */
  private static final byte[] GARBAGE =
      "\u00ff\u00fe\u0000\u0001\u0002 no protocol \u007f\u0000\r\n\u00fe\u00ff"
          .getBytes(StandardCharsets.ISO_8859_1);

  private static final Http1Config LIMITS =
      Http1Config.custom().setMaxLineLength(1 << 16).setMaxHeaderCount(1000).build();

  private @Nullable Socket socket;
  private boolean isHead;

  private PortalConnection() {
    super("http", LIMITS);
  }

  static PortalConnection on(Socket socket) throws IOException {
    PortalConnection connection = new PortalConnection();
    connection.bind(socket);
    return connection;
  }

  @Override
  public void bind(Socket socket) throws IOException {
    super.bind(socket);
    this.socket = socket;
  }

  @Override
  protected void onRequestReceived(ClassicHttpRequest request) {
    isHead = request.getMethod().equals("HEAD");
  }

  @Override
  public void sendResponseHeader(ClassicHttpResponse response) throws HttpException, IOException {
    if (response.getEntity() instanceof ReplyEntity reply
        && reply.ending() != Delivery.Ending.COMPLETE) {
      send(response, reply, Objects.requireNonNull(socket, "socket"));
      throw new ConnectionClosedException("ended on purpose: " + reply.ending());
    }
    super.sendResponseHeader(response);
  }

  private void send(ClassicHttpResponse response, ReplyEntity reply, Socket socket)
      throws HttpException, IOException {
    switch (reply.ending()) {
      case SILENT -> awaitClose(socket);
      case GARBAGE -> {
        socket.getOutputStream().write(GARBAGE);
        socket.close();
      }
      case RESET -> reset(socket);
      case RESET_MIDWAY -> {
        sendHalf(response, reply, socket);
        reset(socket);
      }
      case STALL -> {
        sendHalf(response, reply, socket);
        awaitClose(socket);
      }
      case TRUNCATE -> {
        sendHalf(response, reply, socket);
        socket.close();
      }
      case WRONG_LENGTH -> {
        sendHead(response);
        if (!isHead) {
          reply.body().writeTo(socket.getOutputStream());
        }
        socket.close();
      }
      case COMPLETE -> throw new IllegalArgumentException("HttpCore sends complete replies");
    }
  }

  private void sendHead(ClassicHttpResponse response) throws HttpException, IOException {
    super.sendResponseHeader(response);
    flush();
  }

  private void sendHalf(ClassicHttpResponse response, ReplyEntity reply, Socket socket)
      throws HttpException, IOException {
    sendHead(response);
    long half = reply.body().length() / 2;
    if (isHead || half == 0) {
      return;
    }
    OutputStream out = socket.getOutputStream();
    if (response.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
      out.write((Long.toHexString(half) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
    try {
      reply.body().writeTo(new TruncatingOutputStream(out, half));
    } catch (TruncatingOutputStream.LimitReachedException expected) {
      // Half of the body is sent.
    }
  }

  /** Waits until the client or the portal closes the connection. */
  private static void awaitClose(Socket socket) throws IOException {
    socket.setSoTimeout(0);
    try (InputStream in = socket.getInputStream()) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }
}
