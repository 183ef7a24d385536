package r7contacts.demo;

import r7contacts.demo.options.ExitCode;
import r7contacts.demo.terminal.Environment;

/** The main class of {@code contacts-demo.jar}. */
public final class Main {

  private static final String LOG_FORMAT = "java.util.logging.SimpleFormatter.format";

  private Main() {}

  /** Runs the command that the arguments name, and exits with its exit code. */
  public static void main(String[] arguments) {
    if (System.getProperty(LOG_FORMAT) == null) {
      // Warnings of the library are messages to people here: no date, no class name.
      System.setProperty(LOG_FORMAT, "%5$s%n");
    }
    if (Boolean.getBoolean(TrainingRun.PROPERTY)) {
      TrainingRun.run();
      System.exit(ExitCode.OK);
    }
    System.exit(new Demo(Environment.ofProcess()).run(arguments));
  }
}
