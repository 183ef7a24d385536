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
 * Runs benchmarks, a JVM for each, several times around: what drifts on a machine then meets
 * everybody alike.
 *
 * @param seconds an iteration lasts
 */
record Bench(int rounds, int warmUps, int iterations, int seconds) {

  /** Compiles before going on, not beside. To be repeated where more is appended. */
  static final String FOREGROUND = "-XX:-BackgroundCompilation";

  private static final AtomicInteger RUNS = new AtomicInteger();

  /** Whatever is to be set besides. */
  interface More {
    ChainedOptionsBuilder with(ChainedOptionsBuilder options);
  }

  /** Runs all benchmarks whose names fit the pattern. */
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
        // So that whoever has more code to compile is not slower only for having compiled less of
        // it.
        .jvmArgsAppend(FOREGROUND)
        .shouldFailOnError(true)
        .output("benchmarks/target/jmh-%02d.log".formatted(RUNS.incrementAndGet()));
  }
}
