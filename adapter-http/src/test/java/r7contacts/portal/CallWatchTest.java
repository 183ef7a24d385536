package r7contacts.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;
import org.junit.jupiter.api.Test;

class CallWatchTest {

  private final CallWatch watch = new CallWatch("watched by a test");

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
    Call stubborn = watch.begin(Duration.ofMillis(20));
    CountDownLatch tried = new CountDownLatch(1);
    stubborn.isUnderWay(
        () -> {
          tried.countDown();
          throw new IllegalStateException("never");
        });
    assertThat(tried.await(20, TimeUnit.SECONDS)).isTrue();

    CountDownLatch cancelled = new CountDownLatch(1);
    watch.begin(Duration.ofMillis(20)).isUnderWay(cancelling(cancelled));

    assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
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

  private static Cancellable cancelling(CountDownLatch latch) {
    return () -> {
      latch.countDown();
      return true;
    };
  }
}
