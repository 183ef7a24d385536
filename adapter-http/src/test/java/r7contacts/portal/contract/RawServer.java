package r7contacts.portal.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Server on the loopback that answers each request with the bytes that a test gives it, HTTP or
 * not. Connections stay open unless the answer closes them.
 */
public final class RawServer implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");

  private final ServerSocket listening;
  private final Greeting greeting;
  private final Answer answer;
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger answered = new AtomicInteger();

  /**
   * Received request.
   *
   * @param number number over all connections, from 1
   * @param line the request line
   */
  public record Request(int number, String line) {}

  /** Answer to one request. */
  @FunctionalInterface
  public interface Answer {
    void send(Request request, Socket connection) throws IOException;
  }

  /** Action on a connection before anything is read from it. */
  @FunctionalInterface
  public interface Greeting {
    void send(Socket connection) throws IOException;
  }

  private RawServer(ServerSocket listening, Greeting greeting, Answer answer) {
    this.listening = listening;
    this.greeting = greeting;
    this.answer = answer;
    start(this::accept);
  }

  /** Starts a server that sends first and answers no request. */
  public static RawServer greeting(Greeting greeting) throws IOException {
    return new RawServer(loopback(), greeting, (request, connection) -> {});
  }

  /** Starts a server that answers each request. */
  public static RawServer start(Answer answer) throws IOException {
    return start(loopback(), answer);
  }

  /** Starts a server on this socket, which may be one for TLS. */
  public static RawServer start(ServerSocket listening, Answer answer) {
    return new RawServer(listening, connection -> {}, answer);
  }

  private static ServerSocket loopback() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /** Starts a server that sends these answers in order, and the last one for further requests. */
  public static RawServer answering(byte[]... answers) throws IOException {
    return start(
        (request, connection) ->
            write(connection, answers[Math.min(request.number(), answers.length) - 1]));
  }

  /** Starts a server that sends these answers in order, and the last one for further requests. */
  public static RawServer answering(String... answers) throws IOException {
    byte[][] bytes = new byte[answers.length][];
    for (int i = 0; i < answers.length; i++) {
      bytes[i] = answers[i].getBytes(StandardCharsets.UTF_8);
    }
    return answering(bytes);
  }

  /** Sends these bytes. */
  public static void write(Socket connection, byte[] bytes) throws IOException {
    OutputStream out = connection.getOutputStream();
    out.write(bytes);
    out.flush();
  }

  /** Sends this text in UTF-8. */
  public static void write(Socket connection, String text) throws IOException {
    write(connection, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the port of the server. */
  public int port() {
    return listening.getLocalPort();
  }

  /** Returns the received request lines in their order. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Waits until all requests so far are answered. */
  public void awaitAnswers() throws InterruptedException {
    while (answered.get() < requests.size()) {
      Thread.sleep(1);
    }
  }

  /** Returns the number of connections that were opened. */
  public int connections() {
    return connections.size();
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = listening.accept();
        // Written bytes are sent before the test continues.
        connection.setTcpNoDelay(true);
        connections.add(connection);
        start(() -> serve(connection));
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      greeting.send(connection);
      while (!connection.isClosed()) {
        String head = head(connection.getInputStream());
        Request request;
        synchronized (requests) {
          requests.add(head.lines().findFirst().orElse(""));
          request = new Request(requests.size(), requests.get(requests.size() - 1));
        }
        try {
          answer.send(request, connection);
        } finally {
          answered.incrementAndGet();
        }
      }
    } catch (IOException e) {
      // The client has closed the connection.
    }
  }

  /** Reads a request to its end and returns its head. */
  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String head = "";
    while (!head.endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no further request");
      }
      bytes.write(next);
      head = bytes.toString(StandardCharsets.ISO_8859_1);
    }
    Matcher length = LENGTH.matcher(head);
    in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
    return head;
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "raw server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket connection : new ArrayList<>(connections)) {
      connection.close();
    }
  }
}
