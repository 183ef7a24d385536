package r7contacts.benchmarks.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import r7contacts.benchmarks.call.ForkedJava;

/**
 * Costs of decoding and calls, compared with {@code footprint.properties}. {@code
 * -Dfootprint.write=true} regenerates the file, so that a higher cost is a line of the change.
 */
class FootprintTest {

  private static final RecordedFigures RECORDED =
      new RecordedFigures(
          "footprint.properties", "Bytes allocated and bytecode instructions run, each time.");

  private static Map<String, Long> measured;

  // The default of the build is too short on a machine that does much else.
  @BeforeAll
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  static void measure() throws Exception {
    Process program = ForkedJava.start(List.of(Footprint.OPTIONS), Footprint.class, List.of());
    String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertThat(program.waitFor()).isZero();
    measured = RecordedFigures.parse(output.lines().toList());
  }

  @Test
  void costs_are_within_10_percent_of_the_recorded_costs() throws IOException {
    RECORDED.compare(measured, name -> true);
  }

  @Test
  void a_larger_answer_costs_more_in_bytes_and_instructions() {
    for (String name :
        List.of("json.%s.bytes", "json.%s.instructions", "xml.%s.bytes", "xml.%s.instructions")) {
      assertThat(measured.get("decode." + name.formatted("small")))
          .isPositive()
          .isLessThan(measured.get("decode." + name.formatted("typical")));
      assertThat(measured.get("decode." + name.formatted("typical")))
          .isLessThan(measured.get("decode." + name.formatted("large")));
    }
  }
}
