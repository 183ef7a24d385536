package r7contacts.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The versions on this class path are those that docs/compatibility.md has for this Spring Boot. */
class VersionsTest {

  /** The name in the document, and the artifacts that must have one version. */
  private static final Map<String, List<String>> LIBRARIES = new LinkedHashMap<>();

  static {
    LIBRARIES.put(
        "Jackson 3", List.of("jackson-core", "jackson-databind", "jackson-dataformat-xml"));
    LIBRARIES.put("Woodstox", List.of("woodstox-core"));
    LIBRARIES.put("Apache HttpClient", List.of("httpclient5"));
    LIBRARIES.put("Apache HttpCore", List.of("httpcore5", "httpcore5-h2"));
    LIBRARIES.put("SLF4J", List.of("slf4j-api"));
    LIBRARIES.put("Micrometer", List.of("micrometer-core"));
    LIBRARIES.put("Caffeine", List.of("caffeine"));
    LIBRARIES.put("Resilience4j", List.of("resilience4j-retry", "resilience4j-circuitbreaker"));
    LIBRARIES.put("Vavr", List.of("vavr"));
    LIBRARIES.put("JCache API", List.of("cache-api"));
    LIBRARIES.put("JUnit Jupiter", List.of("junit-jupiter-api", "junit-jupiter-engine"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"compatibility.md", "compatibility.ru.md"})
  void the_document_has_the_versions_that_are_tested(String document) throws IOException {
    String springBoot = "Spring Boot " + System.getProperty("spring-boot.version");

    Map<String, String> named = column(Path.of("..", "docs", document), springBoot);

    System.out.println(springBoot + ": " + versions());
    assertThat(named).isEqualTo(versions());
  }

  private static Map<String, String> versions() {
    Map<String, String> versions = new LinkedHashMap<>();
    LIBRARIES.forEach(
        (library, artifacts) ->
            versions.put(
                library,
                String.join(
                    ", ", artifacts.stream().map(VersionsTest::version).distinct().toList())));
    return versions;
  }

  /** The version of the artifact's file; Jackson 2 has files of the same names as Jackson 3. */
  private static String version(String artifact) {
    Pattern file = Pattern.compile(Pattern.quote(artifact) + "-(\\d[^/\\\\]*)\\.jar");
    return String.join(
        ", ",
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(entry -> !entry.toString().contains("fasterxml" + File.separator + "jackson"))
            .map(entry -> file.matcher(entry.getFileName().toString()))
            .filter(matcher -> matcher.matches())
            .map(matcher -> matcher.group(1))
            .toList());
  }

  private static Map<String, String> column(Path document, String heading) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(document)) {
      if (line.startsWith("| ")) {
        rows.add(Arrays.stream(line.split("\\|")).map(String::strip).toList());
      }
    }
    List<String> headings =
        rows.stream().filter(row -> row.contains(heading)).findFirst().orElse(List.of());
    assertThat(headings).as("heading of the table in %s", document).contains(heading);
    Map<String, String> column = new LinkedHashMap<>();
    for (String library : LIBRARIES.keySet()) {
      rows.stream()
          .filter(row -> row.size() == headings.size() && row.contains(library))
          .forEach(row -> column.put(library, row.get(headings.indexOf(heading))));
    }
    return column;
  }
}
