package r7contacts.benchmarks.report;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import r7contacts.benchmarks.call.CpuTimeProfiler;

/** What there is to be read of a benchmark's result. */
final class Figures {

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private Figures() {}

  /** The score, in the benchmark's own unit. */
  static double score(RunResult result) {
    return result.getPrimaryResult().getScore();
  }

  static double bytes(RunResult result) {
    return secondary(result, ALLOCATED);
  }

  /** Microseconds of the processors for one call. */
  static double cpu(RunResult result) {
    return secondary(result, CpuTimeProfiler.CPU);
  }

  static double percentile(RunResult result, double rank) {
    return result.getPrimaryResult().getStatistics().getPercentile(rank);
  }

  /** Calls a second of all threads together: each begins the next call when one is done. */
  static double callsPerSecond(RunResult result) {
    return result.getParams().getThreads() * 1e6 / score(result);
  }

  private static double secondary(RunResult result, String name) {
    Result<?> secondary = result.getSecondaryResults().get(name);
    if (secondary == null) {
      throw new IllegalArgumentException(
          "\"%s\" was not measured, but %s".formatted(name, result.getSecondaryResults().keySet()));
    }
    return secondary.getScore();
  }
}
