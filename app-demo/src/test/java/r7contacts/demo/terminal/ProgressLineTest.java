package r7contacts.demo.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private static final String ERASED = "\r\u001b[K";

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private long now = Long.MAX_VALUE - 5;
  private ProgressLine line = line(Option.some(80));

  private ProgressLine line(Option<Integer> columns) {
    return new ProgressLine(
        new PrintStream(output, true, StandardCharsets.UTF_8), () -> now, columns);
  }

  private String shown() {
    String text = output.toString(StandardCharsets.UTF_8);
    output.reset();
    return text;
  }

  private void pass(long milliseconds) {
    now += TimeUnit.MILLISECONDS.toNanos(milliseconds);
  }

  @Test
  void the_line_shows_count_total_rate_and_time_left() {
    line.update(2_500, Option.some(100_000L));
    assertThat(shown()).isEqualTo(ERASED + "[------------------------] 2,500 of 100,000");
    pass(4_000);
    line.update(12_500, Option.some(100_000L));

    assertThat(shown())
        .isEqualTo(ERASED + "[###---------------------] 12,500 of 100,000, 2,500/s, 35 s left");
    assertThat(line.elapsed()).isEqualTo("4 s");
  }

  @Test
  void sign_in_and_resumed_contacts_do_not_count_for_the_rate() {
    pass(30_000);
    line.update(50_000, Option.some(100_000L));
    pass(999);
    line.update(50_099, Option.some(100_000L));
    assertThat(shown()).doesNotContain("/s");
    pass(1_001);
    line.update(50_200, Option.some(100_000L));

    assertThat(shown())
        .isEqualTo(ERASED + "[############------------] 50,200 of 100,000, 100/s, 8 min 18 s left");
  }

  @Test
  void the_rate_is_measured_over_the_last_ten_seconds() {
    line.update(0, Option.some(1_000_000L));
    for (int second = 1; second <= 20; second++) {
      pass(1_000);
      line.update(second * 10_000L, Option.some(1_000_000L));
    }
    for (int second = 1; second <= 10; second++) {
      pass(1_000);
      line.update(200_000 + second * 100L, Option.some(1_000_000L));
    }

    assertThat(shown()).endsWith("201,000 of 1,000,000, 100/s, 2 h 13 min left");
  }

  @Test
  void a_total_that_is_unknown_or_too_small_is_not_shown() {
    line.update(0, Option.none());
    assertThat(shown()).isEqualTo(ERASED + "0 contacts");
    pass(2_000);
    line.update(10, Option.none());
    assertThat(shown()).isEqualTo(ERASED + "10 contacts, 5/s");
    pass(2_000);
    line.update(20, Option.some(19L));
    assertThat(shown()).isEqualTo(ERASED + "20 contacts, 5/s");
  }

  @Test
  void the_line_is_refreshed_at_most_ten_times_a_second_and_erased_at_the_end() {
    line.update(1, Option.none());
    assertThat(shown()).isEqualTo(ERASED + "1 contact");
    pass(99);
    line.update(2, Option.none());
    assertThat(shown()).isEmpty();
    pass(1);
    line.update(3, Option.none());
    assertThat(shown()).isEqualTo(ERASED + "3 contacts");

    line.end();
    assertThat(shown()).isEqualTo(ERASED);
    line.end();
    pass(1_000);
    line.update(4, Option.none());
    assertThat(shown()).isEmpty();
  }

  @Test
  void the_line_never_reaches_the_last_column() {
    for (int columns : new int[] {1, 20, 30}) {
      line = line(Option.some(columns));
      line.update(12_500, Option.some(100_000L));

      assertThat(shown().replace(ERASED, "")).hasSize(columns - 1);
    }
  }

  @Test
  void without_a_terminal_the_progress_is_logged_every_ten_seconds() {
    line = line(Option.none());
    line.update(1_000, Option.some(100_000L));
    pass(9_999);
    line.update(10_999, Option.some(100_000L));
    assertThat(shown()).isEmpty();
    pass(1);
    line.update(11_000, Option.some(100_000L));
    pass(9_999);
    line.update(20_000, Option.some(100_000L));
    pass(1);
    line.update(21_000, Option.none());
    line.end();

    assertThat(shown().lines())
        .containsExactly(
            "11,000 of 100,000 contacts, 1,000/s, 1 min 29 s left", "21,000 contacts, 1,000/s");
  }
}
