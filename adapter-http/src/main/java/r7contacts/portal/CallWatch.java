package r7contacts.portal;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops calls whose time is up, whose thread was interrupted, or whose repository was closed.
 *
 * <p>A thread that reads from a socket hears of none of these, so one thread looks at all running
 * calls every {@value #TICK_MILLIS} ms, and sleeps while there are none. That costs a call less
 * than a timer of its own or a second thread would.
 */
final class CallWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PortalContacts.class);
  private static final long TICK_MILLIS = 10;

  private final Set<Call> running = ConcurrentHashMap.newKeySet();
  private final String name;
  private volatile @Nullable Thread watcher;
  private volatile boolean idle;
  private volatile boolean closed;

  CallWatch(String name) {
    this.name = name;
  }

  /** Starts a call of the thread that asks; it may be stopped already. Always {@link #end} it. */
  Call begin(Duration total) {
    Thread thread = watcher == null ? started() : watcher;
    Call call = new Call(total);
    running.add(call);
    if (closed) {
      call.stop(Call.Stop.CLOSED);
    } else {
      call.check();
      if (idle) {
        LockSupport.unpark(thread);
      }
    }
    return call;
  }

  void end(Call call) {
    running.remove(call);
  }

  private synchronized Thread started() {
    if (watcher == null) {
      Thread thread = daemon(this::watch, name);
      thread.start();
      watcher = thread;
    }
    return watcher;
  }

  private void watch() {
    while (!closed) {
      if (running.isEmpty()) {
        idle = true;
        // Asked again: a call that began in between has seen no reason to wake anybody.
        if (running.isEmpty() && !closed) {
          LockSupport.park(this);
        }
        idle = false;
      } else {
        running.forEach(call -> guarded(call, Call::check));
        LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS));
      }
    }
  }

  /** What cannot be cancelled must not keep the others from their limits. */
  private static void guarded(Call call, Consumer<Call> action) {
    try {
      action.accept(call);
    } catch (RuntimeException e) {
      LOG.warn("a call could not be cancelled", e);
    }
  }

  static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Stops every call, also those that begin later. */
  @Override
  public void close() {
    closed = true;
    running.forEach(call -> guarded(call, running -> running.stop(Call.Stop.CLOSED)));
    Thread thread = watcher;
    if (thread != null) {
      LockSupport.unpark(thread);
    }
  }
}
