package r7contacts.benchmarks.report;

import static r7contacts.benchmarks.report.Markdown.whole;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import r7contacts.benchmarks.start.Start;
import r7contacts.benchmarks.start.StartUp;

/** Tables of starts: time until the first output, and of whole commands, each in a new JVM. */
final class StartPart implements Part {

  private static final Path DEMO = Path.of("app-demo", "target", "contacts-demo.jar");
  private static final Duration FIRST_LINE_WITHIN = Duration.ofMillis(500);

  private final int runs;
  private final List<Path> before;

  /**
   * @param before a jar of an earlier version, with which commands are compared; absent for the
   *     present jar
   */
  StartPart(int runs, Option<Path> before) {
    this.runs = runs;
    this.before = before.toJavaList();
  }

  @Override
  public void run(Markdown document, Goals goals) throws IOException {
    System.err.println("starts");
    document.title("The demo, " + runs + " starts");
    document.header("", "first line ms", "from … to", "end ms");
    List<Start> demo =
        StartUp.demo(DEMO, runs)
            .getOrElseThrow(
                () ->
                    new IllegalStateException(
                        "there is no %s; build it, and start from the project's root"
                            .formatted(DEMO)));
    for (Start start : demo) {
      document.row(
          named(start),
          millis(start.firstLine().median()),
          range(start.firstLine()),
          millis(start.end().median()));
    }
    Duration firstLine = demo.get(0).firstLine().median();
    goals.add(
        "demo's first line",
        "≤ 500 ms",
        millis(firstLine) + " ms",
        firstLine.compareTo(FIRST_LINE_WITHIN) <= 0);
    document.title("The first answer, " + runs + " starts");
    document.header("who", "process ms", "from … to", "of it the client ms", "classes");
    for (Start start : StartUp.firstAnswers(runs)) {
      document.row(
          named(start),
          millis(start.firstLine().median()),
          range(start.firstLine()),
          millis(start.answer().median()),
          whole(start.classes().median()));
    }
    new CommandsTable(jars(), runs).write(document, goals);
  }

  private List<Path> jars() {
    List<Path> jars = new ArrayList<>(before);
    jars.add(DEMO);
    return jars;
  }

  private static String named(Start start) {
    return start.what() + (start.withArchive() ? ", class-data archive" : "");
  }

  private static String range(Start.Spread<Duration> spread) {
    return millis(spread.least()) + " … " + millis(spread.most());
  }

  private static String millis(Duration time) {
    return whole(time.toNanos() / 1e6);
  }
}
