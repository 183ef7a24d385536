package r7contacts.benchmarks.report;

import static r7contacts.benchmarks.report.Markdown.times;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import r7contacts.benchmarks.start.Commands;
import r7contacts.benchmarks.start.Commands.Command;
import r7contacts.benchmarks.start.Commands.Run;

/** Table of whole commands, started by the launcher and by Java alone. */
final class CommandsTable {

  private static final Path LAUNCHER = Path.of("app-demo", "target", "contacts");
  private static final double MOST_OF_EXPORT = 0.6;
  private static final double MOST_OF_SHORT = 0.5;

  private final List<Path> jars;
  private final int runs;

  /**
   * @param jars what is started by Java alone; the launcher is compared with the first
   * @param runs starts of each command
   */
  CommandsTable(List<Path> jars, int runs) {
    this.jars = jars;
    this.runs = runs;
  }

  void write(Markdown document, Goals goals) throws IOException {
    Map<String, List<Map<Command, Run>>> all = new LinkedHashMap<>();
    List<String> ways;
    try (Commands commands = new Commands(LAUNCHER, jars)) {
      ways = commands.ways();
      for (int round = 1; round <= runs; round++) {
        System.err.printf("commands, round %d of %d%n", round, runs);
        for (String way : ways) {
          all.computeIfAbsent(way, key -> new ArrayList<>()).add(commands.measure(way));
        }
      }
    }
    String limit = ways.get(0);
    String launcher = ways.get(ways.size() - 1);
    document.title("Commands, %d starts of each".formatted(runs));
    document.header(
        "command",
        "how it is started",
        "time ÷ the first",
        "from … to",
        "processor time ÷ the first",
        "from … to",
        "s",
        "processor s");
    for (Command command : Command.values()) {
      for (String way : ways) {
        List<Double> wall = ratios(all, command, way, limit, Run::wall);
        List<Double> processor = ratios(all, command, way, limit, Run::processor);
        document.row(
            command.label(),
            way,
            times(Round.middle(wall)),
            Round.spread(wall),
            times(Round.middle(processor)),
            Round.spread(processor),
            times(Round.middle(seconds(all.get(way), command, Run::wall))),
            times(Round.middle(seconds(all.get(way), command, Run::processor))));
      }
      double most = command == Command.EXPORT ? MOST_OF_EXPORT : MOST_OF_SHORT;
      double wall = Round.middle(ratios(all, command, launcher, limit, Run::wall));
      double processor = Round.middle(ratios(all, command, launcher, limit, Run::processor));
      goals.atMost(command.label() + ": time", limit, most, wall);
      goals.atMost(command.label() + ": processor time", limit, most, processor);
    }
  }

  /** Returns the ratios of the times in each round. */
  private static List<Double> ratios(
      Map<String, List<Map<Command, Run>>> all,
      Command command,
      String way,
      String limit,
      Function<Run, Duration> time) {
    return IntStream.range(0, all.get(way).size())
        .mapToObj(
            round ->
                (double) time.apply(all.get(way).get(round).get(command)).toNanos()
                    / time.apply(all.get(limit).get(round).get(command)).toNanos())
        .toList();
  }

  private static List<Double> seconds(
      List<Map<Command, Run>> rounds, Command command, Function<Run, Duration> time) {
    return rounds.stream().map(round -> time.apply(round.get(command)).toNanos() / 1e9).toList();
  }
}
