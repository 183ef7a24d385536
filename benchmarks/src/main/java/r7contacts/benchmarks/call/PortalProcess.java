package r7contacts.benchmarks.call;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Portal in a JVM of its own, so that its processor time is not counted as its clients'.
 *
 * <p>Its program prints its port as the first line, and ends when its standard input ends: with the
 * process that started it, even if that crashes.
 */
public final class PortalProcess implements AutoCloseable {

  /** The direct memory holds the prepared pages. */
  private static final List<String> OPTIONS = List.of("-Xmx512m", "-XX:MaxDirectMemorySize=1g");

  private final Process process;
  private final int port;

  private PortalProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts the program with the Java version and class path of this one. */
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

  /** Prints the port and waits for the end of the standard input; for portal programs. */
  static void serve(int port) throws IOException {
    System.out.println(port);
    System.out.flush();
    while (System.in.read() >= 0) {
      // Input is ignored.
    }
  }

  /** Returns the portal's address: {@code http://127.0.0.1:PORT}. */
  public String address() {
    return "http://127.0.0.1:" + port;
  }

  /** Ends the program; kills it if it does not end by itself. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (process.waitFor(5, TimeUnit.SECONDS)) {
        return;
      }
    } catch (IOException e) {
      // The program has ended already, or is killed below.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
