package r7contacts.demo.account;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.demo.Program;
import r7contacts.demo.Program.Run;
import r7contacts.simulator.PortalSimulator;

/** Commands of the account, with a portal simulator and a configuration folder of their own. */
abstract class AccountTestBase {

  static final String LOGIN = PortalSimulator.DEFAULT_LOGIN;
  static final String PASSWORD = PortalSimulator.DEFAULT_PASSWORD;

  final Program program = new Program();
  final Map<String, String> environment = program.environment;
  PortalSimulator portal = PortalSimulator.start();

  @TempDir Path folder;

  @BeforeEach
  void setConfigurationFolder() {
    environment.put("XDG_CONFIG_HOME", folder.toString());
    environment.put("APPDATA", folder.toString());
    environment.put("CONTACTS_RETRY_DELAY", "1ms");
  }

  @AfterEach
  void closePortal() {
    portal.close();
  }

  String address() {
    return "json+" + portal.uri();
  }

  Run login(String... more) throws Exception {
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    List<String> arguments =
        new ArrayList<>(
            List.of("login", address(), "--login", LOGIN, "--password-file", password.toString()));
    arguments.addAll(Arrays.asList(more));
    return program.run(arguments.toArray(String[]::new));
  }

  Run run(String arguments) {
    return program.run(arguments.split(" "));
  }

  Path profileFile(String name) {
    return folder.resolve("contacts").resolve("profile-" + name + ".properties");
  }

  List<String> authorizations() {
    return portal.requests().stream()
        .flatMap(request -> request.headers().getOrDefault("Authorization", List.of()).stream())
        .toList();
  }
}
