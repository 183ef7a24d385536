package r7contacts.demo.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.demo.Program;
import r7contacts.demo.Program.Run;
import r7contacts.simulator.PortalSimulator;

/** Commands in the test's process, with a portal simulator to connect to. */
abstract class CommandTestBase {

  static final String SECRET = "s3cr3t-token";

  final PortalSimulator portal = PortalSimulator.builder().token(SECRET).start();
  final Program program = new Program();
  final Map<String, String> environment = program.environment;

  @TempDir Path folder;

  @BeforeEach
  void setTokenAndShortRetryDelay() {
    program.environment.put("CONTACTS_TOKEN", portal.token());
    program.environment.put("CONTACTS_RETRY_DELAY", "1ms");
  }

  @AfterEach
  void closePortal() {
    portal.close();
  }

  List<String> addresses() {
    return List.of("memory:", "json+" + portal.uri(), "xml+" + portal.uri());
  }

  Run run(String arguments) {
    return run(List.of(arguments.split(" ")));
  }

  Run run(String... arguments) {
    return program.run(arguments);
  }

  Run run(List<String> arguments) {
    return program.run(arguments.toArray(String[]::new));
  }

  static String line(String sentence) {
    return sentence + System.lineSeparator();
  }
}
