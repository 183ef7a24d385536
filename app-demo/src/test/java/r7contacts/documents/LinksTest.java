package r7contacts.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links between documents lead to a file and a heading. */
class LinksTest {

  private static final Pattern DOCUMENT = Pattern.compile(".*\\.md");

  @Test
  void links_lead_to_files_and_headings() throws IOException {
    Map<Path, List<String>> broken = new TreeMap<>();
    for (Path document : RepositoryFiles.named(DOCUMENT)) {
      List<String> inDocument = broken(document);
      if (!inDocument.isEmpty()) {
        broken.put(document, inDocument);
      }
    }

    assertThat(broken).isEmpty();
  }

  @Test
  void a_link_to_a_missing_file_or_heading_is_found(@TempDir Path folder) throws IOException {
    Path document = folder.resolve("a.md");
    Files.writeString(folder.resolve("b.md"), "# Title\n\n## Time limits\n");
    Files.writeString(
        document,
        "# A\n[b](b.md#time-limits) [a](#a) [x](https://x.example/)\n"
            + "[c](c.md) [d](b.md#title-2) [e](#b)\n");

    assertThat(broken(document)).containsExactly("c.md", "b.md#title-2", "#b");
  }

  private static List<String> broken(Path document) throws IOException {
    return new Markdown(Files.readString(document))
        .links().stream().filter(link -> !leadsSomewhere(document, link)).toList();
  }

  private static boolean leadsSomewhere(Path document, String link) {
    if (link.startsWith("https://")) {
      return true;
    }
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
    try {
      return Files.exists(target)
          && (parts.length == 1
              || new Markdown(Files.readString(target)).anchors().contains(parts[1]));
    } catch (IOException e) {
      return false;
    }
  }
}
