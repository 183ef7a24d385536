package r7contacts.demo;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.StandardOutput;
import r7contacts.demo.terminal.Terminal;

/** The program in the test's process, with the test's environment variables and terminal. */
public final class Program {

  public final Map<String, String> environment = new HashMap<>(Map.of("LC_ALL", "C"));
  public Terminal terminal = Terminal.NONE;

  /** The exit code and output of a run. */
  public record Run(int exitCode, String out, String err) {

    /** Returns both outputs. */
    public String everything() {
      return out + err;
    }
  }

  /** Runs a command. */
  public Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = run(environment(out, err), arguments);
    return new Run(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs a command in an environment of the test's own, and returns the exit code. */
  public static int run(Environment environment, String... arguments) {
    return new Demo(environment).run(arguments);
  }

  /** Starts a command that runs until it is interrupted. */
  public Running start(String... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    FutureTask<Integer> end = new FutureTask<>(() -> run(environment(output, output), arguments));
    Thread thread = new Thread(end, "running program");
    thread.setDaemon(true);
    thread.start();
    return new Running(output, thread, end);
  }

  private Environment environment(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    return new Environment(
        new StandardOutput(out, () -> false),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        environment,
        terminal);
  }

  /** A command that is running. */
  public record Running(ByteArrayOutputStream output, Thread thread, FutureTask<Integer> end)
      implements AutoCloseable {

    private static final int TIMEOUT_SECONDS = 60;

    /** Returns the output so far. */
    public String text() {
      return output.toString(StandardCharsets.UTF_8);
    }

    /** Waits until the pattern is printed, and returns its first group. */
    public String await(String pattern) throws InterruptedException {
      long begun = System.nanoTime();
      while (System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS)) {
        Matcher found = Pattern.compile(pattern).matcher(text());
        if (found.find()) {
          return found.group(1);
        }
        Thread.sleep(20);
      }
      throw new AssertionError("not printed in time: " + pattern + " in " + text());
    }

    /** Interrupts the command, and returns its exit code. */
    public int interrupt() throws Exception {
      thread.interrupt();
      return end.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
      thread.interrupt();
    }
  }
}
