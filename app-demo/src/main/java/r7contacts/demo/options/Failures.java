package r7contacts.demo.options;

import io.vavr.control.Option;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.text.TerminalText;
import r7contacts.port.ContactException;
import r7contacts.port.edit.WriteException;

/** Messages and exit codes for exceptions. */
public final class Failures {

  /** The option that adds the stack trace of a failure. */
  public static final String VERBOSE = "--verbose";

  private Failures() {}

  /**
   * Prints one sentence about a failure, and returns its exit code.
   *
   * @param verbose whether to print the stack trace as well
   */
  public static int report(Environment environment, Exception failure, boolean verbose) {
    return report(environment, failure, failure.getMessage(), verbose);
  }

  private static int report(
      Environment environment, Exception failure, @Nullable String message, boolean verbose) {
    Option<Integer> exitCode = exitCode(failure);
    if (exitCode.isDefined()) {
      environment.message(Objects.requireNonNull(message));
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
    return exitCode.getOrElse(ExitCode.PROGRAM_FAILED);
  }

  /** Returns the exit code of an error of the library; absent for other exceptions. */
  private static Option<Integer> exitCode(Exception failure) {
    if (failure instanceof WriteException known) {
      return Option.some(ExitCode.of(known.error()));
    }
    return failure instanceof ContactException known
        ? Option.some(ExitCode.of(known.error()))
        : Option.none();
  }

  /**
   * Prints one sentence about the failure of a command, and returns its exit code. If the account
   * is not signed in, a second sentence says how to sign in.
   */
  public static int report(Environment environment, Exception failure, ParseResult arguments) {
    int exitCode =
        report(
            environment,
            failure,
            exitCode(failure).contains(ExitCode.NOT_AUTHENTICATED)
                ? SignInHint.message(failure.getMessage(), environment, arguments)
                : failure.getMessage(),
            arguments.originalArgs().contains(VERBOSE));
    if (exitCode == ExitCode.NOT_AUTHENTICATED) {
      SignInHint.of(environment, arguments).forEach(environment::message);
    }
    return exitCode;
  }
}
