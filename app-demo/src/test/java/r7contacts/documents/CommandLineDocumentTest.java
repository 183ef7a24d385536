package r7contacts.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.demo.Program;
import r7contacts.demo.options.ExitCode;

/** The page about the command line has the program's exit codes, and its examples run. */
class CommandLineDocumentTest {

  private static final Path SHELL = Path.of("/bin/sh");
  private static final Pattern CODE = Pattern.compile("(?m)^\\| (\\d+) \\|");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"command-line.md", "command-line.ru.md"})
  void the_document_lists_every_exit_code(String document) throws Exception {
    Set<Integer> codes = new TreeSet<>(Set.of(130, 143));
    for (Field constant : ExitCode.class.getFields()) {
      if (Modifier.isStatic(constant.getModifiers())) {
        codes.add(constant.getInt(null));
      }
    }

    assertThat(CODE.matcher(text(document)).results().map(code -> Integer.valueOf(code.group(1))))
        .containsExactlyElementsOf(codes);
  }

  @Test
  void the_documents_show_lines_of_the_tour_and_it_cites_sections_of_the_guide() throws Exception {
    String tour = new Program().run().out();

    for (String document : new String[] {"command-line.md", "command-line.ru.md"}) {
      String text = text(document);
      String shown = text.substring(text.indexOf("```text\n") + "```text\n".length());
      assertThat(tour.lines().toList())
          .containsSubsequence(shown.substring(0, shown.indexOf("```")).lines().toList());
    }
    assertThat(
            Pattern.compile("\\d+\\.\\d+(?=[\\d., ]*\\]$)", Pattern.MULTILINE)
                .matcher(tour)
                .results())
        .isNotEmpty()
        .allSatisfy(
            section ->
                assertThat(text("portal-field-guide.md"))
                    .contains("\n### " + section.group() + " "));
  }

  @Test
  @Timeout(120)
  void the_examples_of_changes_run() throws Exception {
    assumeThat(SHELL).exists();
    String text = text("command-line.md");
    String block =
        new Markdown(text.substring(text.indexOf("## Changes")))
            .codeBlocks().stream()
                .map(code -> String.join("\n", code.lines()))
                .findFirst()
                .orElseThrow();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path script =
        Files.writeString(
            folder.resolve("examples.sh"),
            "set -e\ncontacts() { '" + java + "' r7contacts.demo.Main \"$@\"; }\n" + block + "\n");

    ProcessBuilder builder =
        new ProcessBuilder(SHELL.toString(), script.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile());
    builder.environment().put("CLASSPATH", classPath());
    builder.environment().remove("CONTACTS_ADDRESS");
    int exitCode = builder.start().waitFor();

    assertThat(block).contains("contacts edit ");
    assertThat(exitCode).as(Files.readString(folder.resolve("output.txt"))).isZero();
  }

  /** Returns the class path with absolute names: the examples run in another directory. */
  private static String classPath() {
    String separator = System.getProperty("path.separator");
    return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(separator)))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .reduce((all, entry) -> all + separator + entry)
        .orElseThrow();
  }

  private static String text(String document) throws IOException {
    return Files.readString(RepositoryFiles.ROOT.resolve("docs").resolve(document));
  }
}
