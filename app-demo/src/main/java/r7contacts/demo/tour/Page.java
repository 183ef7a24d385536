package r7contacts.demo.tour;

import java.util.List;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.text.TerminalText;

/** The lines of the tour, none of which is wider than 80 columns. Each is shown at once. */
final class Page {

  static final int WIDTH = 80;

  private static final int COLUMN_WIDTH = 38;
  private static final String BETWEEN = "  | ";
  private static final String INDENT = "  ";
  private static final String BOLD = "1";
  private static final String YELLOW = "33";
  private static final String GREEN = "32";

  private final Environment environment;

  Page(Environment environment) {
    this.environment = environment;
  }

  /** Prints the title of a part, after an empty line. */
  void title(String text) {
    print("");
    print(coloured(BOLD, "== " + text));
  }

  /** Prints a text, wrapped and indented from its second line on. */
  void text(String text) {
    boolean isFirst = true;
    for (String line : TerminalText.wrapped(text, WIDTH - INDENT.length())) {
      print(isFirst ? line : INDENT + line);
      isFirst = false;
    }
  }

  /** Prints what is difficult, with the sections of the field guide. */
  void trap(String text, String sections) {
    print(coloured(YELLOW, text + " [" + sections + "]"));
  }

  /** Prints what comes of it. */
  void result(String text) {
    for (String line : TerminalText.wrapped("=> " + text, WIDTH - INDENT.length())) {
      print(INDENT + coloured(GREEN, line));
    }
  }

  /** Prints parts of two answers side by side, at most three lines of each. */
  void sideBySide(String json, String xml) {
    List<String> lefts = Excerpt.lines(json, COLUMN_WIDTH - INDENT.length());
    List<String> rights = Excerpt.lines(xml, COLUMN_WIDTH);
    for (int line = 0; line < Math.max(lefts.size(), rights.size()); line++) {
      String left = TerminalText.padded(cell(lefts, line), COLUMN_WIDTH - INDENT.length());
      print((INDENT + left + BETWEEN + cell(rights, line)).stripTrailing());
    }
  }

  private static String cell(List<String> lines, int line) {
    return line < lines.size() ? TerminalText.printable(lines.get(line)) : "";
  }

  /** Prints lines as they are. */
  void print(String lines) {
    environment.out().print(lines + "\n");
    environment.out().flush();
  }

  private String coloured(String colour, String text) {
    return environment.isColourful() ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
  }
}
