package r7contacts.demo.commands;

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
import r7contacts.simulator.PortalSimulatorBuilder;
import r7contacts.simulator.RecordedRequest;
import r7contacts.simulator.SecondFactor;

/** Sign-in with {@code get} at a portal simulator that has one account. */
abstract class SignInTestBase {

  static final String LOGIN = "anna@portal.example";
  static final String PASSWORD = "Пароль: p4ss-w0rd!";
  static final String CODE = "908172";
  static final String TOKEN = "t0ken-of-old";

  final Program program = new Program();
  final Map<String, String> environment = program.environment;
  PortalSimulator portal = portal(null);

  @TempDir Path directory;

  static PortalSimulator portal(SecondFactor.Kind factor) {
    PortalSimulatorBuilder builder =
        PortalSimulator.builder().token(TOKEN).account(LOGIN, PASSWORD);
    if (factor != null) {
      builder.secondFactor(new SecondFactor(factor, CODE));
    }
    return builder.start();
  }

  void portalAsksForCode(SecondFactor.Kind factor) {
    portal.close();
    portal = portal(factor);
  }

  @BeforeEach
  void setShortRetryDelay() {
    environment.put("CONTACTS_RETRY_DELAY", "1ms");
  }

  @AfterEach
  void closePortal() {
    portal.close();
  }

  Run get(String format, String... more) {
    List<String> arguments = new ArrayList<>(List.of("get", "1001"));
    arguments.addAll(List.of("--from", format + "+" + portal.uri()));
    arguments.addAll(Arrays.asList(more));
    return program.run(arguments.toArray(String[]::new));
  }

  Path passwordFile(String content) throws Exception {
    return Files.writeString(directory.resolve("password"), content);
  }

  List<RecordedRequest> signIns() {
    return portal.requests().stream()
        .filter(request -> request.target().contains("authentication"))
        .toList();
  }
}
