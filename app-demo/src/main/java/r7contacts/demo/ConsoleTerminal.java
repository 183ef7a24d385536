package r7contacts.demo;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** The terminal by the JDK's {@link Console}, which writes its prompts there, not into a pipe. */
final class ConsoleTerminal implements Terminal {

  private final Console console;

  private ConsoleTerminal(Console console) {
    this.console = console;
  }

  /** The program's own, if it has one. */
  static Terminal own() {
    Console console = System.console();
    return console == null || !isTerminal(console) ? NONE : new ConsoleTerminal(console);
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
    return true;
  }

  @Override
  public char @Nullable [] readPassword(String prompt) {
    return console.readPassword("%s", prompt);
  }

  @Override
  public @Nullable String readLine(String prompt) {
    return console.readLine("%s", prompt);
  }
}
