package r7contacts.benchmarks.start;

import java.lang.management.ManagementFactory;
import r7contacts.benchmarks.call.Caller;
import r7contacts.benchmarks.call.CallerKind;

/**
 * A program that asks for one contact and ends. It prints how long opening and asking took, in
 * nanoseconds, and how many classes were loaded by then.
 */
public final class FirstAnswer {

  private FirstAnswer() {}

  /** The arguments are a {@link CallerKind}, the portal's root, and the contact's id. */
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
    // Some clients keep threads that would keep the program.
    System.exit(answer == null ? 1 : 0);
  }
}
