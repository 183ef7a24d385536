package r7contacts.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import r7contacts.demo.text.Table;
import r7contacts.demo.text.TerminalText;
import r7contacts.port.ContactException;

/** The program with everything it has from outside: where it writes, what is set, who looks on. */
record Demo(PrintStream out, PrintStream err, Map<String, String> environment, Terminal terminal) {

  private static final int USUAL_COLUMNS = 100;

  /** Does what the arguments say and gives the exit code. */
  int run(String... args) {
    if (args.length > 0) {
      return ContactsCommand.line(this).execute(args);
    }
    // Without picocli: the first line need not wait until that is loaded.
    try {
      return new Tour(this).call();
    } catch (RuntimeException e) {
      return failed(e);
    }
  }

  /** Whether to write in colour; the environment's say is that of no-color.org. */
  boolean isColourful() {
    return terminal.isTerminal() && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** Says in one sentence what went wrong, shows where if asked, and gives the exit code for it. */
  int failed(Exception failure, String... args) {
    boolean verbose = List.of(args).contains(ContactsCommand.VERBOSE);
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
    int page = terminal.isTerminal() ? columns() : Table.UNCUT;
    table.lines(page).stream().skip(withTitles ? 0 : 1).forEach(line -> out.print(line + "\n"));
  }

  /** As wide as the shell says the terminal is. */
  private int columns() {
    String set = environment.getOrDefault("COLUMNS", "");
    return set.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(set) : USUAL_COLUMNS;
  }

  /** One line on standard error. */
  void complain(String sentence) {
    err.println(TerminalText.printable(sentence));
  }
}
