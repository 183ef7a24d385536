package r7contacts.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The README is short, its example runs, and its artifacts and version are those of the build. */
class ReadmeTest {

  private static final Path README = RepositoryFiles.ROOT.resolve("README.md");
  private static final Path BOM = RepositoryFiles.ROOT.resolve("bom/pom.xml");
  private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
  private static final Pattern ARTIFACT =
      Pattern.compile("<artifactId>([^<]+)</artifactId>|io\\.github\\.r7contacts:([a-z-]+)");

  @TempDir private Path folder;

  @Test
  void the_readme_has_at_most_150_lines() throws IOException {
    assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(150);
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void the_example_prints_what_the_readme_says() throws Exception {
    Path source = folder.resolve("FirstContact.java");
    Files.write(source, snippet("java"));

    String printed = run(source);

    assertThat(printed).isNotEmpty();
    assertThat(Files.readString(README)).contains("`" + printed + "`");
  }

  @Test
  void the_snippets_have_the_version_and_artifacts_of_the_bom() throws IOException {
    String bom = Files.readString(BOM);
    String version = found(VERSION, bom.substring(bom.indexOf("<version>"))).get(0);

    for (String language : List.of("xml", "kotlin")) {
      String snippet = String.join("\n", snippet(language));
      assertThat(found(VERSION, snippet)).as(language).containsExactly(version);
      assertThat(found(ARTIFACT, bom)).as(language).containsAll(found(ARTIFACT, snippet));
    }
  }

  private static List<String> snippet(String language) throws IOException {
    return new Markdown(Files.readString(README))
        .codeBlocks().stream()
            .filter(block -> block.language().equals(language))
            .map(Markdown.CodeBlock::lines)
            .findFirst()
            .orElseThrow();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(ReadmeTest::name).toList();
  }

  private static String name(MatchResult found) {
    return found.group().replaceAll("^<artifactId>|</artifactId>$|^.*:", "");
  }

  private String run(Path source) throws Exception {
    Path output = folder.resolve("output.txt");
    Path errors = folder.resolve("errors.txt");
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                source.toString())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    assertThat(program.waitFor()).as(Files.readString(errors)).isZero();
    return Files.readString(output, StandardCharsets.UTF_8).strip();
  }
}
