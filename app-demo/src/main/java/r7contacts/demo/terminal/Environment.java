package r7contacts.demo.terminal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import r7contacts.demo.text.Card;
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
  private static final String DUMB = "dumb";

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

  /**
   * Returns whether output may contain colours: on a terminal, unless {@code NO_COLOR} is set or
   * {@code TERM} is {@code dumb}.
   */
  public boolean isColourful() {
    return terminal.showsOutput() && variables.getOrDefault("NO_COLOR", "").isEmpty() && !isDumb();
  }

  /** Returns whether a line on standard error can be rewritten, as progress is. */
  public boolean canRewriteLines() {
    return terminal.showsErrors() && !isDumb();
  }

  private boolean isDumb() {
    return DUMB.equals(variables.get("TERM"));
  }

  /** Prints text. A terminal gets it without control characters, files and pipes unchanged. */
  public void print(String text) {
    out.print(terminal.showsOutput() ? TerminalText.lines(text) : text);
  }

  /** Prints JSON. A terminal gets control characters escaped, files and pipes unchanged. */
  public void printJson(String json) {
    out.print(terminal.showsOutput() ? TerminalText.json(json) : json);
  }

  /**
   * Prints a table, on a terminal in its width.
   *
   * @param isWide whether lines may be longer than the terminal
   */
  public void print(Table table, boolean withTitles, boolean isWide) {
    int page = terminal.showsOutput() && !isWide ? terminalColumns() : Table.UNCUT;
    table.lines(page, withTitles).forEach(line -> out.print(line + "\n"));
  }

  /** Returns the width of a card: that of a page, on a terminal at most the terminal's. */
  public int cardColumns() {
    return terminal.showsOutput() ? Math.min(terminalColumns(), Card.PAGE) : Card.PAGE;
  }

  /**
   * Returns the terminal's width: that of the variable {@code COLUMNS}, which states what the user
   * wants and costs no process, otherwise the real one, otherwise 80.
   */
  public int terminalColumns() {
    String columns = variables.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9][0-9]{1,3}")
        ? Integer.parseInt(columns)
        : terminal.columns().getOrElse(DEFAULT_COLUMNS);
  }

  /**
   * Prints one line on standard error, after everything printed so far on standard output. Settings
   * are named by their variables.
   */
  public void message(String sentence) {
    out.flush();
    err.println(TerminalText.printable(SettingNames.asVariables(sentence)));
  }

  /**
   * Returns the locale of numbers and titles in tables: that of {@code LC_ALL}, {@code LC_NUMERIC}
   * or {@code LANG}, otherwise that of the operating system.
   */
  public Locale locale() {
    return Stream.of("LC_ALL", "LC_NUMERIC", "LANG")
        .map(name -> variables.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(value -> Locale.forLanguageTag(value.replaceFirst("[.@].*", "").replace('_', '-')))
        .orElseGet(() -> Locale.getDefault(Locale.Category.FORMAT));
  }

  /** Returns whether {@link #message} shows every character of the text. */
  public boolean canShow(String text) {
    return TerminalText.printable(text).equals(text)
        && (!(err instanceof StandardError stream) || stream.canEncode(text));
  }
}
