package r7contacts.demo;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where {@code java -jar contacts-demo.jar} starts. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    // Whatever the machine's encoding is, names are in UTF-8.
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    boolean colour = isTerminal(System.console()) && System.getenv("NO_COLOR") == null;
    int exitCode = new Demo(out, err, System.getenv(), colour).run(args);
    out.flush();
    System.exit(exitCode);
  }

  /**
   * Since Java 22 there is a console even where nobody looks on, and a method to ask; before,
   * neither.
   */
  private static boolean isTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
