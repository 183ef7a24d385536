package r7contacts.benchmarks.start;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import r7contacts.benchmarks.answer.AnswerSize;
import r7contacts.benchmarks.call.Caller;
import r7contacts.benchmarks.call.CallerKind;
import r7contacts.benchmarks.call.ForkedJava;
import r7contacts.benchmarks.call.PortalProcess;

/**
 * Program that calls a portal from its first moment and ends after a given time: what a service
 * does after a deployment, while its code is loaded and compiled.
 *
 * @param calls number of answers
 * @param processor processor time of the program, with its compiler and collector
 */
public record ColdCalls(long calls, Duration processor) {

  /** Measures one client in a new JVM, with this many concurrent callers. */
  public static ColdCalls measure(
      CallerKind who, PortalProcess portal, int callers, Duration time) {
    Process program =
        ForkedJava.start(
            List.of(),
            ColdCalls.class,
            List.of(
                who.name(),
                portal.address(),
                Integer.toString(callers),
                Long.toString(time.toNanos())));
    try {
      String output =
          new String(program.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
      if (program.waitFor() != 0) {
        throw new IllegalStateException("cold calls failed: " + who.label());
      }
      String[] figures = output.split(" ");
      return new ColdCalls(
          Long.parseLong(figures[0]), Duration.ofNanos(Long.parseLong(figures[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a program ran", e);
    }
  }

  /**
   * Runs the program, which prints the number of calls and its processor time. The arguments are a
   * {@link CallerKind}, the portal's root, the number of callers, and the time in nanoseconds.
   */
  public static void main(String[] arguments) throws Exception {
    long end = System.nanoTime() + Long.parseLong(arguments[3]);
    int callers = Integer.parseInt(arguments[2]);
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    long calls = 0;
    try (Caller caller =
        CallerKind.valueOf(arguments[0]).open(arguments[1], AnswerSize.TYPICAL.id(), callers)) {
      List<Callable<Long>> loops = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        loops.add(() -> callsUntil(end, caller));
      }
      for (Future<Long> loop : threads.invokeAll(loops)) {
        calls += loop.get();
      }
    }
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.println(calls + " " + system.getProcessCpuTime());
    // Some clients have threads that would keep the program running.
    System.exit(0);
  }

  /** Calls at least once, even if the time is too short for it. */
  private static long callsUntil(long end, Caller caller) throws Exception {
    long calls = 0;
    do {
      caller.call();
      calls++;
    } while (System.nanoTime() < end);
    return calls;
  }
}
