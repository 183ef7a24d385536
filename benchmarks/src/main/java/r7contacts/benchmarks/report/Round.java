package r7contacts.benchmarks.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.RunResult;

/** Results of one run of benchmarks, by name and parameters. */
final class Round {

  private final Map<String, RunResult> results = new HashMap<>();

  Round(Collection<RunResult> all) {
    for (RunResult result : all) {
      results.put(name(result), result);
    }
  }

  /** Returns class, method and the values of the parameters, separated by spaces. */
  private static String name(RunResult result) {
    String method = result.getParams().getBenchmark();
    int end = method.lastIndexOf('.');
    StringBuilder name =
        new StringBuilder(method.substring(method.lastIndexOf('.', end - 1) + 1, method.length()));
    for (String key : result.getParams().getParamsKeys()) {
      name.append(' ').append(result.getParams().getParam(key));
    }
    return name.toString();
  }

  RunResult result(String name) {
    RunResult result = results.get(name);
    if (result == null) {
      throw new IllegalArgumentException(
          "nothing was measured for \"%s\", but for %s".formatted(name, results.keySet()));
    }
    return result;
  }

  /** Returns the median of a benchmark's figure over the rounds. */
  static double median(List<Round> rounds, String name, ToDoubleFunction<RunResult> figure) {
    return middle(rounds.stream().map(round -> figure.applyAsDouble(round.result(name))).toList());
  }

  /** Returns the median ratio of two benchmarks' figures, computed within each round. */
  static double ratio(
      List<Round> rounds, String name, String other, ToDoubleFunction<RunResult> figure) {
    return middle(ratios(rounds, name, other, figure));
  }

  /** Returns the lowest and the highest ratio as text. */
  static String spread(
      List<Round> rounds, String name, String other, ToDoubleFunction<RunResult> figure) {
    return spread(ratios(rounds, name, other, figure));
  }

  /** Returns the lowest and the highest of these ratios as text. */
  static String spread(List<Double> ratios) {
    return Markdown.times(Collections.min(ratios))
        + " … "
        + Markdown.times(Collections.max(ratios));
  }

  private static List<Double> ratios(
      List<Round> rounds, String name, String other, ToDoubleFunction<RunResult> figure) {
    return rounds.stream()
        .map(
            round ->
                figure.applyAsDouble(round.result(name))
                    / figure.applyAsDouble(round.result(other)))
        .toList();
  }

  /** Returns the median of these figures. */
  static double middle(List<Double> figures) {
    List<Double> sorted = new ArrayList<>(figures);
    sorted.sort(null);
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
