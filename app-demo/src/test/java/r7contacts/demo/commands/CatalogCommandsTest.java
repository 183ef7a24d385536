package r7contacts.demo.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import r7contacts.demo.Program.Run;

/** The commands {@code fields} and {@code lists}. */
class CatalogCommandsTest extends CommandTestBase {

  @Test
  void custom_fields_are_listed_with_kind_usage_and_options() {
    assertThat(run("fields").out())
        .containsPattern("13 +Источник +choice +people +2 +Сайт, Выставка, Звонок")
        .containsPattern("41 +ИНН +text +companies +1")
        .containsPattern("10 +Сведения +heading +people");
  }

  @Test
  void stages_types_and_tags_are_listed_with_their_ids() {
    Run run = run("lists");

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(run.out().lines()).first().asString().matches("LIST +ID +TITLE +USED");
    assertThat(run.out())
        .containsPattern("stage +\\d+ +\\S.* \\d+\n")
        .containsPattern("tag +VIP +3\n");
  }

  @Test
  void lists_are_printed_as_json_and_csv() throws Exception {
    Path fixture =
        Files.writeString(
            folder.resolve("book.json"),
            """
            {"contacts": [{"kind": "company", "id": 1, "name": "x", "tags": ["a \\"b\\" \\u0007\\\\", "=1"]}]}
            """);
    String from = " --from memory:" + fixture;

    assertThat(run("lists --output json" + from).out())
        .isEqualTo(
            """
            [
              {"list": "tag", "title": "=1", "used": 1},
              {"list": "tag", "title": "a \\"b\\" \\u0007\\\\", "used": 1}
            ]
            """);
    assertThat(run("lists --output csv" + from).out())
        .startsWith("\"LIST\",\"ID\",\"TITLE\",\"USED\"\r\n\"tag\",\"\",\"'=1\",\"1\"\r\n");
    assertThat(run("fields --output json").out())
        .contains(
            "\"kind\": \"choice\", \"of\": \"people\", \"used\": 2, \"options\": [\"Сайт\", ");
    assertThat(run("fields --output json" + from).out()).isEqualTo("[]\n");
    assertThat(run("fields" + from)).isEqualTo(new Run(0, "", line("there are no custom fields")));
  }
}
