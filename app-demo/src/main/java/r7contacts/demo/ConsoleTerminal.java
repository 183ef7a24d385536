package r7contacts.demo;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** The terminal by the JDK's {@link Console}, which writes its prompts there, not into a pipe. */
final class ConsoleTerminal implements Terminal {

  private final @Nullable Console console;
  private final boolean showsOutput;
  private final boolean showsErrors;

  private ConsoleTerminal(@Nullable Console console) {
    this.console = console;
    showsOutput = StandardStream.STDOUT.isTerminal(console != null);
    showsErrors = StandardStream.STDERR.isTerminal(console != null);
  }

  /** The program's own terminal. Where the JDK finds none, nobody can be asked. */
  static Terminal own() {
    Console console = System.console();
    return new ConsoleTerminal(console != null && isTerminal(console) ? console : null);
  }

  /** From Java 22 on there may be a console that is no terminal; it can be asked. */
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

  @Override
  public char @Nullable [] readPassword(String prompt) {
    return console == null ? null : console.readPassword("%s", prompt);
  }

  @Override
  public @Nullable String readLine(String prompt) {
    return console == null ? null : console.readLine("%s", prompt);
  }
}
