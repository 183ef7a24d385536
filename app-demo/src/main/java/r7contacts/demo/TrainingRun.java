package r7contacts.demo;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
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

  // Nothing listens at port 1 of the loopback, so that the request fails at once.
  private static final List<String> COMMANDS =
      List.of(
          "--help",
          "get 1001",
          "get 1001 --output json",
          "get 1001 --from json+https://127.0.0.1:1",
          "find --text anna",
          "edit 1001 --add-tag training --dry-run");

  private TrainingRun() {}

  /** Runs the tour and the commands, and returns their exit codes. */
  static List<Integer> run() {
    Environment environment =
        new Environment(
            new StandardOutput(OutputStream.nullOutputStream(), () -> false),
            new PrintStream(OutputStream.nullOutputStream()),
            Map.of("CONTACTS_TOKEN", "training", "CONTACTS_RETRIES", "0"),
            Terminal.NONE);
    Demo program = new Demo(environment);
    List<Integer> exitCodes = new ArrayList<>(List.of(program.run()));
    COMMANDS.forEach(command -> exitCodes.add(program.run(command.split(" "))));
    return exitCodes;
  }
}
