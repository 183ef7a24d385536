package r7contacts.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.simulator.junit.PortalExtensionTest;

/** Runs the test of the extension on the oldest supported JUnit and on the newest. */
class EveryJUnitTest {

  @ParameterizedTest
  @ValueSource(strings = {"1.12.2", "6.1.3"})
  @Timeout(300)
  void the_extension_closes_its_portals(String version) throws Exception {
    Path junit =
        Path.of("target", "junit", "junit-platform-console-standalone-" + version + ".jar");
    assertThat(junit).exists();
    List<String> classPath = new ArrayList<>();
    classPath.add(junit.toString());
    ForkedJvm.classPath().stream()
        .filter(path -> !Path.of(path).getFileName().toString().matches("(junit-|opentest4j).*"))
        .forEach(classPath::add);

    Process process =
        ForkedJvm.start(
            classPath,
            "org.junit.platform.console.ConsoleLauncher",
            "execute",
            "--disable-banner",
            "--select-class=" + PortalExtensionTest.class.getName());

    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).containsPattern("[1-9][0-9]* tests successful").contains(" 0 tests failed");
  }
}
