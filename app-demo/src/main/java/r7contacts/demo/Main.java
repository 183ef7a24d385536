package r7contacts.demo;

import java.io.PrintStream;
import java.nio.charset.Charset;

/** Where {@code java -jar contacts-demo.jar} starts. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    Terminal terminal = ConsoleTerminal.own();
    Charset shown = StandardStream.STDERR.charset(terminal.showsErrors(), System::getProperty);
    PrintStream err = new PrintStream(System.err, true, shown);
    System.exit(
        new Demo(StandardOutput.own(terminal.showsOutput()), err, System.getenv(), terminal)
            .run(args));
  }
}
