package r7contacts.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Documents and comments keep to the style of CONTRIBUTING.md. */
class StyleTest {

  private static final Pattern DOCUMENT = Pattern.compile(".*\\.md");
  private static final Pattern BUILD_FILE = Pattern.compile("pom\\.xml");
  private static final Pattern SOURCE = Pattern.compile(".*\\.java");

  @Test
  void documents_use_plain_words_and_short_lines() throws IOException {
    assertThat(found(DOCUMENT, StyleCheck::longLines)).isEmpty();
    assertThat(found(DOCUMENT, text -> StyleCheck.words(new Markdown(text).withoutCode())))
        .isEmpty();
  }

  @Test
  void build_files_use_plain_words() throws IOException {
    assertThat(found(BUILD_FILE, StyleCheck::words)).isEmpty();
  }

  @Test
  void comments_use_plain_words_and_short_lines() throws IOException {
    assertThat(found(SOURCE, source -> StyleCheck.longLines(SourceText.comments(source))))
        .isEmpty();
    assertThat(found(SOURCE, source -> StyleCheck.words(SourceText.comments(source)))).isEmpty();
  }

  @Test
  void names_of_tests_use_plain_words() throws IOException {
    assertThat(found(SOURCE, source -> StyleCheck.words(SourceText.sentences(source)))).isEmpty();
  }

  @Test
  void messages_use_plain_words() throws IOException {
    assertThat(found(SOURCE, source -> StyleCheck.words(SourceText.strings(source))))
        .filteredOn(text -> text.replace('\\', '/').contains("/src/main/"))
        .isEmpty();
  }

  @Test
  void words_that_the_project_has_another_term_for_are_found() {
    assertThat(
            StyleCheck.words(
                "A stand-in, free fields, planted bugs, hostile answers, a further attempt,"
                    + " ways to reach Anna, a contact address"))
        .containsExactly(
            "1: stand-in",
            "1: free fields",
            "1: planted",
            "1: hostile",
            "1: further attempt",
            "1: ways to reach",
            "1: contact address");
    assertThat(StyleCheck.words("free text of fields, stands in for, contact's address")).isEmpty();
  }

  @Test
  void a_name_is_checked_as_a_sentence() {
    String source =
        "/* a_nobody */ int MAX_WHATEVER;\n"
            + "class A_book {\n  void there_is_none_of(String is_, int none_) { \"x_anew\" }\n}";

    assertThat(SourceText.sentences(source)).isEqualTo("\nA book;\nthere is none of;is ;none ;\n");
    assertThat(StyleCheck.words(SourceText.sentences(source))).containsExactly("3: is none");
  }

  @Test
  void a_message_is_checked_also_across_a_concatenation() {
    String source =
        "f(\"there is\"\n  + \" none\", \"is\", \"none\"); // nobody\n"
            + "g(\"\\nNobody\", '\"');\nh(\"\"\"\n  lets \\\n  go of\"\"\");";

    assertThat(StyleCheck.words(SourceText.strings(source)))
        .containsExactly("1: is none", "3: Nobody", "5: lets go of");
  }

  @Test
  void a_word_that_should_be_replaced_is_found_with_its_line() {
    String prose = "Closes it.\nTells of a failure, whoever asks, even if there is\nnone.";

    assertThat(StyleCheck.words(prose)).containsExactly("2: Tells of", "2: whoever", "2: is none");
    assertThat(StyleCheck.words("x-nobody-knows, aliked, stand-at")).isEmpty();
  }

  @Test
  void a_phrase_that_is_wrapped_in_a_comment_is_found() {
    String source = "class A {\n  /**\n   * Lets go\n   * of it.\n   */\n}\n";

    assertThat(StyleCheck.words(SourceText.comments(source))).containsExactly("3: Lets go of");
  }

  @Test
  void comments_are_separated_from_code() {
    String source =
        "String nobody = \"// anew\"; char c = '\"'; // alike\n\"\"\"\n/* anew */\"\"\"";

    assertThat(SourceText.comments(source)).isEqualTo("// alike\n\n");
    assertThat(new Markdown("a `nobody`\n```\nanew\n```\nb\n").withoutCode())
        .isEqualTo("a ·\n\n\n\nb\n");
  }

  @Test
  void a_long_line_is_found_unless_it_cannot_be_wrapped() {
    String wide = "x".repeat(60) + " " + "y".repeat(60);

    assertThat(StyleCheck.longLines("short\n" + wide)).containsExactly("2: 121 characters");
    assertThat(StyleCheck.longLines("| " + wide + " |")).isEmpty();
    assertThat(StyleCheck.longLines(" *   <tr><td>" + wide + "</td></tr>")).isEmpty();
    assertThat(StyleCheck.longLines("[§1]: " + "#".repeat(130))).isEmpty();
  }

  /** Returns what is found as "file:line: text". */
  private static List<String> found(Pattern name, Function<String, List<String>> check)
      throws IOException {
    Set<Path> files = RepositoryFiles.named(name);
    assertThat(files).as("files named %s", name).hasSizeGreaterThan(5);
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      check.apply(Files.readString(file)).forEach(text -> found.add(file + ":" + text));
    }
    return found;
  }
}
