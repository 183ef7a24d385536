package r7contacts.portal.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops calls whose time is up, whose thread was interrupted, or whose repository was closed.
 *
 * <p>A thread that reads from a socket notices none of these, so one thread checks all running
 * calls every {@value #TICK_MILLIS} ms, and sleeps while there are none. That costs a call less
 * than a timer of its own or a second thread would. The thread survives every {@link Throwable},
 * and the next call replaces it if it is dead.
 */
public final class CallTimeouts implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CallTimeouts.class);
  private static final long TICK_MILLIS = 10;

  private final Set<Call> running = ConcurrentHashMap.newKeySet();
  private final ThreadFactory threads;
  private volatile @Nullable Thread watcher;
  private volatile boolean idle;
  private volatile boolean closed;

  public CallTimeouts(ThreadFactory threads) {
    this.threads = threads;
  }

  /** Starts a call of the current thread; it may be stopped already. Always {@link #end} it. */
  public Call begin(Duration total) {
    return watched(new Call(total));
  }

  /** Starts a part of a call on the current thread. Always {@link #end} it. */
  public Call begin(Call whole) {
    return watched(new Call(whole));
  }

  private Call watched(Call call) {
    Thread thread = watcher;
    if (!closed && (thread == null || !thread.isAlive())) {
      thread = started();
    }
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

  public void end(Call call) {
    running.remove(call);
  }

  private synchronized Thread started() {
    Thread thread = watcher;
    if (thread == null || !thread.isAlive()) {
      thread = threads.newThread(this::watch);
      thread.start();
      watcher = thread;
    }
    return thread;
  }

  private void watch() {
    while (!closed) {
      try {
        look();
      } catch (Throwable e) {
        // The next look reaches the calls that this one did not.
        warn(e);
        LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS));
      }
    }
  }

  private void look() {
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

  /** A call that cannot be cancelled must not keep the others from their limits. */
  private static void guarded(Call call, Consumer<Call> action) {
    boolean wasStopped = call.isStopped();
    try {
      action.accept(call);
    } catch (Throwable e) {
      if (!wasStopped) {
        warn(e);
      }
    }
  }

  private static void warn(Throwable failure) {
    try {
      LOG.warn("a call could not be cancelled", failure);
    } catch (Throwable e) {
      // Out of memory, as a rule: keeping the limits matters more than reporting it.
    }
  }

  public static ThreadFactory daemons(String name) {
    return task -> daemon(task, name);
  }

  public static Thread daemon(Runnable task, String name) {
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
