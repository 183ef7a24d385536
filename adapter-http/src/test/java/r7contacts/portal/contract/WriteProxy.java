package r7contacts.portal.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.CannedAnswer;

/**
 * A server on the loopback that passes requests on to a portal, one for each connection, and may
 * answer one of the writes in another way than the portal.
 */
public final class WriteProxy implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");
  private static final Pattern HEADER =
      Pattern.compile("(?im)^(authorization|accept|content-type): (.*)$");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ServerSocket listening;
  private final URI portal;
  private final AtomicInteger writes = new AtomicInteger();
  private volatile @Nullable Exchange special;
  private volatile int nth;

  /** An answer to a write. */
  public interface Exchange {

    /**
     * Returns the answer.
     *
     * @param portal passes the request on to the portal and returns its answer
     */
    CannedAnswer answer(Callable<CannedAnswer> portal) throws Exception;
  }

  /** Starts a server in front of a portal. */
  public WriteProxy(URI portal) throws IOException {
    this.portal = portal;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  /** Returns the address. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  /** Answers the n-th write, counted from 1, in this way. */
  public void onWrite(int number, Exchange how) {
    nth = number;
    special = how;
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = listening.accept();
        connection.setTcpNoDelay(true);
        start(() -> serve(connection));
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      String head = head(connection.getInputStream());
      Matcher length = LENGTH.matcher(head);
      byte[] body =
          connection
              .getInputStream()
              .readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
      String[] line = head.substring(0, head.indexOf('\r')).split(" ");
      HttpRequest.Builder request =
          HttpRequest.newBuilder(portal.resolve(line[1]))
              .method(line[0], HttpRequest.BodyPublishers.ofByteArray(body));
      Matcher header = HEADER.matcher(head);
      while (header.find()) {
        request.header(header.group(1), header.group(2).strip());
      }
      boolean isNth = !line[0].equals("GET") && writes.incrementAndGet() == nth;
      Exchange how = special;
      Callable<CannedAnswer> passedOn = () -> passedOn(request.build());
      CannedAnswer answer = isNth && how != null ? how.answer(passedOn) : passedOn.call();
      connection.getOutputStream().write(bytes(answer));
    } catch (IOException e) {
      // The client has closed the connection.
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private CannedAnswer passedOn(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    return CannedAnswer.of(
        answer.statusCode(),
        answer.headers().firstValue("Content-Type").orElse(null),
        answer.body());
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("closed");
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static byte[] bytes(CannedAnswer answer) {
    StringBuilder head =
        new StringBuilder("HTTP/1.1 %d X\r\nConnection: close\r\n".formatted(answer.status()));
    if (answer.contentType() != null) {
      head.append("Content-Type: ").append(answer.contentType()).append("\r\n");
    }
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
    }
    head.append("Content-Length: ").append(answer.body().length).append("\r\n\r\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.toString().getBytes(ISO_8859_1));
    bytes.writeBytes(answer.body());
    return bytes.toByteArray();
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "write proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
