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

/** The program within the test, with an environment and a terminal of the test's own. */
final class Program {

  final Map<String, String> environment = new HashMap<>();
  Terminal terminal = Terminal.NONE;

  /** What a run left behind. */
  record Run(int exitCode, String out, String err) {

    String everything() {
      return out + err;
    }
  }

  Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = demo(out, err).run(arguments);
    return new Run(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Starts what goes on until it is interrupted. */
  Running start(String... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    FutureTask<Integer> end = new FutureTask<>(() -> demo(output, output).run(arguments));
    Thread thread = new Thread(end, "running program");
    thread.setDaemon(true);
    thread.start();
    return new Running(output, thread, end);
  }

  private Demo demo(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    return new Demo(
        new StandardOutput(out, () -> false),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        environment,
        terminal);
  }

  record Running(ByteArrayOutputStream output, Thread thread, FutureTask<Integer> end)
      implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    String text() {
      return output.toString(StandardCharsets.UTF_8);
    }

    /** The first group of the pattern, once it is printed. */
    String await(String pattern) throws InterruptedException {
      long begun = System.nanoTime();
      while (System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
        Matcher found = Pattern.compile(pattern).matcher(text());
        if (found.find()) {
          return found.group(1);
        }
        Thread.sleep(20);
      }
      throw new AssertionError("not printed in time: " + pattern + " in " + text());
    }

    int interrupt() throws Exception {
      thread.interrupt();
      return end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
      thread.interrupt();
    }
  }
}
