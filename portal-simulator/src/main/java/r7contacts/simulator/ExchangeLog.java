package r7contacts.simulator;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import r7contacts.simulator.http.Reply;
import r7contacts.simulator.http.Request;

/** The last requests with their replies, for the portal's page; without secrets. Thread-safe. */
final class ExchangeLog {

  /**
   * A request and its reply.
   *
   * @param number the number of the request, from 1
   * @param target path and query without secrets
   * @param status the status that is sent, unless a fault prevents the sending
   * @param duration the time until the reply was ready to be sent
   * @param bytes the length of the body before compression; -1 if it cannot be determined
   */
  record Exchange(
      long number,
      Instant at,
      String method,
      String target,
      int status,
      Duration duration,
      long bytes) {}

  private static final int MAX_EXCHANGES = 100;
  private static final int MAX_TARGET = 500;

  private static final Pattern CODE =
      Pattern.compile("(?i)(/authentication/)(?!setphone|sendsms)[^/.?]+");

  private final Clock clock;
  private final Deque<Exchange> exchanges = new ArrayDeque<>();
  private long count;

  ExchangeLog(Clock clock) {
    this.clock = clock;
  }

  synchronized void add(Request request, Reply reply, Duration duration) {
    String target = CODE.matcher(request.target().withoutSecrets()).replaceFirst("$1***");
    exchanges.addLast(
        new Exchange(
            ++count,
            clock.instant(),
            request.method(),
            target.length() > MAX_TARGET ? target.substring(0, MAX_TARGET) + "…" : target,
            reply.status(),
            duration,
            length(reply)));
    if (exchanges.size() > MAX_EXCHANGES) {
      exchanges.removeFirst();
    }
  }

  private static long length(Reply reply) {
    try {
      return reply.body().length();
    } catch (IOException e) {
      return -1;
    }
  }

  /** Returns the last 100 exchanges, oldest first. */
  synchronized List<Exchange> last() {
    return List.copyOf(exchanges);
  }

  /** Returns the number of requests so far. */
  synchronized long count() {
    return count;
  }
}
