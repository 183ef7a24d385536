package r7contacts.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import r7contacts.benchmarks.call.CallerKind;
import r7contacts.benchmarks.call.FastPortal;
import r7contacts.benchmarks.call.PortalProcess;
import r7contacts.benchmarks.start.Start.Run;

class StartUpTest {

  @ParameterizedTest
  @EnumSource(names = {"R7CONTACTS_XML", "SPRING"})
  void a_program_tells_when_it_had_its_first_answer(CallerKind who) {
    try (PortalProcess portal = FastPortal.launch(0)) {
      Run run = StartUp.run(StartUp.firstAnswer(who, portal.address()));

      assertThat(run.answer()).isPositive().isLessThan(run.firstLine());
      assertThat(run.classes()).isGreaterThan(500);
    }
  }

  @Test
  void cold_calls_are_counted_from_all_callers() {
    try (PortalProcess portal = FastPortal.launch(0)) {
      ColdCalls cold =
          ColdCalls.measure(CallerKind.R7CONTACTS_JSON, portal, 2, Duration.ofSeconds(1));

      assertThat(cold.calls()).isGreaterThanOrEqualTo(2);
      assertThat(cold.processor()).isPositive();
    }
  }

  @Test
  void a_demo_that_is_not_built_is_not_measured() {
    assertThat(StartUp.demo(Path.of("no-such.jar"), 1)).isEmpty();
  }

  @Test
  void the_median_is_the_one_in_the_middle() {
    Start start = new Start("something", false, List.of(run(30), run(10), run(20)));

    assertThat(start.end().median()).isEqualTo(millis(21));
    assertThat(start.firstLine()).isEqualTo(new Start.Spread<>(millis(20), millis(10), millis(30)));
  }

  private static Run run(int firstLine) {
    return new Run(millis(firstLine), millis(firstLine + 1), Duration.ZERO, 0);
  }

  private static Duration millis(int number) {
    return Duration.ofMillis(number);
  }
}
