package r7contacts.portal.http;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.core5.concurrent.Cancellable;
import org.jspecify.annotations.Nullable;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.config.ContactSetting;
import r7contacts.portal.message.Durations;

/**
 * Running call of the port with one or more requests: its total timeout, its current wait, the
 * reason why it was stopped. {@link #stop} ends every wait. One class, as stopping and waiting
 * share its state.
 *
 * <p>Confined to the thread that began it; other threads only stop it.
 */
public final class Call {

  /** Reason why a call ends before it is complete. */
  enum Stop {
    TIMED_OUT,
    INTERRUPTED,
    CLOSED
  }

  /** Timeout for the rest of an answer once its outcome is known. */
  private static final long REST_NANOS = Duration.ofSeconds(1).toNanos();

  private final Thread caller = Thread.currentThread();
  private final long start;
  private final Duration total;
  private final @Nullable Call whole;
  private volatile @Nullable Stop reason;
  private @Nullable Cancellable cancellable;
  private long operationStart;
  private volatile boolean outcomeKnown;
  private volatile long outcomeKnownAt;
  private int requests;
  private long bytes;

  Call(Duration total) {
    this.start = System.nanoTime();
    this.operationStart = start;
    this.total = total;
    this.whole = null;
  }

  /**
   * Creates a part of a call on another thread, which shares the total timeout and stops when the
   * call does.
   */
  Call(Call whole) {
    this.start = whole.start;
    this.operationStart = System.nanoTime();
    this.total = whole.total;
    this.whole = whole;
  }

  /** Begins the next operation of this call and resets the counts of requests, bytes and time. */
  public void begin() {
    operationStart = System.nanoTime();
    requests = 0;
    bytes = 0;
    check();
  }

  /** Returns the number of the next request, from 1. */
  int nextRequest() {
    return ++requests;
  }

  /** Returns the number of requests of the current operation. */
  public int requests() {
    return requests;
  }

  void received(long more) {
    bytes += more;
  }

  /** Returns the size of the current operation's answers as far as they were read. */
  public long bytes() {
    return bytes;
  }

  /** Returns whether the call began after this {@link System#nanoTime}. */
  public boolean beganAfter(long nanoTime) {
    return start - nanoTime > 0;
  }

  /** Returns the time since the current operation began. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - operationStart);
  }

  /** Returns the total timeout and its setting, for messages. */
  public String shownTotal() {
    return "%s, the limit of %s".formatted(Durations.shown(total), ContactSetting.TOTAL_TIMEOUT);
  }

  /** Returns the rest of the total timeout; negative after it has expired. */
  Duration remaining() {
    return total.minusNanos(System.nanoTime() - start);
  }

  /**
   * Stops the call if there is a reason. After the stop, cancels a running request again: the first
   * cancellation may have failed.
   */
  void check() {
    if (reason != null) {
      cancel();
    } else if (whole != null && whole.reason != null) {
      stop(whole.reason);
    } else if (caller.isInterrupted()) {
      stop(Stop.INTERRUPTED);
    } else if (remaining().isNegative()) {
      stop(Stop.TIMED_OUT);
    } else {
      cancelAbandonedRest();
    }
  }

  /** Limits the wait for the rest of the current answer, which cannot change its outcome. */
  synchronized void outcomeIsKnown() {
    outcomeKnownAt = System.nanoTime();
    outcomeKnown = true;
  }

  /** Returns whether the wait for the rest of the current answer has timed out. */
  boolean hasAbandonedRest() {
    return outcomeKnown && System.nanoTime() - outcomeKnownAt > REST_NANOS;
  }

  /** Stops the call and cancels its current request; only the first reason counts. */
  void stop(Stop cause) {
    synchronized (this) {
      if (reason != null) {
        return;
      }
      reason = cause;
    }
    LockSupport.unpark(caller);
    cancel();
  }

  /** Reads both in one step: meanwhile the next request may have begun. */
  private void cancelAbandonedRest() {
    Cancellable toCancel;
    synchronized (this) {
      toCancel = hasAbandonedRest() ? cancellable : null;
    }
    if (toCancel != null) {
      toCancel.cancel();
    }
  }

  private void cancel() {
    Cancellable toCancel;
    synchronized (this) {
      toCancel = cancellable;
    }
    if (toCancel != null) {
      toCancel.cancel();
    }
  }

  /** Sets what to cancel when the call is stopped; cancels it at once if the call is stopped. */
  void cancelOnStop(Cancellable next) {
    boolean wasStopped;
    synchronized (this) {
      cancellable = next;
      outcomeKnown = false;
      wasStopped = reason != null;
    }
    if (wasStopped) {
      next.cancel();
    }
  }

  /** Clears what to cancel: its connection may be in use by another call. */
  synchronized void clearCancellable() {
    cancellable = null;
    outcomeKnown = false;
  }

  /** Returns whether the call was stopped. */
  public boolean isStopped() {
    return reason != null;
  }

  /** Returns whether the call was stopped by its total timeout. */
  public boolean isTimedOut() {
    return reason == Stop.TIMED_OUT;
  }

  /** Waits for this time, or until the call is stopped. */
  void pause(Duration wait) {
    long end = System.nanoTime() + wait.toNanos();
    long left;
    while (reason == null && (left = end - System.nanoTime()) > 0) {
      if (Thread.interrupted()) {
        interrupted();
      } else {
        LockSupport.parkNanos(this, left);
      }
    }
  }

  /** Waits for a result of another thread; returns null if this call was stopped first. */
  public <T> @Nullable T await(CompletableFuture<T> result) {
    // Cancelling the copy keeps the result for other calls that wait for it.
    CompletableFuture<T> copy = result.copy();
    cancelOnStop(() -> copy.cancel(false));
    try {
      return copy.get(Math.max(0, remaining().toNanos()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      interrupted();
    } catch (TimeoutException e) {
      stop(Stop.TIMED_OUT);
    } catch (CancellationException e) {
      // Stopped: the reason is known.
    } catch (ExecutionException e) {
      throw new IllegalStateException("a task of this call failed unexpectedly", e.getCause());
    } finally {
      clearCancellable();
    }
    return null;
  }

  private void interrupted() {
    Thread.currentThread().interrupt();
    stop(Stop.INTERRUPTED);
  }

  /**
   * Returns the error of a stopped call.
   *
   * @throws IllegalStateException if it was not stopped
   */
  public Unavailable stopError() {
    Stop cause = reason;
    if (cause == null) {
      throw new IllegalStateException("this call was not stopped");
    }
    return switch (cause) {
      case TIMED_OUT -> Unavailable.because("no complete answer within " + shownTotal());
      case INTERRUPTED -> Unavailable.interrupted();
      case CLOSED -> Unavailable.closed();
    };
  }
}
