package r7contacts.benchmarks.report;

import static r7contacts.benchmarks.report.Markdown.decimal;
import static r7contacts.benchmarks.report.Markdown.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import r7contacts.benchmarks.call.FastPortal;
import r7contacts.benchmarks.call.PortalProcess;
import r7contacts.benchmarks.export.Encoding;
import r7contacts.benchmarks.export.MemoryGrowth;
import r7contacts.benchmarks.growth.Growth;
import r7contacts.benchmarks.growth.Growth.Cost;
import r7contacts.benchmarks.growth.Plot;

/** Plots and tables of how costs grow. */
final class GrowthPart implements Part {

  private static final List<Integer> FIELDS = List.of(1, 3, 10, 30, 100, 300, 1_000);
  private static final List<Integer> PAGES = List.of(1, 3, 10, 30, 100, 300, 1_000);
  private static final List<Integer> CALLERS = List.of(1, 2, 4, 8, 16, 32, 64, 128, 256);

  private static final double MOST_GROWTH = 1.1;

  private final Path folder;
  private final List<Integer> contacts;
  private final int millis;

  /**
   * @param folder folder of the plots
   * @param contacts numbers of contacts of the streams, in ascending order
   * @param millis minimum duration of a window
   */
  GrowthPart(Path folder, List<Integer> contacts, int millis) {
    this.folder = folder;
    this.contacts = List.copyOf(contacts);
    this.millis = millis;
  }

  @Override
  public void run(Markdown document, Goals goals) throws IOException {
    int most = contacts.get(contacts.size() - 1);
    try (PortalProcess portal = FastPortal.launch(most)) {
      plot(
          "Decoding a contact: µs of processor time",
          "infos, and as many fields",
          lines(Cost.DECODING, portal, FIELDS),
          "decoding",
          document);
      List<Plot.Line> streams = lines(Cost.STREAM, portal, contacts);
      plot(
          "A stream: µs of processor time for each contact",
          "contacts",
          streams,
          "stream",
          document);
      plot(
          "Pages: µs of processor time for each contact",
          "contacts in a page",
          lines(Cost.PAGES, portal, PAGES),
          "pages",
          document);
      plot(
          "Calls in a second, typical answer",
          "concurrent callers",
          lines(Cost.CALLERS, portal, CALLERS),
          "callers",
          document);
      List<Plot.Line> held = held(portal);
      plot("A stream: MB held", "contacts", held, "heap", document);
      goals(goals, "time for each contact", streams);
      goals(goals, "heap", held);
    }
  }

  private List<Plot.Line> lines(Cost cost, PortalProcess portal, List<Integer> sizes) {
    System.err.printf("growth of %s%n", cost.name().toLowerCase(Locale.ROOT));
    List<Plot.Line> lines = new ArrayList<>();
    for (Encoding encoding : Encoding.values()) {
      lines.add(Growth.measure(cost, encoding, portal.address(), millis, sizes));
    }
    return lines;
  }

  private List<Plot.Line> held(PortalProcess portal) {
    List<Plot.Line> lines = new ArrayList<>();
    for (Encoding encoding : Encoding.values()) {
      lines.add(
          new Plot.Line(
              encoding.name(),
              contacts.stream()
                  .map(
                      number ->
                          new Plot.Point(
                              number, MemoryGrowth.ofStream(portal, encoding, number) / 1e6))
                  .toList()));
    }
    return lines;
  }

  private void plot(
      String title, String across, List<Plot.Line> lines, String name, Markdown document)
      throws IOException {
    Plot plot = new Plot(title, across);
    lines.forEach(plot::with);
    String file = "growth-%s-%d.svg".formatted(name, Runtime.version().feature());
    Files.writeString(folder.resolve(file), plot.svg());
    document.title(title);
    document.line("![%s, by %s](%s)\n".formatted(title, across, file));
    document.header(across, lines.stream().map(Plot.Line::name).toArray(String[]::new));
    for (int i = 0; i < lines.get(0).points().size(); i++) {
      List<Object> cells = new ArrayList<>();
      cells.add(whole(lines.get(0).points().get(i).x()));
      for (Plot.Line line : lines) {
        cells.add(decimal(line.points().get(i).y()));
      }
      document.row(cells.toArray());
    }
  }

  private static void goals(Goals goals, String what, List<Plot.Line> lines) {
    for (Plot.Line line : lines) {
      List<Plot.Point> points = line.points();
      goals.atMost(
          "stream, %s: %s for the most contacts".formatted(line.name(), what),
          "that for the fewest",
          MOST_GROWTH,
          points.get(points.size() - 1).y() / points.get(0).y());
    }
  }
}
