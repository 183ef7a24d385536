package r7contacts.demo.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import r7contacts.demo.text.TerminalText;

/** Parts of an answer, cut out of the text that the portal sent. */
final class Excerpt {

  private static final int MAX_LINES = 3;
  private static final Pattern BREAK = Pattern.compile("(?<=[, ])|(?=<[^/])|(?<=</\\w{1,30}>)");
  private static final String MORE = "...";
  private static final String NOT_SENT = "(not sent)";

  private Excerpt() {}

  /**
   * Returns a member of a JSON document as it was sent; without a parent, the last of that name.
   *
   * @param parent the member that contains it, of several the last; empty for the contact
   */
  static String ofJson(String document, String parent, String member) {
    String value = "(?:\"(?:[^\"\\\\]|\\\\.)*\"|\\[.*?\\]|[^,}\\]]+)";
    return found(within(document, "\"" + parent + "\":"), parent, "\"" + member + "\":" + value);
  }

  /** Returns an element of an XML document as it was sent, as {@link #ofJson} does. */
  static String ofXml(String document, String parent, String member) {
    return found(
        within(document, "<" + parent + ">"),
        parent,
        "<%1$s ?/>|<%1$s>.*?</%1$s>".formatted(member));
  }

  private static String within(String document, String parent) {
    return document.substring(Math.max(0, document.lastIndexOf(parent)));
  }

  private static String found(String text, String parent, String pattern) {
    List<String> parts =
        Pattern.compile(pattern, Pattern.DOTALL)
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .toList();
    return parts.isEmpty() ? NOT_SENT : parts.get(parent.isEmpty() ? parts.size() - 1 : 0);
  }

  /** Returns the text in a few lines, broken before a tag or after a comma if there is one. */
  static List<String> lines(String text, int columns) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (TerminalText.width(rest) > columns && lines.size() < MAX_LINES - 1) {
      String start = TerminalText.start(rest, columns);
      int end =
          BREAK
              .matcher(start)
              .results()
              .mapToInt(MatchResult::start)
              .filter(each -> each > columns / 3)
              .max()
              .orElse(start.length());
      lines.add(start.substring(0, end));
      rest = rest.substring(end);
    }
    lines.add(
        TerminalText.width(rest) <= columns
            ? rest
            : TerminalText.start(rest, columns - MORE.length()) + MORE);
    return lines;
  }
}
