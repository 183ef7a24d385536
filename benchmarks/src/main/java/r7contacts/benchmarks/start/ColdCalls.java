package r7contacts.benchmarks.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import r7contacts.benchmarks.answer.AnswerSize;
import r7contacts.benchmarks.call.Caller;
import r7contacts.benchmarks.call.CallerKind;
import r7contacts.benchmarks.call.ForkedJava;

/** Program that reads a typical contact again and again from the moment its JVM has started. */
public final class ColdCalls {

  private ColdCalls() {}

  /**
   * Calls of one program.
   *
   * @param calls number of calls within the time
   * @param processor processor time of its JVM, including its compiler
   */
  public record Run(long calls, Duration processor) {

    /** Returns the processor time of a call in microseconds. */
    public double processorMicros() {
      return processor.toNanos() / 1e3 / calls;
    }
  }

  /** Measures a contender in a new JVM. */
  public static Run measured(CallerKind who, String address, int callers, Duration time) {
    Process process =
        ForkedJava.start(
            List.of(),
            ColdCalls.class,
            List.of(
                who.name(), address, Integer.toString(callers), Long.toString(time.toMillis())));
    try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
      String line = lines.readLine();
      if (line == null) {
        throw new IllegalStateException(who.label() + " has read nothing");
      }
      String[] told = line.split(" ");
      return new Run(Long.parseLong(told[0]), Duration.ofNanos(Long.parseLong(told[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs the measured program. The arguments are a {@link CallerKind}, the portal's root, the
   * number of callers and the time in milliseconds, in which each caller makes a call at least. It
   * prints the number of calls and the processor time in nanoseconds.
   */
  public static void main(String[] arguments) throws Exception {
    int callers = Integer.parseInt(arguments[2]);
    long end = System.nanoTime() + Duration.ofMillis(Long.parseLong(arguments[3])).toNanos();
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    long calls = 0;
    try (Caller caller =
        CallerKind.valueOf(arguments[0]).open(arguments[1], AnswerSize.TYPICAL.id(), callers)) {
      Callable<Long> calling = () -> calls(caller, end);
      for (Future<Long> each :
          threads.invokeAll(Stream.generate(() -> calling).limit(callers).toList())) {
        calls += each.get();
      }
    } catch (ExecutionException e) {
      e.printStackTrace();
      System.exit(1);
    }
    System.out.println(
        calls
            + " "
            + ((com.sun.management.OperatingSystemMXBean)
                    ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime());
    // Some clients have threads that would keep the program running.
    System.exit(0);
  }

  private static long calls(Caller caller, long end) throws Exception {
    long calls = 0;
    do {
      caller.call();
      calls++;
    } while (System.nanoTime() < end);
    return calls;
  }
}
