package r7contacts.demo;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where {@code java -jar contacts-demo.jar} starts. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    // Whatever the machine's encoding is, names are in UTF-8.
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int exitCode = new Demo(out, err, System.getenv(), isTerminal()).run(args);
    out.flush();
    System.exit(exitCode);
  }

  /** From Java 22 on there may be a console that is no terminal; it can be asked. */
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException beforeJava22) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
