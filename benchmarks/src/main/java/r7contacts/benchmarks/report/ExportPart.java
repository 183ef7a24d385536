package r7contacts.benchmarks.report;

import static r7contacts.benchmarks.report.Markdown.decimal;
import static r7contacts.benchmarks.report.Markdown.times;
import static r7contacts.benchmarks.report.Markdown.whole;

import java.util.List;
import r7contacts.benchmarks.export.Encoding;
import r7contacts.benchmarks.export.Exporter;
import r7contacts.benchmarks.export.MemoryGrowth;
import r7contacts.benchmarks.export.PortalKind;

/** Tables of exports: all contacts of a portal, compared with draining the same pages. */
final class ExportPart implements Part {

  private static final double MEGABYTE = 1e6;

  /** Largest growth of a heap that counts as flat, as a factor. */
  private static final double FLAT = 1.1;

  private final Bench streams;
  private final Bench parallel;

  /**
   * @param streams for streams of all contacts
   * @param parallel for pages that are read at the same time
   */
  ExportPart(Bench streams, Bench parallel) {
    this.streams = streams;
    this.parallel = parallel;
  }

  @Override
  public void run(Markdown document, Goals goals) {
    List<Round> rounds = streams.run("ExportBenchmark", options -> options);
    document.title("Reading all of 10,000 contacts");
    document.header(
        "portal", "who", "contacts/s ÷ page by page", "from … to", "÷ drain", "contacts/s");
    for (PortalKind portal : PortalKind.values()) {
      for (Exporter who : Exporter.values()) {
        document.row(
            portal == PortalKind.READY ? "has its pages ready" : "makes its pages",
            who.label(),
            times(ratio(rounds, portal, who, pageByPage(who))),
            Round.spread(rounds, name(portal, who), name(portal, pageByPage(who)), Figures::score),
            times(ratio(rounds, portal, who, drain(who))),
            whole(Round.median(rounds, name(portal, who), Figures::score)));
      }
    }
    for (PortalKind portal : PortalKind.values()) {
      for (Exporter who : List.of(Exporter.R7CONTACTS_JSON, Exporter.R7CONTACTS_XML)) {
        goals.atLeast(
            "export, %s, portal that %s: contacts/s"
                .formatted(
                    who.label(),
                    portal == PortalKind.READY ? "has its pages ready" : "makes its pages"),
            "page by page",
            1.4,
            ratio(rounds, portal, who, pageByPage(who)));
      }
    }
    parallel(document);
    memory(document, goals);
  }

  private static double ratio(List<Round> rounds, PortalKind portal, Exporter who, Exporter than) {
    return Round.ratio(rounds, name(portal, who), name(portal, than), Figures::score);
  }

  private static Exporter pageByPage(Exporter who) {
    return isXml(who) ? Exporter.ONE_CONNECTION_XML : Exporter.ONE_CONNECTION_JSON;
  }

  private static Exporter drain(Exporter who) {
    return isXml(who) ? Exporter.DRAIN_XML : Exporter.DRAIN_JSON;
  }

  private static boolean isXml(Exporter who) {
    return who.name().endsWith("_XML");
  }

  private static String name(PortalKind portal, Exporter who) {
    return "ExportBenchmark.export %s %s".formatted(who, portal);
  }

  private void parallel(Markdown document) {
    List<Round> rounds =
        parallel.run(
            "ParallelPagesBenchmark", options -> options.param("portal", PortalKind.READY.name()));
    document.title("Several pages at a time, of a portal that has them ready");
    document.header("encoding", "callers", "contacts/s ÷ one caller", "contacts/s");
    for (Encoding encoding : Encoding.values()) {
      for (String callers : List.of("1", "2", "4")) {
        document.row(
            encoding,
            callers,
            times(
                Round.ratio(
                    rounds, pages(encoding, callers), pages(encoding, "1"), Figures::score)),
            whole(Round.median(rounds, pages(encoding, callers), Figures::score)));
      }
    }
  }

  private static String pages(Encoding encoding, String callers) {
    return "ParallelPagesBenchmark.pages %s %s %s".formatted(callers, encoding, PortalKind.READY);
  }

  private static void memory(Markdown document, Goals goals) {
    List<MemoryGrowth.Row> streams = MemoryGrowth.ofStreams();
    document.title("Memory held while a portal is read by one stream, with a heap of 64 MiB");
    document.header("encoding", "contacts", "MB held");
    streams.forEach(
        row ->
            document.row(
                row.encoding(), whole(row.contacts()), decimal(row.heldBytes() / MEGABYTE)));
    for (Encoding encoding : Encoding.values()) {
      List<Long> held =
          streams.stream()
              .filter(row -> row.encoding() == encoding)
              .map(MemoryGrowth.Row::heldBytes)
              .toList();
      double growth = (double) held.get(held.size() - 1) / held.get(0);
      goals.add(
          "export, " + encoding + ": heap",
          "flat",
          "100,000 contacts hold %s × what 1,000 do".formatted(times(growth)),
          growth <= FLAT);
    }
    document.title("Memory held while 10,000 contacts are read in parallel pages of 500");
    document.header("encoding", "callers", "MB held");
    MemoryGrowth.ofParallelPages()
        .forEach(
            row ->
                document.row(row.encoding(), row.callers(), decimal(row.heldBytes() / MEGABYTE)));
  }
}
