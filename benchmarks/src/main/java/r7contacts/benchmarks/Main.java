package r7contacts.benchmarks;

import r7contacts.benchmarks.report.Report;

/** Main class of {@code benchmarks.jar}. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    System.exit(Report.run(arguments));
  }
}
