package r7contacts.demo.options;

import io.vavr.control.Option;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine.ParseResult;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.text.TerminalText;
import r7contacts.port.ContactException;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.edit.WriteException;

/** Messages and exit codes for exceptions. */
public final class Failures {

  /** The option that adds the stack trace of a failure. */
  public static final String VERBOSE = "--verbose";

  private static final List<ContactSetting> CREDENTIALS =
      List.of(ContactSetting.TOKEN, ContactSetting.TOKEN_FILE, ContactSetting.LOGIN);

  private Failures() {}

  /**
   * Prints one sentence about a failure, and returns its exit code.
   *
   * @param verbose whether to print the stack trace as well
   */
  public static int report(Environment environment, Exception failure, boolean verbose) {
    Option<Integer> exitCode = exitCode(failure);
    if (exitCode.isDefined()) {
      environment.message(failure.getMessage());
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
   * Prints one sentence about the failure of a command, and returns its exit code. If credentials
   * are required and none are given, a second sentence names the options for them.
   */
  public static int report(Environment environment, Exception failure, ParseResult arguments) {
    int exitCode = report(environment, failure, arguments.originalArgs().contains(VERBOSE));
    if (exitCode == ExitCode.NOT_AUTHENTICATED && !hasCredentials(environment, arguments)) {
      environment.message(
          "set CONTACTS_TOKEN, or sign in with --login LOGIN and --password-file FILE");
    }
    return exitCode;
  }

  private static boolean hasCredentials(Environment environment, ParseResult arguments) {
    ParseResult command = arguments;
    while (command.hasSubcommand()) {
      command = command.subcommand();
    }
    return command.hasMatchedOption(ConnectOptions.LOGIN)
        || CREDENTIALS.stream()
            .anyMatch(
                setting -> !environment.variables().getOrDefault(setting.variable(), "").isBlank());
  }
}
