package r7contacts.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests, as many as fit into bounded memory; the oldest are dropped first. */
final class RequestLog {

  private static final int MOST_REQUESTS = 1000;

  /** Of all the requests together. */
  private static final long MOST_BYTES = 8L << 20;

  private final Deque<RecordedRequest> requests = new ArrayDeque<>();
  private long bytes;

  synchronized void add(RecordedRequest request) {
    requests.addLast(request);
    bytes += request.size();
    while (requests.size() > MOST_REQUESTS || bytes > MOST_BYTES) {
      bytes -= requests.removeFirst().size();
    }
  }

  synchronized List<RecordedRequest> all() {
    return List.copyOf(requests);
  }
}
