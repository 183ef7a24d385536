package r7contacts.demo.options;

import io.vavr.control.Option;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ParseResult;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.text.TerminalText;
import r7contacts.port.ContactException;
import r7contacts.port.edit.WriteException;

/** Messages and exit codes for exceptions. */
public final class Failures {

  /** The option that adds the causes of a failure. */
  public static final String VERBOSE = "--verbose";

  private static final int MOST_CAUSES = 10;

  private Failures() {}

  /**
   * Reports a failure, and returns its exit code. If the account is not signed in, a sentence says
   * how to sign in. {@link #VERBOSE} adds the causes, and the stack trace of an internal error.
   *
   * @param details sentences after the one about the failure
   */
  public static int report(
      Environment environment, Exception failure, List<String> details, ParseResult parsed) {
    List<String> arguments = parsed.originalArgs();
    Option<Integer> known = exitCode(failure);
    if (known.isEmpty()) {
      return reportInternal(environment, failure, arguments);
    }
    int exitCode = known.get();
    List<String> sentences = new ArrayList<>(details);
    String message = failure.getMessage();
    if (exitCode == ExitCode.NOT_AUTHENTICATED) {
      message = SignInHint.message(message, environment, parsed);
      SignInHint.of(environment, parsed).forEach(sentences::add);
    }
    if (arguments.contains(VERBOSE)) {
      sentences.add("kind: %s, exit code %d".formatted(ExitCode.kind(exitCode), exitCode));
    }
    new ErrorReport(exitCode, message, sentences).print(environment, arguments);
    return exitCode;
  }

  /** Reports a failure that is not one of the library, and returns its exit code. */
  public static int reportInternal(
      Environment environment, Exception failure, List<String> arguments) {
    boolean verbose = arguments.contains(VERBOSE);
    String message =
        verbose
            ? "internal error; please report the stack trace:"
            : "internal error; use --verbose to show the stack trace, and report it";
    new ErrorReport(ExitCode.PROGRAM_FAILED, message, List.of()).print(environment, arguments);
    if (verbose) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      environment.err().print(TerminalText.lines(trace.toString()));
    }
    return ExitCode.PROGRAM_FAILED;
  }

  /**
   * Reports wrong usage or settings, and returns the exit code.
   *
   * @param message what is wrong
   * @param help how to get help
   */
  public static int reportUsage(
      Environment environment,
      String message,
      String help,
      Exception mistake,
      List<String> arguments) {
    List<String> sentences = new ArrayList<>();
    if (arguments.contains(VERBOSE)) {
      sentences.addAll(causes(message, mistake));
    }
    sentences.add(help);
    new ErrorReport(ExitCode.USAGE, message, sentences).print(environment, arguments);
    return ExitCode.USAGE;
  }

  /** Returns a sentence for each cause that says more than the message. */
  private static List<String> causes(String message, Throwable failure) {
    List<String> causes = new ArrayList<>();
    Throwable cause = failure.getCause();
    while (cause != null && causes.size() < MOST_CAUSES) {
      String text = String.valueOf(cause.getMessage());
      if (!message.contains(text)) {
        causes.add("caused by: " + description(cause));
      }
      cause = cause.getCause();
    }
    return causes;
  }

  /** Returns the kind of exception in words, and its message. */
  private static String description(Throwable cause) {
    String kind =
        cause
            .getClass()
            .getSimpleName()
            .replaceFirst("(Exception|Error)$", "")
            .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
            .toLowerCase(Locale.ROOT);
    return cause.getMessage() == null ? kind : kind + ": " + cause.getMessage();
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
}
