package r7contacts.portal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallTimeoutsTest {

  private final CallTimeouts timeouts = new CallTimeouts(CallTimeouts.daemons("test watchdog"));

  @Test
  void a_call_that_times_out_is_stopped_and_its_request_is_cancelled() throws Exception {
    Call call = timeouts.begin(Duration.ofMillis(20));
    CountDownLatch cancelled = new CountDownLatch(1);

    call.cancelOnStop(cancelling(cancelled));

    assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(call.isStopped()).isTrue();
    assertThat(call.stopError().reason())
        .isEqualTo(
            "no complete answer within 20 ms, the limit of"
                + " contacts.total-timeout (CONTACTS_TOTAL_TIMEOUT)");
  }

  @Test
  void a_request_that_cannot_be_cancelled_does_not_delay_the_next_timeout() throws Exception {
    CountDownLatch tried = new CountDownLatch(1);
    stoppedByWatchdog(
        () -> {
          tried.countDown();
          throw new IllegalStateException("never");
        });
    assertThat(tried.await(20, TimeUnit.SECONDS)).isTrue();

    CountDownLatch cancelled = new CountDownLatch(1);
    timeouts.begin(Duration.ofMillis(20)).cancelOnStop(cancelling(cancelled));

    assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(classes = {OutOfMemoryError.class, StackOverflowError.class, Exception.class})
  void no_throwable_ends_the_watchdog_thread(Class<? extends Throwable> kind) throws Exception {
    CountDownLatch tried = new CountDownLatch(1);
    stoppedByWatchdog(
        () -> {
          tried.countDown();
          throw sneaky(kind);
        });
    assertThat(tried.await(20, TimeUnit.SECONDS)).isTrue();

    CountDownLatch cancelled = new CountDownLatch(1);
    timeouts.begin(Duration.ofMillis(20)).cancelOnStop(cancelling(cancelled));

    assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_request_that_could_not_be_cancelled_is_cancelled_again() throws Exception {
    CountDownLatch third = new CountDownLatch(3);

    stoppedByWatchdog(
        () -> {
          third.countDown();
          throw new OutOfMemoryError("of a test");
        });

    assertThat(third.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_dead_watchdog_thread_is_replaced_by_the_next_call() throws Exception {
    List<Thread> started = new ArrayList<>();
    CallTimeouts replacing =
        new CallTimeouts(
            watchdog -> {
              Runnable task = started.isEmpty() ? () -> {} : watchdog;
              Thread thread = CallTimeouts.daemon(task, "replaced watchdog");
              started.add(thread);
              return thread;
            });
    replacing.begin(Duration.ofHours(1));
    started.get(0).join();

    CountDownLatch cancelled = new CountDownLatch(1);
    replacing.begin(Duration.ofMillis(20)).cancelOnStop(cancelling(cancelled));

    assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(started).hasSize(2);
    replacing.close();
  }

  @Test
  void a_part_of_a_call_stops_with_the_call_and_shares_its_timeout() throws Exception {
    Call whole = timeouts.begin(Duration.ofHours(1));
    CountDownLatch cancelled = new CountDownLatch(1);
    Call part = timeouts.begin(whole);
    part.cancelOnStop(cancelling(cancelled));

    whole.stop(Call.Stop.INTERRUPTED);

    assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(part.stopError().reason()).isEqualTo("the calling thread was interrupted");
    assertThat(part.remaining()).isLessThan(Duration.ofHours(1));
  }

  @Test
  void the_rest_of_an_answer_is_not_waited_for_without_limit() throws Exception {
    Call call = timeouts.begin(Duration.ofHours(1));
    CountDownLatch cancelled = new CountDownLatch(1);

    call.cancelOnStop(cancelling(cancelled));
    call.outcomeIsKnown();

    assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(call.isStopped()).isFalse();
  }

  @Test
  void the_rest_of_an_ended_answer_does_not_cancel_the_next_request() throws Exception {
    Call call = timeouts.begin(Duration.ofHours(1));
    call.cancelOnStop(() -> true);
    call.outcomeIsKnown();
    call.clearCancellable();

    // A second, after which the watchdog no longer waits for the rest.
    Thread.sleep(1100);

    assertThat(call.hasAbandonedRest()).isFalse();
  }

  @Test
  void a_call_that_begins_after_the_close_is_stopped_at_once() {
    timeouts.close();

    Call late = timeouts.begin(Duration.ofHours(1));

    assertThat(late.stopError().reason()).isEqualTo("the repository was closed meanwhile");
  }

  @Test
  void a_request_that_begins_after_the_stop_is_cancelled_at_once() {
    Call call = timeouts.begin(Duration.ofHours(1));
    call.stop(Call.Stop.CLOSED);
    call.stop(Call.Stop.TIMED_OUT);
    CountDownLatch cancelled = new CountDownLatch(1);

    call.cancelOnStop(cancelling(cancelled));

    assertThat(cancelled.getCount()).isZero();
    assertThat(call.stopError().reason()).isEqualTo("the repository was closed meanwhile");
  }

  /** Lets the watchdog thread cancel this request, and no other thread. */
  private void stoppedByWatchdog(Cancellable request) {
    Call whole = timeouts.begin(Duration.ofHours(1));
    timeouts.begin(whole).cancelOnStop(request);
    whole.stop(Call.Stop.TIMED_OUT);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException sneaky(Class<? extends Throwable> kind)
      throws T {
    Throwable thrown;
    try {
      thrown = kind.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
    throw (T) thrown;
  }

  private static Cancellable cancelling(CountDownLatch latch) {
    return () -> {
      latch.countDown();
      return true;
    };
  }
}
