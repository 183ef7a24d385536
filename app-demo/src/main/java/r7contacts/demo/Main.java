package r7contacts.demo;

import r7contacts.demo.terminal.Environment;

/** The main class of {@code contacts-demo.jar}. */
public final class Main {

  private Main() {}

  /** Runs the command that the arguments name, and exits with its exit code. */
  public static void main(String[] arguments) {
    System.exit(new Demo(Environment.ofProcess()).run(arguments));
  }
}
