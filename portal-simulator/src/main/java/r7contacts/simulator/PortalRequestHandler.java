package r7contacts.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.HttpRequestHandler;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Where requests come in: writes each down, then gives it the canned answer or the API's, unless a
 * fault has its own.
 */
final class PortalRequestHandler implements HttpRequestHandler {

  private static final int LONGEST_BODY = 1 << 20;

  private static final CannedAnswer TOO_LONG =
      CannedAnswer.empty(413).withHeader("Connection", "close");

  private final CrmApi api;
  private final Faults faults;
  private final FaultAnswers faultAnswers;
  private final Delays pauses;
  private final Map<String, CannedAnswer> canned = new ConcurrentHashMap<>();
  private final RequestLog requests = new RequestLog();

  PortalRequestHandler(CrmApi api, Faults faults, FaultAnswers faultAnswers, Delays pauses) {
    this.api = api;
    this.faults = faults;
    this.faultAnswers = faultAnswers;
    this.pauses = pauses;
  }

  void answer(String path, CannedAnswer answer) {
    canned.put(path, answer);
  }

  List<RecordedRequest> requests() {
    return requests.all();
  }

  @Override
  public void handle(ClassicHttpRequest request, ClassicHttpResponse response, HttpContext context)
      throws IOException {
    byte[] body = bodyOf(request);
    boolean isTooLong = body.length > LONGEST_BODY;
    RecordedRequest recorded = recorded(request, isTooLong ? new byte[0] : body);
    requests.add(recorded);
    Faults.Struck struck = faults.strike(Target.of(recorded.target()).path());
    Reply reply = isTooLong ? Reply.of(TOO_LONG) : reply(recorded, struck);
    for (Fault shape : struck.shapes()) {
      reply = reply.reshaped(shape.kind());
    }
    if (struck.delay() != null) {
      pauses.pause(Duration.ofMillis(struck.delay().value()));
    }
    send(reply, recorded, struck.transport(), response);
  }

  private Reply reply(RecordedRequest request, Faults.Struck struck) {
    if (struck.answer() != null) {
      return faultAnswers.reply(struck.answer(), request);
    }
    CannedAnswer answer = canned.get(Target.of(request.target()).path());
    long pageCap = struck.api() == null ? Long.MAX_VALUE : struck.api().value();
    return answer == null ? Reply.ofApi(api.answer(request, pageCap)) : Reply.of(answer);
  }

  /** The body up to one byte more than may be; whatever follows is read, and thrown away. */
  private static byte[] bodyOf(ClassicHttpRequest request) throws IOException {
    HttpEntity entity = request.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    try (InputStream content = entity.getContent()) {
      byte[] start = content.readNBytes(LONGEST_BODY + 1);
      // Who still sends would not hear an answer.
      content.transferTo(OutputStream.nullOutputStream());
      return start;
    }
  }

  private static RecordedRequest recorded(ClassicHttpRequest request, byte[] body) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : request.getHeaders()) {
      headers
          .computeIfAbsent(header.getName(), name -> new ArrayList<>())
          .add(header.getValue() == null ? "" : header.getValue());
    }
    return new RecordedRequest(request.getMethod(), request.getPath(), headers, body);
  }

  private void send(
      Reply reply, RecordedRequest request, @Nullable Fault transport, ClassicHttpResponse response)
      throws IOException {
    response.setCode(reply.status());
    if (reply.contentType() != null) {
      response.setHeader(HttpHeaders.CONTENT_TYPE, reply.contentType());
    }
    reply.headers().forEach(response::setHeader);
    Body body = reply.body();
    boolean isEmpty = body instanceof Body.InMemory bytes && bytes.length() == 0;
    if (!isEmpty && isZipped(reply, request)) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
      body = Body.zipped(body);
    }
    if (!isEmpty || transport != null) {
      boolean isChunked = reply.isChunked() && !isEmpty;
      response.setEntity(new ReplyEntity(body, isChunked, transport, pauses));
    }
  }

  /**
   * Split at commas and no further: the portal does not see the second of {@code deflate, gzip}.
   */
  private static boolean isZipped(Reply reply, RecordedRequest request) {
    return switch (reply.zip()) {
      case ALWAYS -> true;
      case NEVER -> false;
      case IF_ASKED ->
          request
              .header("Accept-Encoding")
              .filter(accepted -> Arrays.asList(accepted.split(",")).contains("gzip"))
              .isPresent();
    };
  }
}
