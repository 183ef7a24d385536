package r7contacts.demo;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
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
    int exitCode = args.length > 0 ? command(args) : tour();
    if (out.failure().isEmpty()) {
      return exitCode;
    }
    if (out.isUnread()) {
      return ExitCode.UNREAD;
    }
    complain("cannot write to standard output: " + OutputFile.reason(out.failure().get()));
    return ExitCode.PROGRAM_FAILED;
  }

  private int command(String... args) {
    String[] read;
    try {
      read = Arguments.read(args);
    } catch (IllegalArgumentException e) {
      complain(e.getMessage());
      return ExitCode.USAGE;
    }
    return ContactsCommand.line(this).execute(read);
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
    return terminal.showsOutput() && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** Says in one sentence what went wrong, shows where if asked, and gives the exit code for it. */
  int failed(Exception failure, boolean verbose) {
    if (failure instanceof ContactException expected) {
      complain(expected.getMessage());
    } else {
      complain("the program failed because of a bug" + (verbose ? "" : "; --verbose shows where"));
    }
    if (verbose) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      err.print(TerminalText.lines(trace.toString()));
    }
    return failure instanceof ContactException expected
        ? ExitCode.of(expected.error())
        : ExitCode.PROGRAM_FAILED;
  }

  /** Prints text for programs: unchanged for them, and without what would steer a terminal. */
  void print(String text) {
    out.print(terminal.showsOutput() ? TerminalText.lines(text) : text);
  }

  /** Prints JSON, of which a terminal gets in escapes what would steer it. */
  void printJson(String json) {
    out.print(terminal.showsOutput() ? TerminalText.json(json) : json);
  }

  /** A table, cut to the terminal's width if there is one. */
  void print(Table table, boolean withTitles) {
    int page = terminal.showsOutput() ? terminalColumns() : Table.UNCUT;
    table.lines(page).stream().skip(withTitles ? 0 : 1).forEach(line -> out.print(line + "\n"));
  }

  /** As wide as the shell says the terminal is. */
  int terminalColumns() {
    String set = environment.getOrDefault("COLUMNS", "");
    return set.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(set) : USUAL_COLUMNS;
  }

  /** One line on standard error, behind all that was printed before. */
  void complain(String sentence) {
    out.flush();
    err.println(TerminalText.printable(sentence));
  }
}
