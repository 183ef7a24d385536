package r7contacts.demo.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.demo.Program;
import r7contacts.demo.Program.Run;
import r7contacts.simulator.PortalSimulator;

/** Commands in the test's process, with a portal simulator to connect to. */
public abstract class CommandTestBase {

  protected static final String SECRET = "s3cr3t-token";

  protected final PortalSimulator portal = PortalSimulator.builder().token(SECRET).start();
  protected final Program program = new Program();
  protected final Map<String, String> environment = program.environment;

  @TempDir protected Path folder;

  @BeforeEach
  void setTokenAndShortRetryDelay() {
    program.environment.put("CONTACTS_TOKEN", portal.token());
    program.environment.put("CONTACTS_RETRY_DELAY", "1ms");
  }

  @AfterEach
  void closePortal() {
    portal.close();
  }

  protected List<String> addresses() {
    return List.of("memory:", "json+" + portal.uri(), "xml+" + portal.uri());
  }

  protected Run run(String arguments) {
    return run(List.of(arguments.split(" ")));
  }

  protected Run run(String... arguments) {
    return program.run(arguments);
  }

  protected Run run(List<String> arguments) {
    return program.run(arguments.toArray(String[]::new));
  }

  /** Starts the program as a process, with its outputs in the files out and err of the folder. */
  protected Process start(String... arguments) throws Exception {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "r7contacts.demo.Main"),
                Stream.of(arguments))
            .toList();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().put("CONTACTS_TOKEN", portal.token());
    return builder.start();
  }

  protected static String line(String sentence) {
    return sentence + System.lineSeparator();
  }
}
