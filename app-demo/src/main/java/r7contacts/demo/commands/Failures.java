package r7contacts.demo.commands;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine.ParseResult;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.text.TerminalText;
import r7contacts.port.ContactException;
import r7contacts.port.config.ContactSetting;

/** Messages and exit codes for exceptions. */
public final class Failures {

  private static final List<ContactSetting> CREDENTIALS =
      List.of(ContactSetting.TOKEN, ContactSetting.TOKEN_FILE, ContactSetting.LOGIN);

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

  /**
   * Prints one sentence about the failure of a command, and returns its exit code. If credentials
   * are required and none are given, a second sentence names the options for them.
   */
  static int report(Environment environment, Exception failure, ParseResult arguments) {
    int exitCode =
        report(environment, failure, arguments.originalArgs().contains(ContactsCommand.VERBOSE));
    if (exitCode == ExitCode.NOT_AUTHENTICATED && !hasCredentials(environment, arguments)) {
      environment.message(
          "set CONTACTS_TOKEN, or sign in with --login LOGIN and --password-file FILE");
    }
    return exitCode;
  }

  private static boolean hasCredentials(Environment environment, ParseResult arguments) {
    return arguments.hasSubcommand()
            && arguments.subcommand().hasMatchedOption(ConnectOptions.LOGIN)
        || CREDENTIALS.stream()
            .anyMatch(
                setting -> !environment.variables().getOrDefault(setting.variable(), "").isBlank());
  }
}
