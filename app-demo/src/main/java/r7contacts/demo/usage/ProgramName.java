package r7contacts.demo.usage;

import java.util.List;

/** How a user starts this program: the command of instructions and messages. */
public final class ProgramName {

  private static final String JAR = "contacts-demo.jar";

  private ProgramName() {}

  /** Returns {@code java -jar} with the path of the jar as it was started, or with its name. */
  public static String command() {
    return String.join(" ", words());
  }

  /** Returns the words of {@link #command}. */
  public static List<String> words() {
    String started = System.getProperty("java.class.path", "");
    return List.of("java", "-jar", started.endsWith(JAR) ? started : JAR);
  }
}
