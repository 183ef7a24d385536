package r7contacts.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A separate Java process, with the class path of the tests or a part of it. */
final class ForkedJvm {

  private ForkedJvm() {}

  /** Returns the class path of the tests. */
  static List<String> classPath() {
    return Arrays.asList(
        System.getProperty("java.class.path").split(System.getProperty("path.separator")));
  }

  /** Starts a program; its standard error is that of the test. */
  static Process start(List<String> classPath, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(String.join(System.getProperty("path.separator"), classPath));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
