package r7contacts.demo.terminal;

import java.io.PrintStream;
import java.util.Map;
import r7contacts.demo.text.SettingNames;
import r7contacts.demo.text.Table;
import r7contacts.demo.text.TerminalText;

/**
 * The program's environment: output streams, variables, terminal.
 *
 * @param out standard output, for results
 * @param err standard error, for messages
 * @param variables the environment variables
 */
public record Environment(
    StandardOutput out, PrintStream err, Map<String, String> variables, Terminal terminal) {

  private static final int DEFAULT_COLUMNS = 80;

  /** Returns the environment of this process. */
  public static Environment ofProcess() {
    Terminal terminal = ConsoleTerminal.ofProcess();
    return new Environment(
        StandardOutput.ofProcess(terminal.showsOutput()),
        new StandardError(
            System.err, StandardStream.STDERR.charset(terminal.showsErrors(), System::getProperty)),
        System.getenv(),
        terminal);
  }

  /** Returns whether output may contain colours: on a terminal, unless {@code NO_COLOR} is set. */
  public boolean isColourful() {
    return terminal.showsOutput() && variables.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** Prints text. A terminal gets it without control characters, files and pipes unchanged. */
  public void print(String text) {
    out.print(terminal.showsOutput() ? TerminalText.lines(text) : text);
  }

  /** Prints JSON. A terminal gets control characters escaped, files and pipes unchanged. */
  public void printJson(String json) {
    out.print(terminal.showsOutput() ? TerminalText.json(json) : json);
  }

  /** Prints a table, on a terminal cut to its width. */
  public void print(Table table, boolean withTitles) {
    int page = terminal.showsOutput() ? terminalColumns() : Table.UNCUT;
    table.lines(page).stream().skip(withTitles ? 0 : 1).forEach(line -> out.print(line + "\n"));
  }

  /** Returns the terminal's width by the variable {@code COLUMNS}; 80 where it is not set. */
  public int terminalColumns() {
    String columns = variables.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : DEFAULT_COLUMNS;
  }

  /**
   * Prints one line on standard error, after everything printed so far on standard output. Settings
   * are named by their variables.
   */
  public void message(String sentence) {
    out.flush();
    err.println(TerminalText.printable(SettingNames.asVariables(sentence)));
  }

  /** Returns whether {@link #message} shows every character of the text. */
  public boolean canShow(String text) {
    return TerminalText.printable(text).equals(text)
        && (!(err instanceof StandardError stream) || stream.canEncode(text));
  }
}
