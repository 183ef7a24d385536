package r7contacts.benchmarks.report;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import r7contacts.benchmarks.call.CpuTimeProfiler;

/** Figures of a benchmark's result. */
final class Figures {

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private Figures() {}

  /** Returns the score in the benchmark's own unit. */
  static double score(RunResult result) {
    return result.getPrimaryResult().getScore();
  }

  static double bytes(RunResult result) {
    return secondary(result, ALLOCATED);
  }

  /** Returns the processor time of one call in microseconds. */
  static double cpu(RunResult result) {
    return secondary(result, CpuTimeProfiler.CPU);
  }

  static double percentile(RunResult result, double rank) {
    return result.getPrimaryResult().getStatistics().getPercentile(rank);
  }

  /**
   * Returns the calls per second of all threads together. Each thread starts its next call when one
   * has ended.
   */
  static double callsPerSecond(RunResult result) {
    return result.getParams().getThreads() * 1e6 / score(result);
  }

  static double secondary(RunResult result, String name) {
    Result<?> secondary = result.getSecondaryResults().get(name);
    if (secondary == null) {
      throw new IllegalArgumentException(
          "\"%s\" was not measured, but %s".formatted(name, result.getSecondaryResults().keySet()));
    }
    return secondary.getScore();
  }
}
