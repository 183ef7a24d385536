package r7contacts.portal.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Forward proxy on the loopback. Connects to one port for every requested host, so that hosts need
 * not exist.
 */
final class TestProxy implements AutoCloseable {

  private final ServerSocket socket;
  private final int target;
  private final String requiredHeader;
  private final String refusal;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /** Heads of the requests: request line and headers. */
  final List<String> heads = new CopyOnWriteArrayList<>();

  private TestProxy(int target, String requiredHeader, String refusal) throws IOException {
    this.target = target;
    this.requiredHeader = requiredHeader;
    this.refusal = refusal;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(
        () -> {
          while (true) {
            Socket client = socket.accept();
            open.add(client);
            daemon(() -> serve(client));
          }
        });
  }

  static TestProxy to(int port) throws IOException {
    return new TestProxy(port, "", "");
  }

  /** Starts a proxy that requires this user and this password, by Basic. */
  static TestProxy to(int port, String user, String password) throws IOException {
    String pair =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return new TestProxy(
        port,
        "Proxy-Authorization: Basic " + pair,
        "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"test\"\r\nContent-Length: 0\r\n\r\n");
  }

  /** Starts a proxy that requires an answer to its Digest challenge, and accepts any. */
  static TestProxy digestTo(int port) throws IOException {
    return new TestProxy(
        port,
        "Proxy-Authorization: Digest username=\"anna\"",
        "HTTP/1.1 407 No\r\nProxy-Authenticate: Digest realm=\"test\", nonce=\"n\", qop=\"auth\","
            + " algorithm=MD5\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
  }

  /** Starts a proxy that answers every request with this status. */
  static TestProxy answering(String statusLine, String body) throws IOException {
    return new TestProxy(
        0,
        "never",
        "HTTP/1.1 "
            + statusLine
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  String address() {
    return "http://localhost:" + socket.getLocalPort();
  }

  String name() {
    return "the proxy localhost:" + socket.getLocalPort();
  }

  private void serve(Socket client) throws IOException {
    try (client) {
      while (true) {
        String head = head(client.getInputStream());
        if (head.isEmpty()) {
          return;
        }
        heads.add(head);
        if (!head.contains(requiredHeader)) {
          client.getOutputStream().write(refusal.getBytes(StandardCharsets.UTF_8));
          if (refusal.contains("Connection: close")) {
            return;
          }
          continue;
        }
        forward(client, head);
        return;
      }
    }
  }

  private void forward(Socket client, String head) throws IOException {
    try (Socket portal = new Socket(InetAddress.getLoopbackAddress(), target)) {
      open.add(portal);
      String[] line = head.split(" ", 3);
      if (line[0].equals("CONNECT")) {
        client
            .getOutputStream()
            .write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      } else {
        String path = URI.create(line[1]).getRawPath();
        portal
            .getOutputStream()
            .write((line[0] + " " + path + " " + line[2]).getBytes(StandardCharsets.ISO_8859_1));
      }
      Thread up = daemon(() -> client.getInputStream().transferTo(portal.getOutputStream()));
      portal.getInputStream().transferTo(client.getOutputStream());
      client.shutdownOutput();
      up.join(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int next;
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")
        && (next = in.read()) >= 0) {
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private interface Task {
    void run() throws IOException;
  }

  private static Thread daemon(Task task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (IOException e) {
                // One side has closed the connection.
              }
            },
            "test proxy");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (Socket each : open) {
        each.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
