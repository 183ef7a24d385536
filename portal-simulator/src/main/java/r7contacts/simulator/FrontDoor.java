package r7contacts.simulator;

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
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.HttpRequestHandler;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Where requests come in: writes each down, then gives it the canned answer or the API's. */
final class FrontDoor implements HttpRequestHandler {

  private static final int REMEMBERED = 1000;

  private final CrmApi api;
  private final Map<String, CannedAnswer> canned = new ConcurrentHashMap<>();
  private final Deque<RecordedRequest> requests = new ArrayDeque<>();

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
  public void handle(
      ClassicHttpRequest request, ClassicHttpResponse response, HttpContext context) {
    RecordedRequest recorded = recorded(request);
    remember(recorded);

    CannedAnswer answer = canned.get(Target.of(recorded.target()).path());
    send(answer == null ? api.answer(recorded) : answer, response);
  }

  private static RecordedRequest recorded(ClassicHttpRequest request) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : request.getHeaders()) {
      headers
          .computeIfAbsent(header.getName(), name -> new ArrayList<>())
          .add(header.getValue() == null ? "" : header.getValue());
    }
    return new RecordedRequest(request.getMethod(), request.getPath(), headers);
  }

  private void remember(RecordedRequest request) {
    synchronized (requests) {
      if (requests.size() == REMEMBERED) {
        requests.removeFirst();
      }
      requests.addLast(request);
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
