package r7contacts.decorator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Sliding window of a rate limit: counts the calls that began within the last period, and keeps the
 * waiting calls in order. Holds at most the start times of one period's calls. Thread-safe.
 */
final class SlidingWindow {

  private final int permits;
  private final long period;
  private final LongSupplier time;
  private final Deque<Long> begun = new ArrayDeque<>();
  private final Set<Object> waiting = new LinkedHashSet<>();

  /**
   * @param period in nanoseconds, as the time is
   */
  SlidingWindow(int permits, long period, LongSupplier time) {
    this.permits = permits;
    this.period = period;
    this.time = time;
  }

  /**
   * Begins a call if it may begin now. Otherwise queues it, unless it is queued or its wait is too
   * long.
   *
   * @param call identifies the call
   * @param maximumWait in nanoseconds
   * @return 0 if the call has begun, otherwise the nanoseconds after which to try again; more than
   *     the maximum wait if the call is not queued
   */
  synchronized long begin(Object call, long maximumWait) {
    long now = time.getAsLong();
    while (!begun.isEmpty() && begun.getFirst() + period <= now) {
      begun.removeFirst();
    }
    int turn = ahead(call) - (permits - begun.size());
    if (turn < 0) {
      waiting.remove(call);
      begun.addLast(now);
      return 0;
    }
    long wait = freed(turn, now) - now;
    if (wait > maximumWait) {
      waiting.remove(call);
    } else {
      waiting.add(call);
    }
    return wait;
  }

  /** Removes a call from the queue. */
  synchronized void leave(Object call) {
    waiting.remove(call);
  }

  private int ahead(Object call) {
    int ahead = 0;
    for (Iterator<Object> each = waiting.iterator(); each.hasNext() && each.next() != call; ) {
      ahead++;
    }
    return ahead;
  }

  /**
   * Returns when the permit of an earlier call is free: first of the calls that began, in their
   * order, then of those that may begin now and have not yet.
   */
  private long freed(int turn, long now) {
    long began = begun.stream().skip(turn % permits).findFirst().orElse(now);
    return began + period * (1 + turn / permits);
  }
}
