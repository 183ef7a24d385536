package r7contacts.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import r7contacts.benchmarks.call.CpuTimeProfiler;

/**
 * Runs benchmarks, each in a JVM of its own, in several rounds, so that a drift of the machine
 * affects all contenders equally.
 *
 * @param seconds duration of an iteration
 */
record Bench(int rounds, int warmUps, int iterations, int seconds) {

  /** Compiles in the foreground. Must be repeated where further arguments are appended. */
  static final String FOREGROUND = "-XX:-BackgroundCompilation";

  private static final AtomicInteger RUNS = new AtomicInteger();

  /** Additional options of a run. */
  interface More {
    ChainedOptionsBuilder with(ChainedOptionsBuilder options);
  }

  /** Runs all benchmarks whose names match the pattern. */
  List<Round> run(String pattern, More more) {
    List<Round> all = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      System.err.printf("%s, round %d of %d%n", pattern, round, rounds);
      try {
        all.add(new Round(new Runner(more.with(options(pattern)).build()).run()));
      } catch (RunnerException e) {
        throw new IllegalStateException("the benchmarks did not run: " + pattern, e);
      }
    }
    return all;
  }

  private ChainedOptionsBuilder options(String pattern) {
    return new OptionsBuilder()
        .include(pattern)
        .forks(1)
        .warmupIterations(warmUps)
        .warmupTime(TimeValue.seconds(seconds))
        .measurementIterations(iterations)
        .measurementTime(TimeValue.seconds(seconds))
        .addProfiler(GCProfiler.class)
        .addProfiler(CpuTimeProfiler.class)
        // So that a contender with more code is not slower only because less of it is compiled.
        .jvmArgsAppend(FOREGROUND)
        .shouldFailOnError(true)
        .output("benchmarks/target/jmh-%02d.log".formatted(RUNS.incrementAndGet()));
  }
}
