package r7contacts.simulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.HttpRequestHandler;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Reads a request, asks the {@link Responder}, and hands its reply to HttpCore. */
final class PortalRequestHandler implements HttpRequestHandler {

  private static final int MAX_BODY_BYTES = 1 << 20;

  private final Responder responder;
  private final Delays delays;

  PortalRequestHandler(Responder responder, Delays delays) {
    this.responder = responder;
    this.delays = delays;
  }

  @Override
  public void handle(ClassicHttpRequest incoming, ClassicHttpResponse response, HttpContext context)
      throws IOException {
    Request request = read(incoming);
    Reply reply = responder.reply(request);
    if (!reply.delivery().delay().isZero()) {
      delays.pause(reply.delivery().delay());
    }
    write(reply, request, response);
  }

  private static Request read(ClassicHttpRequest incoming) throws IOException {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : incoming.getHeaders()) {
      headers
          .computeIfAbsent(header.getName(), name -> new ArrayList<>())
          .add(header.getValue() == null ? "" : header.getValue());
    }
    byte[] body = body(incoming);
    boolean isTooLong = body.length > MAX_BODY_BYTES;
    return new Request(
        incoming.getMethod(),
        new Target(incoming.getPath()),
        headers,
        isTooLong ? new byte[0] : body,
        isTooLong);
  }

  /** Returns the body, of one that is too long only the first bytes. */
  private static byte[] body(ClassicHttpRequest incoming) throws IOException {
    HttpEntity entity = incoming.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    try (InputStream content = entity.getContent()) {
      byte[] start = content.readNBytes(MAX_BODY_BYTES + 1);
      // A client that is still sending would not read the reply.
      content.transferTo(OutputStream.nullOutputStream());
      return start;
    }
  }

  private void write(Reply reply, Request request, ClassicHttpResponse response)
      throws IOException {
    response.setCode(reply.status());
    if (reply.contentType() != null) {
      response.setHeader(HttpHeaders.CONTENT_TYPE, reply.contentType());
    }
    reply.headers().forEach(response::setHeader);
    Body body = reply.body();
    boolean isEmpty = body instanceof Body.InMemory bytes && bytes.length() == 0;
    if (!isEmpty && isCompressed(reply, request)) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
      body = Body.compressed(body);
    }
    if (!isEmpty || reply.delivery().isIrregular()) {
      boolean isChunked = reply.isChunked() && !isEmpty;
      response.setEntity(new ReplyEntity(body, isChunked, reply.delivery(), delays));
    }
  }

  /** Splits at commas only: the portal ignores the second of {@code deflate, gzip}. */
  private static boolean isCompressed(Reply reply, Request request) {
    return switch (reply.compression()) {
      case ALWAYS -> true;
      case NEVER -> false;
      case IF_ACCEPTED ->
          request
              .header("Accept-Encoding")
              .filter(accepted -> Arrays.asList(accepted.split(",")).contains("gzip"))
              .isPresent();
    };
  }
}
