package r7contacts.demo.terminal;

import io.vavr.control.Option;
import java.io.Console;
import org.jspecify.annotations.Nullable;

/** The terminal of this process. Prompts are shown there even if standard output is a pipe. */
final class ConsoleTerminal implements Terminal {

  private final @Nullable Console console;
  private final boolean showsOutput;
  private final boolean showsErrors;
  private @Nullable Option<Integer> columns;

  private ConsoleTerminal(@Nullable Console console) {
    this.console = console;
    showsOutput = StandardStream.STDOUT.isTerminal(console != null);
    showsErrors = StandardStream.STDERR.isTerminal(console != null);
  }

  /** Returns the terminal of this process. */
  static Terminal ofProcess() {
    Console console = System.console();
    return new ConsoleTerminal(console != null && isTerminal(console) ? console : null);
  }

  /** Since Java 22 there may be a console without a terminal, which says so itself. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException beforeJava22) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  @Override
  public boolean isTerminal() {
    return console != null;
  }

  @Override
  public boolean showsOutput() {
    return showsOutput;
  }

  @Override
  public boolean showsErrors() {
    return showsErrors;
  }

  /** Asks the terminal once: a change of its size while the program runs is ignored. */
  @Override
  public synchronized Option<Integer> columns() {
    if (columns == null) {
      columns = TerminalWidth.ask();
    }
    return columns;
  }

  @Override
  public char @Nullable [] readPassword(String prompt) {
    return console == null ? null : console.readPassword("%s", prompt);
  }

  @Override
  public @Nullable String readLine(String prompt) {
    return console == null ? null : console.readLine("%s", prompt);
  }
}
