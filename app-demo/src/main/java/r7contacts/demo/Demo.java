package r7contacts.demo;

import io.vavr.control.Option;
import java.io.PrintStream;
import java.util.Map;
import r7contacts.demo.text.Table;
import r7contacts.demo.text.TerminalText;
import r7contacts.port.ContactException;

/** The program with everything it has from outside: where it writes, what is set, who looks on. */
record Demo(
    StandardOutput out, PrintStream err, Map<String, String> environment, Terminal terminal) {

  private static final int USUAL_COLUMNS = 80;

  /** Does what the arguments say and gives the exit code. */
  int run(String... args) {
    int exitCode = args.length > 0 ? ContactsCommand.line(this).execute(args) : tour();
    if (out.failure().isEmpty()) {
      return exitCode;
    }
    if (out.isUnread()) {
      return ExitCode.UNREAD;
    }
    complain("cannot write to standard output: " + OutputFile.reason(out.failure().get()));
    return ExitCode.PROGRAM_FAILED;
  }

  /** Without picocli: the first line need not wait until that is loaded. */
  private int tour() {
    try {
      return new Tour(this).call();
    } catch (RuntimeException e) {
      return failed(e, false);
    }
  }

  /** Whether to write in colour; the environment's say is that of no-color.org. */
  boolean isColourful() {
    return terminal.isTerminal() && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** Says in one sentence what went wrong, shows where if asked, and gives the exit code for it. */
  int failed(Exception failure, boolean verbose) {
    if (failure instanceof ContactException expected) {
      complain(expected.getMessage());
    } else {
      complain("the program failed: " + failure + (verbose ? "" : "; --verbose shows where"));
    }
    if (verbose) {
      failure.printStackTrace(err);
    }
    return failure instanceof ContactException expected
        ? ExitCode.of(expected.error())
        : ExitCode.PROGRAM_FAILED;
  }

  /** A table, cut to the terminal's width if there is one. */
  void print(Table table, boolean withTitles) {
    int page = terminalColumns().getOrElse(Table.UNCUT);
    table.lines(page).stream().skip(withTitles ? 0 : 1).forEach(line -> out.print(line + "\n"));
  }

  /** As wide as the shell says the terminal is; absent if there is none. */
  Option<Integer> terminalColumns() {
    String set = environment.getOrDefault("COLUMNS", "");
    return Option.when(
        terminal.isTerminal(),
        () -> set.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(set) : USUAL_COLUMNS);
  }

  /** One line on standard error, behind all that was printed before. */
  void complain(String sentence) {
    out.flush();
    err.println(TerminalText.printable(sentence));
  }
}
