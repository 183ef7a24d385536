package r7contacts.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The field guide has every section that is cited and links to its sections.
 *
 * <p>Examples of citations are put together from two texts, so that this file has none itself.
 */
class FieldGuideTest {

  private static final Path ENGLISH = RepositoryFiles.ROOT.resolve("docs/portal-field-guide.md");
  private static final Path RUSSIAN = RepositoryFiles.ROOT.resolve("docs/portal-field-guide.ru.md");
  private static final Pattern WITH_CITATIONS =
      Pattern.compile(".*\\.(java|md|json|xml|sh|properties|ya?ml)");

  private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*(\\*(?!/)|//)?\\s*");
  private static final Pattern CITATION =
      Pattern.compile(
          "field guide,? (§\\d+(\\.\\d+)?(, §\\d+(\\.\\d+)?)*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern WIRE_CONTRACT = Pattern.compile("\\bWC ?§[\\d.]*");

  @Test
  void every_cited_section_exists() throws IOException {
    Map<Path, List<String>> citations = inRepository(FieldGuideTest::cited);

    assertThat(citations).as("files with citations").hasSizeGreaterThan(20);
    assertThat(unknown(citations, sections(ENGLISH).numbers())).isEmpty();
  }

  @Test
  void the_wire_contract_is_not_cited() throws IOException {
    assertThat(inRepository(FieldGuideTest::citedOfTheWireContract)).isEmpty();
  }

  @Test
  void links_between_sections_lead_to_their_headings() throws IOException {
    assertThat(sections(ENGLISH).brokenLinks()).as("%s", ENGLISH).isEmpty();
    assertThat(sections(RUSSIAN).brokenLinks()).as("%s", RUSSIAN).isEmpty();
  }

  @Test
  void a_citation_of_a_missing_section_is_found() {
    Path file = Path.of("Example.java");
    String comment = " * Stages (field\n   * guide " + "§1.1,\n   // §2.7).";

    List<String> cited = cited(comment);

    assertThat(cited).containsExactly("1.1", "2.7");
    assertThat(unknown(Map.of(file, cited), guide("Table").numbers()))
        .containsOnly(Map.entry(file, List.of("2.7")));
  }

  @Test
  void a_citation_of_the_wire_contract_is_found() {
    String comment = "/**\n * Stages (WC\n *     " + "§11.7, §14.8).\n */";

    assertThat(citedOfTheWireContract(comment)).containsExactly("WC " + "§11.7");
    assertThat(citedOfTheWireContract("the WC of the office")).isEmpty();
  }

  @Test
  void a_link_to_another_heading_is_found() {
    String links = "[§1] and [§1.1]\n\n[§1]: #1-stages\n";

    assertThat(new GuideSections(links + "## 1. Stages\n").brokenLinks()).containsExactly("1.1");
    assertThat(new GuideSections(links + "## 1. Tags\n").brokenLinks()).containsExactly("1", "1.1");
  }

  private static GuideSections guide(String title) {
    return new GuideSections("## 1. " + title + "\n\n### 1.1 " + title + "\n");
  }

  private static GuideSections sections(Path document) throws IOException {
    return new GuideSections(Files.readString(document));
  }

  private static List<String> cited(String text) {
    return CITATION
        .matcher(inOneLine(text))
        .results()
        .flatMap(citation -> Pattern.compile(", ").splitAsStream(citation.group(1)))
        .map(section -> section.substring(1))
        .toList();
  }

  private static List<String> citedOfTheWireContract(String text) {
    return WIRE_CONTRACT.matcher(inOneLine(text)).results().map(cited -> cited.group()).toList();
  }

  private static String inOneLine(String text) {
    return LINE_BREAK.matcher(text).replaceAll(" ");
  }

  private static Map<Path, List<String>> unknown(
      Map<Path, List<String>> citations, Set<String> sections) {
    Map<Path, List<String>> unknown = new TreeMap<>();
    citations.forEach(
        (file, cited) -> {
          List<String> missing = new ArrayList<>(cited);
          missing.removeAll(sections);
          if (!missing.isEmpty()) {
            unknown.put(file, missing);
          }
        });
    return unknown;
  }

  /** Returns what is found in each file with something found. */
  private static Map<Path, List<String>> inRepository(Function<String, List<String>> search)
      throws IOException {
    Map<Path, List<String>> found = new TreeMap<>();
    for (Path file : RepositoryFiles.named(WITH_CITATIONS)) {
      List<String> inFile = search.apply(Files.readString(file));
      if (!inFile.isEmpty()) {
        found.put(file, inFile);
      }
    }
    return found;
  }
}
