package r7contacts.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

  private static final String MARK =
      "<!-- call on Java %d -->".formatted(Runtime.version().feature());

  @Test
  void tables_are_put_between_the_marks_of_their_part_and_this_java(@TempDir Path folder)
      throws Exception {
    Path document =
        Files.writeString(
            folder.resolve("x.md"),
            "a\n" + MARK + "\nold\n<!-- end -->\nb\n<!-- call on Java 1 -->\n<!-- end -->\n");

    new Marks(document, "call").write("new");

    assertThat(document)
        .hasContent(
            "a\n" + MARK + "\n\nnew\n\n<!-- end -->\nb\n<!-- call on Java 1 -->\n<!-- end -->\n");
  }

  @Test
  void a_document_without_marks_is_refused(@TempDir Path folder) throws Exception {
    Path document = Files.writeString(folder.resolve("x.md"), "nothing\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Marks(document, "call").write("new"))
        .withMessageContaining(MARK);
    assertThat(document).hasContent("nothing\n");
  }

  @Test
  void a_document_without_marks_is_refused_before_anything_is_measured(@TempDir Path folder)
      throws Exception {
    Path document =
        Files.writeString(folder.resolve("x.md"), MARK + "\n<!-- end -->\n<!-- decode -->\n");

    assertThat(Report.run("call", "decode", "--write", document.toString())).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--write nowhere.md",
        "--write",
        "everything",
        "--quick --write x",
        "--before",
        "--before nowhere.jar"
      })
  void what_cannot_be_measured_is_refused_at_once(String arguments) throws Exception {
    assertThat(Report.run(arguments.split(" "))).isEqualTo(2);
  }

  @Test
  void goals_say_what_was_reached() {
    Goals goals = new Goals();
    goals.atMost("time", "x", 1.3, 1.3);
    goals.atLeast("speed", "y", 0.9, 0.89);
    Markdown document = new Markdown();

    goals.writeTo(document);

    assertThat(document.toString())
        .contains("| time | ≤ 1.30 × x | 1.30 | yes |")
        .contains("| speed | ≥ 0.90 × y | 0.89 | **no** |");
  }
}
