package r7contacts.benchmarks.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import r7contacts.benchmarks.call.ForkedJava;

/**
 * Costs of decoding and calls, compared with {@code footprint.properties}. {@code
 * -Dfootprint.write=true} regenerates the file, so that a higher cost is a line of the change.
 */
class FootprintTest {

  /** Tolerated difference, as a fraction. */
  private static final double TOLERANCE = 0.10;

  private static final Path RECORDED =
      Path.of("src/test/resources/r7contacts/benchmarks/footprint/footprint.properties");

  private static Map<String, Long> measured;

  // The default of the build is too short on a machine that does much else.
  @BeforeAll
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  static void measure() throws Exception {
    Process program = ForkedJava.start(List.of(Footprint.OPTIONS), Footprint.class, List.of());
    String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertThat(program.waitFor()).isZero();
    measured = figures(output.lines().toList());
    if (Boolean.getBoolean("footprint.write")) {
      write();
    }
  }

  private static void write() throws IOException {
    Files.createDirectories(RECORDED.getParent());
    Files.writeString(
        RECORDED,
        measured.entrySet().stream()
            .map(figure -> figure.getKey() + "=" + figure.getValue() + "\n")
            .collect(
                Collectors.joining(
                    "",
                    "# Bytes allocated and bytecode instructions run, each time. A change that makes\n"
                        + "# one grow by more than a tenth writes the new figure here.\n",
                    "")));
  }

  private static Map<String, Long> figures(List<String> lines) {
    Map<String, Long> figures = new TreeMap<>();
    for (String line : lines) {
      if (!line.startsWith("#")) {
        String[] figure = line.split("=");
        figures.put(figure[0], Long.valueOf(figure[1]));
      }
    }
    return figures;
  }

  @Test
  void costs_are_within_10_percent_of_the_recorded_costs() throws IOException {
    Map<String, Long> recorded = figures(Files.readAllLines(RECORDED));

    assertThat(measured.keySet()).isEqualTo(recorded.keySet());
    assertThat(measured)
        .allSatisfy(
            (name, figure) ->
                assertThat((double) figure)
                    .as(name)
                    .isBetween(
                        recorded.get(name) * (1 - TOLERANCE),
                        recorded.get(name) * (1 + TOLERANCE)));
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
