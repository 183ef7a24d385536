package r7contacts.benchmarks.growth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import r7contacts.benchmarks.call.ForkedJava;
import r7contacts.benchmarks.export.Encoding;

/**
 * Measurement of one cost in a JVM of its own, for several sizes.
 *
 * @param addresses roots of portals: one for each size, or one for all; none is needed to decode
 * @param millis the least duration of a window
 */
public record GrowthLine(
    Cost cost, Encoding encoding, List<String> addresses, int millis, List<Integer> sizes) {

  /** Heap of the program that reads a stream, in MiB. */
  public static final int HEAP = 64;

  /** Creates a measurement. */
  public GrowthLine {
    addresses = List.copyOf(addresses);
    sizes = List.copyOf(sizes);
  }

  static GrowthLine parse(String[] arguments) {
    return new GrowthLine(
        Cost.valueOf(arguments[0]),
        Encoding.valueOf(arguments[1]),
        Stream.of(arguments[2].split(",")).toList(),
        Integer.parseInt(arguments[3]),
        Stream.of(arguments[4].split(",")).map(Integer::valueOf).toList());
  }

  String address(int place) {
    return addresses.get(Math.min(place, addresses.size() - 1));
  }

  /**
   * Measures, and returns a line of a plot for each figure of the cost.
   *
   * @param name name of the lines
   */
  public List<Plot.Line> measure(String name) {
    Process program =
        ForkedJava.start(
            cost == Cost.STREAM ? List.of("-Xmx" + HEAP + "m") : List.of(),
            Growth.class,
            List.of(
                cost.name(),
                encoding.name(),
                String.join(",", addresses),
                Integer.toString(millis),
                sizes.stream().map(String::valueOf).collect(Collectors.joining(","))));
    try {
      String output =
          new String(program.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      if (program.waitFor() != 0) {
        throw new IllegalStateException("the growth of %s was not measured".formatted(cost));
      }
      return lines(name, output.lines().map(figures -> figures.split("\t")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a program ran", e);
    }
  }

  private List<Plot.Line> lines(String name, List<String[]> figures) {
    return IntStream.range(0, figures.get(0).length)
        .mapToObj(
            figure ->
                new Plot.Line(
                    name,
                    IntStream.range(0, sizes.size())
                        .mapToObj(
                            i ->
                                new Plot.Point(
                                    sizes.get(i), Double.parseDouble(figures.get(i)[figure])))
                        .toList()))
        .toList();
  }
}
