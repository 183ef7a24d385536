package r7contacts.demo.commands;

import java.io.PrintWriter;
import java.io.StringWriter;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.text.TerminalText;
import r7contacts.port.ContactException;

/** Messages and exit codes for exceptions. */
public final class Failures {

  private Failures() {}

  /**
   * Prints one sentence about a failure, and returns its exit code.
   *
   * @param verbose whether to print the stack trace as well
   */
  public static int report(Environment environment, Exception failure, boolean verbose) {
    ContactException expected = failure instanceof ContactException known ? known : null;
    if (expected != null) {
      environment.message(expected.getMessage());
    } else if (verbose) {
      environment.message("internal error; please report the stack trace:");
    } else {
      environment.message("internal error; use --verbose to show the stack trace, and report it");
    }
    if (verbose) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      environment.err().print(TerminalText.lines(trace.toString()));
    }
    return expected == null ? ExitCode.PROGRAM_FAILED : ExitCode.of(expected.error());
  }
}
