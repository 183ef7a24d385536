package r7contacts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private static final String ERASED = "\r\u001b[K";

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private long now = Long.MAX_VALUE - 5;
  private final ProgressLine line =
      new ProgressLine(new PrintStream(terminal, true, StandardCharsets.UTF_8), () -> now);

  private String shown() {
    String text = terminal.toString(StandardCharsets.UTF_8);
    terminal.reset();
    return text;
  }

  private void pass(long milliseconds) {
    now += TimeUnit.MILLISECONDS.toNanos(milliseconds);
  }

  @Test
  void it_shows_count_total_rate_and_time_left() {
    pass(5_000);
    line.at(12_500, Option.some(100_000L));

    assertThat(shown())
        .isEqualTo(ERASED + "[###---------------------] 12,500 of 100,000, 2,500/s, 35 s left");
    assertThat(line.elapsed()).isEqualTo("5 s");
  }

  @Test
  void what_was_there_before_does_not_count_for_the_rate() {
    line.startsAt(50_000);
    pass(1_000);
    line.at(50_100, Option.some(100_000L));

    assertThat(shown())
        .isEqualTo(ERASED + "[############------------] 50,100 of 100,000, 100/s, 8 min 19 s left");
  }

  @Test
  void a_total_that_is_unknown_or_too_small_is_not_shown() {
    pass(2_000);
    line.at(10, Option.none());
    assertThat(shown()).isEqualTo(ERASED + "10 contacts, 5/s");
    pass(2_000);
    line.at(20, Option.some(19L));
    assertThat(shown()).isEqualTo(ERASED + "20 contacts, 5/s");
  }

  @Test
  void it_is_shown_ten_times_a_second_at_most_and_taken_away_at_the_end() {
    line.at(1, Option.none());
    assertThat(shown()).isEqualTo(ERASED + "1 contacts");
    pass(99);
    line.at(2, Option.none());
    assertThat(shown()).isEmpty();
    pass(1);
    line.at(3, Option.none());
    assertThat(shown()).isEqualTo(ERASED + "3 contacts, 30/s");

    line.end();
    assertThat(shown()).isEqualTo(ERASED);
    line.end();
    assertThat(shown()).isEmpty();
  }
}
