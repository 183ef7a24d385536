package r7contacts.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbered sections of a document in Markdown, and what each consists of. The text before the
 * first section has no number.
 */
final class GuideSections {

  private static final Pattern HEADING = Pattern.compile("#{2,3} ((\\d+(\\.\\d+)?)\\.? .+)");
  private static final Pattern LINK = Pattern.compile("\\[§([\\d.]+)](?!:)");
  private static final Pattern LINK_TARGET =
      Pattern.compile("^\\[§([\\d.]+)]: #(\\S+)$", Pattern.MULTILINE);

  private final String text;
  private final Map<String, String> anchors = new LinkedHashMap<>();
  private final Map<String, Parts> parts = new LinkedHashMap<>();

  GuideSections(String text) {
    this.text = text;
    String section = "";
    Parts found = new Parts(0, 0, 0, 0);
    boolean isCode = false;
    for (String line : text.lines().toList()) {
      Matcher heading = HEADING.matcher(line);
      if (!isCode && heading.matches()) {
        parts.put(section, found);
        section = heading.group(2);
        anchors.put(section, anchor(heading.group(1)));
        found = new Parts(0, 0, 0, 0);
      }
      if (line.startsWith("```")) {
        isCode = !isCode;
      }
      found = found.and(line, isCode);
    }
    parts.put(section, found);
  }

  Set<String> numbers() {
    return anchors.keySet();
  }

  /** Returns the tables, table rows, code blocks and list items by section, in their order. */
  List<Map.Entry<String, Parts>> contents() {
    return List.copyOf(parts.entrySet());
  }

  /** Returns the sections that the document links to and that have no or a wrong link target. */
  Set<String> brokenLinks() {
    Set<String> broken = new TreeSet<>();
    LINK.matcher(text).results().map(link -> link.group(1)).forEach(broken::add);
    LINK_TARGET
        .matcher(text)
        .results()
        .filter(target -> target.group(2).equals(anchors.get(target.group(1))))
        .map((MatchResult target) -> target.group(1))
        .forEach(broken::remove);
    return broken;
  }

  /** The anchor that GitHub gives to a heading. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-');
  }

  record Parts(int tables, int tableRows, int codeBlocks, int catalogEntries) {

    private Parts and(String line, boolean isCode) {
      if (line.startsWith("```")) {
        return new Parts(tables, tableRows, isCode ? codeBlocks + 1 : codeBlocks, catalogEntries);
      }
      if (isCode) {
        return this;
      }
      boolean isItem = line.matches("\\s*(-|\\d+\\.) .*");
      return new Parts(
          line.startsWith("| ---") ? tables + 1 : tables,
          line.startsWith("|") ? tableRows + 1 : tableRows,
          codeBlocks,
          isItem ? catalogEntries + 1 : catalogEntries);
    }
  }
}
