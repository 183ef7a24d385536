package r7contacts.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests, in bounded memory; the oldest are dropped first. Thread-safe. */
final class RequestLog {

  private static final int MAX_REQUESTS = 1000;

  /** The limit of all requests together. */
  private static final long MAX_BYTES = 8L << 20;

  private final Deque<RecordedRequest> requests = new ArrayDeque<>();
  private long bytes;

  synchronized void add(RecordedRequest request) {
    requests.addLast(request);
    bytes += request.size();
    while (requests.size() > MAX_REQUESTS || bytes > MAX_BYTES) {
      bytes -= requests.removeFirst().size();
    }
  }

  /** Returns the requests, oldest first. */
  synchronized List<RecordedRequest> all() {
    return List.copyOf(requests);
  }
}
