package r7contacts.demo;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.StandardOutput;
import r7contacts.demo.terminal.Terminal;

/**
 * A run of common commands without output, from which the JVM makes the launcher's class archive.
 * It uses the loopback only.
 */
final class TrainingRun {

  /** The system property that the launcher sets for this run. */
  static final String PROPERTY = "r7contacts.training";

  /** Refuses connections at once. */
  private static final String NO_PORTAL = "json+https://127.0.0.1:1";

  private TrainingRun() {}

  /** Runs the commands one after another. */
  static void run() {
    Environment environment =
        new Environment(
            new StandardOutput(OutputStream.nullOutputStream(), () -> false),
            new PrintStream(OutputStream.nullOutputStream()),
            Map.of("CONTACTS_TOKEN", "training", "CONTACTS_RETRIES", "0"),
            Terminal.NONE);
    Demo program = new Demo(environment);
    program.run();
    program.run("--help");
    program.run("get", "1001");
    program.run("get", "1001", "--output", "json");
    program.run("get", "1001", "--from", NO_PORTAL);
    program.run("find", "--text", "anna");
    program.run("edit", "1001", "--job-title", "CTO", "--dry-run");
  }
}
