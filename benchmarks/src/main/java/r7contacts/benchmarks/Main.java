package r7contacts.benchmarks;

import r7contacts.benchmarks.report.Report;

/** Where {@code java -jar benchmarks.jar} starts. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    System.exit(Report.run(arguments));
  }
}
