package r7contacts.benchmarks.call;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A portal in a JVM of its own, so that its work is not counted as its callers'.
 *
 * <p>Its program prints the port that it listens on as its first line, and ends when its standard
 * input does: with whoever started it, however that ends.
 */
public final class PortalProcess implements AutoCloseable {

  /** Room for pages that are ready, which are outside the heap. */
  private static final List<String> OPTIONS = List.of("-Xmx512m", "-XX:MaxDirectMemorySize=1g");

  private final Process process;
  private final int port;

  private PortalProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts the program on the same Java and class path as this one. */
  public static PortalProcess launch(Class<?> program, String... arguments) {
    Process process = ForkedJava.start(OPTIONS, program, List.of(arguments));
    try {
      BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII);
      String first = lines.readLine();
      if (first == null) {
        throw new IllegalStateException(program.getName() + " ended without telling its port");
      }
      return new PortalProcess(process, Integer.parseInt(first));
    } catch (IOException e) {
      throw new IllegalStateException(program.getName() + " does not tell its port", e);
    }
  }

  /** For programs: tells the port and waits for the end of the standard input. */
  static void serve(int port) throws IOException {
    System.out.println(port);
    System.out.flush();
    while (System.in.read() >= 0) {
      // Nobody says anything.
    }
  }

  /** Where the portal is: {@code http://127.0.0.1:PORT}. */
  public String address() {
    return "http://127.0.0.1:" + port;
  }

  /** Ends the program, at once if it does not end by itself. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (process.waitFor(5, TimeUnit.SECONDS)) {
        return;
      }
    } catch (IOException e) {
      // Then it has ended already, or has to be ended.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
