package r7contacts.portal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.concurrent.Cancellable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallTimeoutsTest {

  private final CallTimeouts watch = new CallTimeouts(CallTimeouts.daemons("watched by a test"));

  @Test
  void a_call_whose_time_is_up_is_stopped_and_what_it_waits_for_is_cancelled() throws Exception {
    Call call = watch.begin(Duration.ofMillis(20));
    CountDownLatch cancelled = new CountDownLatch(1);

    call.isUnderWay(cancelling(cancelled));

    assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(call.isStopped()).isTrue();
    assertThat(call.whyStopped().reason()).isEqualTo("no complete answer within 20 ms");
  }

  @Test
  void what_cannot_be_cancelled_does_not_keep_the_next_call_from_its_limit() throws Exception {
    CountDownLatch tried = new CountDownLatch(1);
    stoppedByTheWatch(
        () -> {
          tried.countDown();
          throw new IllegalStateException("never");
        });
    assertThat(tried.await(20, TimeUnit.SECONDS)).isTrue();

    CountDownLatch cancelled = new CountDownLatch(1);
    watch.begin(Duration.ofMillis(20)).isUnderWay(cancelling(cancelled));

    assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(classes = {OutOfMemoryError.class, StackOverflowError.class, Exception.class})
  void no_throwable_ends_the_thread_that_keeps_time_limits(Class<? extends Throwable> kind)
      throws Exception {
    CountDownLatch tried = new CountDownLatch(1);
    stoppedByTheWatch(
        () -> {
          tried.countDown();
          throw sneaky(kind);
        });
    assertThat(tried.await(20, TimeUnit.SECONDS)).isTrue();

    CountDownLatch cancelled = new CountDownLatch(1);
    watch.begin(Duration.ofMillis(20)).isUnderWay(cancelling(cancelled));

    assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void what_could_not_be_cancelled_is_cancelled_again() throws Exception {
    CountDownLatch third = new CountDownLatch(3);

    stoppedByTheWatch(
        () -> {
          third.countDown();
          throw new OutOfMemoryError("of a test");
        });

    assertThat(third.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_dead_thread_is_replaced_by_the_next_call() throws Exception {
    AtomicInteger started = new AtomicInteger();
    CallTimeouts replacing =
        new CallTimeouts(
            watching ->
                CallTimeouts.daemon(
                    started.incrementAndGet() == 1 ? () -> {} : watching, "watching in a test"));
    replacing.begin(Duration.ofHours(1));
    while (Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("watching in a test"))) {
      Thread.sleep(5);
    }

    CountDownLatch cancelled = new CountDownLatch(1);
    replacing.begin(Duration.ofMillis(20)).isUnderWay(cancelling(cancelled));

    assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(started).hasValue(2);
    replacing.close();
  }

  @Test
  void a_part_of_a_call_stops_when_the_call_does_and_has_no_more_time() throws Exception {
    Call whole = watch.begin(Duration.ofHours(1));
    CountDownLatch cancelled = new CountDownLatch(1);
    Call part = watch.begin(whole);
    part.isUnderWay(cancelling(cancelled));

    whole.stop(Call.Stop.INTERRUPTED);

    assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(part.whyStopped().reason()).isEqualTo("the calling thread was interrupted");
    assertThat(part.remaining()).isLessThan(Duration.ofHours(1));
  }

  @Test
  void a_call_that_begins_after_the_close_is_stopped_from_the_start() {
    watch.close();

    Call late = watch.begin(Duration.ofHours(1));

    assertThat(late.whyStopped().reason()).isEqualTo("the repository was closed meanwhile");
  }

  @Test
  void what_comes_under_way_after_the_stop_is_cancelled_at_once() {
    Call call = watch.begin(Duration.ofHours(1));
    call.stop(Call.Stop.CLOSED);
    call.stop(Call.Stop.TOO_LATE);
    CountDownLatch cancelled = new CountDownLatch(1);

    call.isUnderWay(cancelling(cancelled));

    assertThat(cancelled.getCount()).isZero();
    assertThat(call.whyStopped().reason()).isEqualTo("the repository was closed meanwhile");
  }

  /** Has the watch cancel this, and no other thread. */
  private void stoppedByTheWatch(Cancellable underWay) {
    Call whole = watch.begin(Duration.ofHours(1));
    watch.begin(whole).isUnderWay(underWay);
    whole.stop(Call.Stop.TOO_LATE);
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
