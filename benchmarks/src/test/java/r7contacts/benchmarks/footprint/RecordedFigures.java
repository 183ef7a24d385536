package r7contacts.benchmarks.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * File of recorded costs. {@code -Dfootprint.write=true} records the measured ones, so that a
 * higher cost is a line of the change.
 *
 * @param name name of the file
 * @param title first line of the file
 */
record RecordedFigures(String name, String title) {

  /** Tolerated difference, as a fraction. */
  private static final double TOLERANCE = 0.10;

  private static final Path FOLDER = Path.of("src/test/resources/r7contacts/benchmarks/footprint");

  /** Reads the lines of figures, of the file or of a measured program. */
  static Map<String, Long> parse(List<String> lines) {
    Map<String, Long> figures = new TreeMap<>();
    for (String line : lines) {
      if (!line.startsWith("#")) {
        String[] figure = line.split("=");
        figures.put(figure[0], Long.valueOf(figure[1]));
      }
    }
    return figures;
  }

  /**
   * Compares measured costs with the recorded ones.
   *
   * @param measurable names of the figures that this JVM measures; others of the file are kept
   */
  void compare(Map<String, Long> measured, Predicate<String> measurable) throws IOException {
    if (Boolean.getBoolean("footprint.write")) {
      write(measured, measurable);
    }
    Map<String, Long> recorded = read();
    recorded.keySet().removeIf(measurable.negate());

    assertThat(measured.keySet()).isEqualTo(recorded.keySet());
    assertThat(measured)
        .allSatisfy(
            (figure, cost) ->
                assertThat((double) cost)
                    .as(figure)
                    .isBetween(
                        recorded.get(figure) * (1 - TOLERANCE),
                        recorded.get(figure) * (1 + TOLERANCE)));
  }

  private void write(Map<String, Long> measured, Predicate<String> measurable) throws IOException {
    Map<String, Long> all = read();
    all.keySet().removeIf(measurable);
    all.putAll(measured);
    Files.writeString(
        file(),
        all.entrySet().stream()
            .map(figure -> figure.getKey() + "=" + figure.getValue() + "\n")
            .collect(
                Collectors.joining(
                    "",
                    "# "
                        + title
                        + " A change that makes\n"
                        + "# one differ by more than a tenth writes the new figure here.\n",
                    "")));
  }

  private Map<String, Long> read() throws IOException {
    return Files.exists(file()) ? parse(Files.readAllLines(file())) : new TreeMap<>();
  }

  private Path file() {
    return FOLDER.resolve(name);
  }
}
