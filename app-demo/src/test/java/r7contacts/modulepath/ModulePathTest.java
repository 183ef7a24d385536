package r7contacts.modulepath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.json.ContactJson;
import r7contacts.simulator.PortalSimulator;
import r7contacts.testkit.SampleContacts;

/**
 * The program on the module path: modules require, provide and open what they must. All other tests
 * run on the class path.
 */
class ModulePathTest {

  private static final Pattern ONLY_FOR_TESTS =
      Pattern.compile(
          ".*(test-classes|contacts-testkit|-tests\\.jar|junit|jqwik|archunit|assertj|byte-buddy|opentest4j|apiguardian|surefire).*");

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void a_contact_is_read_over_http_on_the_module_path(String format) throws Exception {
    try (PortalSimulator portal = PortalSimulator.start()) {
      assertThat(
              run(portal, "get", "1001", "--output", "json", "--from", format + "+" + portal.uri()))
          .isEqualTo(ContactJson.write(SampleContacts.anna()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "vcard"})
  void contacts_are_exported_on_the_module_path(String format) throws Exception {
    try (PortalSimulator portal = PortalSimulator.start()) {
      assertThat(run(portal, "export", "-", "--format", format)).contains("Tadjeddine");
    }
  }

  @Test
  void the_tour_runs_on_the_module_path() throws Exception {
    try (PortalSimulator portal = PortalSimulator.start()) {
      assertThat(run(portal)).contains("equal in memory, over JSON and over XML");
    }
  }

  private static String run(PortalSimulator portal, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--module-path", modulePath(), "--module", "r7contacts.demo/r7contacts.demo.Main"));
    command.addAll(List.of(arguments));
    Path output = Path.of("target", "module-path.txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CONTACTS_TOKEN", portal.token());
    builder.redirectOutput(output.toFile());
    Process process = builder.start();
    if (!process.waitFor(50, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after 50 s: " + command);
    }
    return Files.readString(output, StandardCharsets.UTF_8).strip();
  }

  private static String modulePath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !ONLY_FOR_TESTS.matcher(entry).matches())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
