package r7contacts.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbered sections of a document in Markdown, and the links between them. */
final class GuideSections {

  private static final Pattern HEADING = Pattern.compile("(\\d+(\\.\\d+)?)\\.? .+");
  private static final Pattern LINK = Pattern.compile("\\[§([\\d.]+)](?!:)");
  private static final Pattern LINK_TARGET =
      Pattern.compile("^\\[§([\\d.]+)]: #(\\S+)$", Pattern.MULTILINE);

  private final String text;
  private final Map<String, String> anchors = new LinkedHashMap<>();

  GuideSections(String text) {
    this.text = text;
    for (String heading : new Markdown(text).headings()) {
      Matcher numbered = HEADING.matcher(heading);
      if (numbered.matches()) {
        anchors.put(numbered.group(1), Markdown.anchor(heading));
      }
    }
  }

  Set<String> numbers() {
    return anchors.keySet();
  }

  /** Returns the sections that the document links to and that have no or a wrong link target. */
  Set<String> brokenLinks() {
    Set<String> broken = new TreeSet<>();
    LINK.matcher(text).results().map(link -> link.group(1)).forEach(broken::add);
    LINK_TARGET
        .matcher(text)
        .results()
        .filter(target -> target.group(2).equals(anchors.get(target.group(1))))
        .map(target -> target.group(1))
        .forEach(broken::remove);
    return broken;
  }
}
