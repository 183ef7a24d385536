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
 * Watchdog that stops calls on timeout, on interruption of their thread, and when the repository is
 * closed.
 *
 * <p>A thread that reads from a socket notices none of these, so one thread checks all running
 * calls every {@value #TICK_MILLIS} ms, and sleeps while there are none. That costs less than a
 * timer or a second thread for each call. The thread survives every {@link Throwable}, and the next
 * call replaces it if it has died.
 */
public final class CallTimeouts implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CallTimeouts.class);
  private static final long TICK_MILLIS = 10;

  private final Set<Call> running = ConcurrentHashMap.newKeySet();
  private final ThreadFactory threads;
  private volatile @Nullable Thread watchdog;
  private volatile boolean idle;
  private volatile boolean closed;

  /** Creates a watchdog; its thread starts with the first call. */
  public CallTimeouts(ThreadFactory threads) {
    this.threads = threads;
  }

  /** Begins a call on the current thread; it may be stopped already. Always {@link #end} it. */
  public Call begin(Duration total) {
    return register(new Call(total));
  }

  /** Begins a part of a call on the current thread. Always {@link #end} it. */
  public Call begin(Call whole) {
    return register(new Call(whole));
  }

  private Call register(Call call) {
    Thread thread = watchdog;
    if (!closed && (thread == null || !thread.isAlive())) {
      thread = startWatchdog();
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

  /** Ends a call or a part of one. */
  public void end(Call call) {
    running.remove(call);
  }

  private synchronized Thread startWatchdog() {
    Thread thread = watchdog;
    if (thread == null || !thread.isAlive()) {
      thread = threads.newThread(this::run);
      thread.start();
      watchdog = thread;
    }
    return thread;
  }

  private void run() {
    while (!closed) {
      try {
        checkRunning();
      } catch (Throwable e) {
        // The next check covers the calls that this one missed.
        warn(e);
        LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS));
      }
    }
  }

  private void checkRunning() {
    if (running.isEmpty()) {
      idle = true;
      // Checked again: a call that began in between has not woken this thread.
      if (running.isEmpty() && !closed) {
        LockSupport.park(this);
      }
      idle = false;
    } else {
      running.forEach(call -> guarded(call, Call::check));
      LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS));
    }
  }

  /** Logs an exception, so that a call that cannot be cancelled does not affect the others. */
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
      // Usually out of memory: stopping the other calls matters more than this log entry.
    }
  }

  /** Returns a factory of daemon threads with this name. */
  public static ThreadFactory daemons(String name) {
    return task -> daemon(task, name);
  }

  /** Returns a new daemon thread, not started. */
  public static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Stops all calls, also those that begin later. Idempotent. */
  @Override
  public void close() {
    closed = true;
    running.forEach(call -> guarded(call, running -> running.stop(Call.Stop.CLOSED)));
    Thread thread = watchdog;
    if (thread != null) {
      LockSupport.unpark(thread);
    }
  }
}
