package r7contacts.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LifecycleTest {

  private final Lifecycle lifecycle = new Lifecycle();

  @Test
  void it_is_open_at_first() throws Exception {
    lifecycle.requireOpen();

    assertThat(lifecycle.isClosed()).isFalse();
    assertThat(lifecycle.awaitClosed(1, TimeUnit.MILLISECONDS)).isFalse();
  }

  @Test
  void closed_it_rejects_calls_and_may_be_closed_again() throws Exception {
    lifecycle.close();
    lifecycle.close();

    assertThat(lifecycle.isClosed()).isTrue();
    assertThat(lifecycle.awaitClosed(1, TimeUnit.HOURS)).isTrue();
    assertThatIllegalStateException()
        .isThrownBy(lifecycle::requireOpen)
        .withMessage("this repository is closed");
  }

  @Test
  void closing_wakes_a_waiting_thread() {
    CompletableFuture<Boolean> waiting =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return lifecycle.awaitClosed(1, TimeUnit.HOURS);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });

    lifecycle.close();

    assertThat(waiting.join()).isTrue();
  }
}
