package r7contacts.demo.usage;

import java.util.List;
import java.util.stream.Collectors;

/** How a user starts this program: the command of instructions and messages. */
public final class ProgramName {

  private static final String JAR = "contacts-demo.jar";

  /** The system property with the command that started the launcher script. */
  private static final String LAUNCHER = "r7contacts.launcher";

  private ProgramName() {}

  /**
   * Returns the command of the launcher script, or {@code java -jar} with the path of the jar,
   * quoted for a shell.
   */
  public static String command() {
    return words().stream().map(ShellWord::quoted).collect(Collectors.joining(" "));
  }

  /** Returns the words of {@link #command}. */
  public static List<String> words() {
    String launcher = System.getProperty(LAUNCHER);
    if (launcher != null) {
      return List.of(launcher);
    }
    String started = System.getProperty("java.class.path", "");
    return List.of("java", "-jar", started.endsWith(JAR) ? started : JAR);
  }
}
