package r7contacts.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import r7contacts.simulator.wire.WireObject;

/** Sends requests to a portal over real sockets, with a timeout of a minute. */
public final class TestClient {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();

  private TestClient() {}

  /** Sends a GET with the portal's token and further headers: name, value, name, value. */
  public static HttpResponse<byte[]> get(PortalSimulator portal, String target, String... headers) {
    HttpRequest.Builder request = request(portal, target).header("Authorization", portal.token());
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Sends a GET with only the given headers: name, value, name, value. */
  public static HttpResponse<byte[]> getBare(
      PortalSimulator portal, String target, String... headers) {
    HttpRequest.Builder request = request(portal, target);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public static HttpResponse<byte[]> ask(
      PortalSimulator portal, String method, String target, String... headers) {
    HttpRequest.Builder request =
        request(portal, target)
            .header("Authorization", portal.token())
            .method(method, HttpRequest.BodyPublishers.ofString("{}"));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Sends a GET with the portal's token and a body. */
  public static HttpResponse<byte[]> getWithBody(
      PortalSimulator portal, String target, String contentType, String body) {
    HttpRequest.Builder request =
        request(portal, target)
            .header("Authorization", portal.token())
            .method("GET", HttpRequest.BodyPublishers.ofString(body));
    return send(contentType.isEmpty() ? request : request.header("Content-Type", contentType));
  }

  /** Sends a POST with a body, and with a content type unless it is empty. */
  public static HttpResponse<byte[]> post(
      PortalSimulator portal, String target, String contentType, String body) {
    HttpRequest.Builder request =
        request(portal, target).POST(HttpRequest.BodyPublishers.ofString(body));
    return send(contentType.isEmpty() ? request : request.header("Content-Type", contentType));
  }

  /** Sends a request with the portal's token and a form. */
  public static HttpResponse<byte[]> form(
      PortalSimulator portal, String method, String target, String form) {
    return send(portal, method, target, "application/x-www-form-urlencoded", form);
  }

  /** Sends a request with the portal's token and a body. */
  public static HttpResponse<byte[]> send(
      PortalSimulator portal, String method, String target, String contentType, String body) {
    return send(portal, method, target, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a request with the portal's token and a body. */
  public static HttpResponse<byte[]> send(
      PortalSimulator portal, String method, String target, String contentType, byte[] body) {
    return send(
        request(portal, target)
            .header("Authorization", portal.token())
            .header("Content-Type", contentType)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  public static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** Returns the text of an answer with status 200. */
  public static String json(PortalSimulator portal, String target) {
    HttpResponse<byte[]> answer = get(portal, target);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    return text(answer);
  }

  public static String unzipped(HttpResponse<byte[]> response) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the ids of the contacts in a list, joined by spaces. */
  public static String ids(String json) {
    return WireObject.of(json).list("response").stream()
        .map(item -> item.has("contact") ? item.object("contact") : item)
        .map(contact -> contact.text("id"))
        .collect(Collectors.joining(" "));
  }

  public static Socket connect(PortalSimulator portal) throws IOException {
    Socket socket = new Socket("127.0.0.1", portal.port());
    socket.setSoTimeout((int) TIMEOUT.toMillis());
    return socket;
  }

  /** Sends lines unchanged and returns all bytes until the portal closes the connection. */
  public static String raw(PortalSimulator portal, String... lines) throws IOException {
    try (Socket socket = connect(portal)) {
      String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static HttpRequest.Builder request(PortalSimulator portal, String target) {
    return HttpRequest.newBuilder(URI.create(portal.uri() + target)).timeout(TIMEOUT);
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
