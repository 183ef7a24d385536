package r7contacts.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Russian documents have the headings, tables, lists, code and links of the English ones. */
class TwoLanguagesTest {

  private static final String DOCUMENT =
      """
      # A

      - Set `contacts.retries`.

      | a | b |
      | --- | --- |
      | `x` | text |

      ```java
      open("memory:");   // a comment
      ```

      [All](settings.md)
      """;

  static List<Path> documents() throws IOException {
    return RepositoryFiles.inTwoLanguages();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void both_languages_have_the_same_headings_tables_lists_code_and_links(Path english)
      throws IOException {
    List<String> russian = markdown(RepositoryFiles.russian(english)).outline();

    assertThat(russian).as("%s in Russian", english).isEqualTo(markdown(english).outline());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void the_languages_link_to_each_other(Path english) throws IOException {
    Path russian = RepositoryFiles.russian(english);

    assertThat(Files.readString(english)).contains("](" + russian.getFileName() + ")");
    assertThat(Files.readString(russian)).contains("](" + english.getFileName() + ")");
  }

  @Test
  void other_words_and_comments_make_no_difference() {
    String translated =
        DOCUMENT
            .replace("# A", "# Б")
            .replace("Set", "Задайте")
            .replace("text", "текст")
            .replace("a comment", "примечание")
            .replace("[All](settings.md)", "[Все](settings.ru.md)");

    assertThat(new Markdown(translated).outline()).isEqualTo(new Markdown(DOCUMENT).outline());
  }

  @Test
  void a_part_that_is_missing_in_one_language_is_found() {
    List<String> whole = new Markdown(DOCUMENT).outline();

    for (String part :
        List.of(
            "# A\n",
            "- ",
            "`contacts.retries`",
            "| `x` | text |\n",
            " b |",
            "`x`",
            "open(\"memory:\");",
            "[All](settings.md)")) {
      assertThat(DOCUMENT).contains(part);
      assertThat(new Markdown(DOCUMENT.replace(part, "")).outline())
          .as("without %s", part)
          .isNotEqualTo(whole);
    }
  }

  private static Markdown markdown(Path file) throws IOException {
    return new Markdown(Files.readString(file));
  }
}
