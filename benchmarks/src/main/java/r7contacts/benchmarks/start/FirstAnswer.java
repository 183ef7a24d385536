package r7contacts.benchmarks.start;

import java.lang.management.ManagementFactory;
import r7contacts.benchmarks.call.Caller;
import r7contacts.benchmarks.call.CallerKind;

/**
 * Program that reads one contact and ends. It prints the time of opening and reading in
 * nanoseconds, and the number of classes loaded by then.
 */
public final class FirstAnswer {

  private FirstAnswer() {}

  /**
   * Runs the program. The arguments are a {@link CallerKind}, the portal's root, and the contact's
   * id.
   */
  public static void main(String[] arguments) throws Exception {
    long start = System.nanoTime();
    Object answer;
    try (Caller caller =
        CallerKind.valueOf(arguments[0]).open(arguments[1], Long.parseLong(arguments[2]), 1)) {
      answer = caller.call();
      long nanos = System.nanoTime() - start;
      System.out.println(
          nanos + " " + ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
    }
    // Some clients have threads that would keep the program running.
    System.exit(answer == null ? 1 : 0);
  }
}
