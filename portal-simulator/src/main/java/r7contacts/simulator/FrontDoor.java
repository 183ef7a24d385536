package r7contacts.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Where requests come in: writes each down, then gives it the canned answer or the API's. */
final class FrontDoor implements HttpRequestHandler {

  private static final int REMEMBERED = 1000;
  private static final int LONGEST_BODY = 1 << 20;

  /** Of all the requests remembered: a thousand long bodies would not fit everywhere. */
  private static final long BODIES_REMEMBERED = 64L << 20;

  private static final CannedAnswer TOO_LONG =
      CannedAnswer.empty(413).withHeader("Connection", "close");

  private final CrmApi api;
  private final Map<String, CannedAnswer> canned = new ConcurrentHashMap<>();
  private final Deque<RecordedRequest> requests = new ArrayDeque<>();
  private long bodiesLength;

  FrontDoor(CrmApi api) {
    this.api = api;
  }

  void answer(String path, CannedAnswer answer) {
    canned.put(path, answer);
  }

  List<RecordedRequest> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  @Override
  public void handle(ClassicHttpRequest request, ClassicHttpResponse response, HttpContext context)
      throws IOException {
    byte[] body = bodyOf(request);
    boolean isTooLong = body.length > LONGEST_BODY;
    RecordedRequest recorded = recorded(request, isTooLong ? new byte[0] : body);
    remember(recorded);
    send(isTooLong ? TOO_LONG : answer(recorded), response);
  }

  private CannedAnswer answer(RecordedRequest request) {
    CannedAnswer answer = canned.get(Target.of(request.target()).path());
    return answer == null ? api.answer(request) : answer;
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

  private void remember(RecordedRequest request) {
    synchronized (requests) {
      requests.addLast(request);
      bodiesLength += request.body().length;
      while (requests.size() > REMEMBERED || bodiesLength > BODIES_REMEMBERED) {
        bodiesLength -= requests.removeFirst().body().length;
      }
    }
  }

  private static void send(CannedAnswer answer, ClassicHttpResponse response) {
    response.setCode(answer.status());
    if (answer.contentType() != null) {
      response.setHeader(HttpHeaders.CONTENT_TYPE, answer.contentType());
    }
    answer.headers().forEach(response::setHeader);
    byte[] body = answer.body();
    if (body.length > 0) {
      response.setEntity(new ByteArrayEntity(body, null));
    }
  }
}
