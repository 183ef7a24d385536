package r7contacts.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where {@code java -jar contacts-demo.jar} starts. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    // Whatever the machine's encoding is, names are in UTF-8.
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int exitCode =
        new Demo(StandardOutput.own(), err, System.getenv(), ConsoleTerminal.own()).run(args);
    System.exit(exitCode);
  }
}
