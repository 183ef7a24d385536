package r7contacts.benchmarks.report;

import static r7contacts.benchmarks.report.Markdown.decimal;
import static r7contacts.benchmarks.report.Markdown.times;
import static r7contacts.benchmarks.report.Markdown.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import r7contacts.benchmarks.call.FastPortal;
import r7contacts.benchmarks.call.PortalProcess;
import r7contacts.benchmarks.export.Encoding;
import r7contacts.benchmarks.growth.Cost;
import r7contacts.benchmarks.growth.GrowthLine;
import r7contacts.benchmarks.growth.Plot;

/** Plots and tables of how costs grow. */
final class GrowthPart implements Part {

  private static final List<Integer> PARTS = List.of(1, 3, 10, 30, 100, 300, 1_000);
  private static final List<Integer> CAPS = List.of(1, 3, 10, 30, 100, 300, 1_000);
  private static final List<Integer> CALLERS = List.of(1, 2, 4, 8, 16, 32, 64, 128, 256);

  private static final int CONTACTS_OF_CAPS = 2_000;

  /** Largest growth that counts as flat, as a factor. */
  private static final double FLAT = 1.1;

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
    plot(
        new Plot("Decoding a contact: µs of processor time", "number of infos, or of fields")
            .with(byInfosAndFields(Cost.DECODE_INFOS, Cost.DECODE_FIELDS, List.of("none"))),
        "decoding",
        document);
    try (PortalProcess portal = FastPortal.launch(0)) {
      List<String> address = List.of(portal.address());
      plot(
          new Plot("A call: µs of processor time", "number of infos, or of fields")
              .with(byInfosAndFields(Cost.CALL_INFOS, Cost.CALL_FIELDS, address)),
          "call",
          document);
      plot(
          new Plot("Calls in a second, typical answer", "concurrent callers")
              .with(figure(0, byEncoding(Cost.CALLERS, address, CALLERS))),
          "callers",
          document);
    }
    plot(
        new Plot(
                "A stream of %s contacts: µs of processor time for each"
                    .formatted(whole(CONTACTS_OF_CAPS)),
                "page cap of the portal")
            .with(
                figure(
                    0,
                    ofPortals(Cost.CAPS, CAPS, cap -> FastPortal.launch(CONTACTS_OF_CAPS, cap)))),
        "caps",
        document);
    streams(document, goals);
  }

  private void streams(Markdown document, Goals goals) throws IOException {
    List<List<Plot.Line>> streams = ofPortals(Cost.STREAM, contacts, FastPortal::launch);
    List<Plot.Line> time = figure(0, streams);
    List<Plot.Line> held = figure(1, streams);
    plot(
        new Plot("A stream: µs of processor time for each contact", "contacts").with(time),
        "stream",
        document);
    plot(
        new Plot("A stream: MB held, with a heap of %d MiB".formatted(GrowthLine.HEAP), "contacts")
            .with(held),
        "heap",
        document);
    flat(goals, "time a contact", time);
    flat(goals, "heap", held);
  }

  /** Returns a line for each format and each of infos and fields. */
  private List<Plot.Line> byInfosAndFields(Cost ofInfos, Cost ofFields, List<String> address) {
    List<Plot.Line> lines = new ArrayList<>();
    for (Encoding encoding : Encoding.values()) {
      lines.addAll(measure(ofInfos, encoding, address, PARTS, encoding + ", infos"));
      lines.addAll(measure(ofFields, encoding, address, PARTS, encoding + ", fields"));
    }
    return lines;
  }

  /** Measures streams, each size with a portal of its own. */
  private List<List<Plot.Line>> ofPortals(
      Cost cost, List<Integer> sizes, IntFunction<PortalProcess> launch) {
    List<PortalProcess> portals = new ArrayList<>();
    try {
      sizes.forEach(size -> portals.add(launch.apply(size)));
      return byEncoding(cost, portals.stream().map(PortalProcess::address).toList(), sizes);
    } finally {
      portals.forEach(PortalProcess::close);
    }
  }

  private List<List<Plot.Line>> byEncoding(Cost cost, List<String> addresses, List<Integer> sizes) {
    return Stream.of(Encoding.values())
        .map(encoding -> measure(cost, encoding, addresses, sizes, encoding.name()))
        .toList();
  }

  private List<Plot.Line> measure(
      Cost cost, Encoding encoding, List<String> addresses, List<Integer> sizes, String name) {
    System.err.printf("growth: %s, %s%n", cost, encoding);
    return new GrowthLine(cost, encoding, addresses, millis, sizes).measure(name);
  }

  private static List<Plot.Line> figure(int figure, List<List<Plot.Line>> lines) {
    return lines.stream().map(figures -> figures.get(figure)).toList();
  }

  private void plot(Plot plot, String name, Markdown document) throws IOException {
    String file = "growth-%s-%d.svg".formatted(name, Runtime.version().feature());
    Files.writeString(folder.resolve(file), plot.svg());
    List<Plot.Line> lines = plot.lines();
    document.title(plot.title());
    document.line("![%s, by %s](%s)\n".formatted(plot.title(), plot.across(), file));
    document.header(plot.across(), lines.stream().map(Plot.Line::name).toArray(String[]::new));
    for (int i = 0; i < lines.get(0).points().size(); i++) {
      List<Object> cells = new ArrayList<>();
      cells.add(whole(lines.get(0).points().get(i).x()));
      for (Plot.Line line : lines) {
        cells.add(decimal(line.points().get(i).y()));
      }
      document.row(cells.toArray());
    }
  }

  private static void flat(Goals goals, String what, List<Plot.Line> lines) {
    for (Plot.Line line : lines) {
      Plot.Point fewest = line.points().get(0);
      double most = line.points().stream().mapToDouble(Plot.Point::y).max().orElseThrow();
      goals.add(
          "stream, %s, up to %s contacts: %s".formatted(line.name(), whole(last(line).x()), what),
          "flat within 10 %",
          "at most %s × that of %s contacts".formatted(times(most / fewest.y()), whole(fewest.x())),
          most <= FLAT * fewest.y());
    }
  }

  private static Plot.Point last(Plot.Line line) {
    return line.points().get(line.points().size() - 1);
  }
}
