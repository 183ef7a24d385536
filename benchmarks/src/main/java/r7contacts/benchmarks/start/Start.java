package r7contacts.benchmarks.start;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * How a program started, several times.
 *
 * @param what was started
 * @param withArchive whether with a class-data-sharing archive of its own
 */
public record Start(String what, boolean withArchive, List<Run> runs) {

  public Start {
    runs = List.copyOf(runs);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("a start needs runs: " + what);
    }
  }

  /**
   * One of them.
   *
   * @param firstLine from the start of the process to the end of the first line that it prints
   * @param end from the start of the process to the end of the process
   * @param answer the part of the time to the first line in which a client is opened and gets its
   *     first answer; zero where the program does not tell
   * @param classes how many were loaded by then; 0 where the program does not tell
   */
  public record Run(Duration firstLine, Duration end, Duration answer, int classes) {}

  /** The one in the middle, with the fastest and the slowest. */
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
