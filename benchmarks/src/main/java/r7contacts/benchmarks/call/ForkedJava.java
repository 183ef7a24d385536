package r7contacts.benchmarks.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs in JVMs of their own, of the same Java version. */
public final class ForkedJava {

  private ForkedJava() {}

  /** Starts a class of this program's class path. */
  public static Process start(List<String> options, Class<?> program, List<String> arguments) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    all.addAll(arguments);
    return start(all);
  }

  /** Starts Java with these options and arguments. Its standard error is inherited. */
  public static Process start(List<String> optionsAndArguments) {
    List<String> command = new ArrayList<>();
    command.add(executable());
    command.addAll(optionsAndArguments);
    try {
      return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the executable of this Java. */
  public static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
