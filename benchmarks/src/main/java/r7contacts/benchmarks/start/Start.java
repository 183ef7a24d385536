package r7contacts.benchmarks.start;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Starts of one program.
 *
 * @param what name of the program
 * @param withArchive whether it had a class-data-sharing archive
 */
public record Start(String what, boolean withArchive, List<Run> runs) {

  public Start {
    runs = List.copyOf(runs);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("a start needs runs: " + what);
    }
  }

  /**
   * One start.
   *
   * @param firstLine time from the start of the process to the end of its first line
   * @param end time from the start of the process to its end
   * @param answer time of opening a client and reading its first answer; zero if the program does
   *     not report it
   * @param classes number of classes loaded by then; 0 if the program does not report it
   */
  public record Run(Duration firstLine, Duration end, Duration answer, int classes) {}

  /** Median, with the fastest and the slowest. */
  public record Spread<T>(T median, T least, T most) {}

  public Spread<Duration> firstLine() {
    return spread(Run::firstLine);
  }

  public Spread<Duration> end() {
    return spread(Run::end);
  }

  public Spread<Duration> answer() {
    return spread(Run::answer);
  }

  public Spread<Integer> classes() {
    return spread(Run::classes);
  }

  private <T extends Comparable<T>> Spread<T> spread(Function<Run, T> part) {
    List<T> sorted = runs.stream().map(part).sorted().toList();
    return new Spread<>(
        sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
  }
}
