package r7contacts.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where {@code java -jar contacts-demo.jar} starts. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    // Whatever the machine's encoding is, names are in UTF-8.
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int exitCode = new Demo(out, err, System.getenv(), ConsoleTerminal.own()).run(args);
    out.flush();
    System.exit(exitCode);
  }
}
