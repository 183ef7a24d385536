package r7contacts.portal.http;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.concurrent.Cancellable;
import org.jspecify.annotations.Nullable;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.portal.message.Durations;

/**
 * A running call of the port, of one request or of many: total timeout, what it waits for, why it
 * was stopped. {@link #stop} ends every wait. One class, as stopping and waiting share its state.
 *
 * <p>Belongs to the thread that began it; other threads only stop it.
 */
public final class Call {

  /** Why a call has to end before it is done. */
  enum Stop {
    TOO_LATE,
    INTERRUPTED,
    CLOSED
  }

  /** How long the rest of an answer is waited for once its outcome is known. */
  private static final long REST_NANOS = Duration.ofSeconds(1).toNanos();

  private final Thread caller = Thread.currentThread();
  private final long start;
  private final Duration total;
  private final @Nullable Call whole;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Stop reason;
  private @Nullable Cancellable underWay;
  private long asked;
  private volatile boolean outcomeKnown;
  private volatile long outcomeKnownAt;
  private int requests;
  private long bytes;

  Call(Duration total) {
    this.start = System.nanoTime();
    this.asked = start;
    this.total = total;
    this.whole = null;
  }

  /** A part of a call on another thread: shares the total timeout, and stops when the call does. */
  Call(Call whole) {
    this.start = whole.start;
    this.asked = System.nanoTime();
    this.total = whole.total;
    this.whole = whole;
  }

  /** Begins the next operation of this call: requests, bytes and time are counted from here. */
  public void begin() {
    asked = System.nanoTime();
    requests = 0;
    bytes = 0;
    check();
  }

  /** The next request's number, from 1. Only the thread that asks counts. */
  int nextRequest() {
    return ++requests;
  }

  public int requests() {
    return requests;
  }

  void received(long more) {
    bytes += more;
  }

  public long bytes() {
    return bytes;
  }

  public boolean beganAfter(long nanoTime) {
    return start - nanoTime > 0;
  }

  /** The time since the operation was begun. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - asked);
  }

  public Duration total() {
    return total;
  }

  /** Negative once the time is up. */
  Duration remaining() {
    return total.minusNanos(System.nanoTime() - start);
  }

  /**
   * Stops the call if it has a reason to end. Cancels again what goes on after the stop: the first
   * attempt may have failed.
   */
  void check() {
    if (reason != null) {
      cancel();
    } else if (whole != null && whole.reason != null) {
      stop(whole.reason);
    } else if (caller.isInterrupted()) {
      stop(Stop.INTERRUPTED);
    } else if (remaining().isNegative()) {
      stop(Stop.TOO_LATE);
    } else if (hasLeftTheRest()) {
      cancel();
    }
  }

  /** The answer under way means what it means; its rest may only take a moment from now on. */
  void outcomeIsKnown() {
    outcomeKnownAt = System.nanoTime();
    outcomeKnown = true;
  }

  /** Returns whether the rest of the answer under way has been given up. */
  boolean hasLeftTheRest() {
    return outcomeKnown && System.nanoTime() - outcomeKnownAt > REST_NANOS;
  }

  /** Ends what is under way; only the first reason counts. */
  void stop(Stop why) {
    synchronized (this) {
      if (reason != null) {
        return;
      }
      reason = why;
    }
    stopped.countDown();
    cancel();
  }

  private void cancel() {
    Cancellable toCancel;
    synchronized (this) {
      toCancel = underWay;
    }
    if (toCancel != null) {
      toCancel.cancel();
    }
  }

  /** Says what to cancel if the call is stopped from now on; at once, if it was. */
  void isUnderWay(Cancellable next) {
    boolean tooLate;
    synchronized (this) {
      underWay = next;
      outcomeKnown = false;
      tooLate = reason != null;
    }
    if (tooLate) {
      next.cancel();
    }
  }

  /** Nothing is to be cancelled any more: its connection may be somebody else's by now. */
  synchronized void isIdle() {
    underWay = null;
  }

  public boolean isStopped() {
    return reason != null;
  }

  public boolean isTooLate() {
    return reason == Stop.TOO_LATE;
  }

  /**
   * Does nothing for so long. Whether the call was stopped meanwhile, {@link #isStopped()} says.
   */
  void pause(Duration wait) {
    try {
      if (stopped.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      interrupted();
    }
  }

  /** Waits for what another thread is making; absent if this call was stopped before. */
  public <T> @Nullable T await(CompletableFuture<T> result) {
    // Cancelling the copy leaves the result to the others who wait for it.
    CompletableFuture<T> mine = result.copy();
    isUnderWay(() -> mine.cancel(false));
    try {
      return mine.get(Math.max(0, remaining().toNanos()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      interrupted();
    } catch (TimeoutException e) {
      stop(Stop.TOO_LATE);
    } catch (CancellationException e) {
      // Stopped: the reason is known.
    } catch (ExecutionException e) {
      throw new IllegalStateException("a failure that nobody foresaw", e.getCause());
    } finally {
      isIdle();
    }
    return null;
  }

  private void interrupted() {
    Thread.currentThread().interrupt();
    stop(Stop.INTERRUPTED);
  }

  /** What to tell the caller of a call that was stopped. */
  public Unavailable whyStopped() {
    Stop why = reason;
    if (why == null) {
      throw new IllegalStateException("this call was not stopped");
    }
    return switch (why) {
      case TOO_LATE -> Unavailable.because("no complete answer within " + Durations.shown(total));
      case INTERRUPTED -> Unavailable.interrupted();
      case CLOSED -> Unavailable.closed();
    };
  }
}
