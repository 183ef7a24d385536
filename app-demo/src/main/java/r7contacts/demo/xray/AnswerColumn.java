package r7contacts.demo.xray;

import java.util.EnumSet;
import java.util.Set;

/** The column of an answer: its values as they were sent, one a line, with their traps. */
final class AnswerColumn {

  private static final int INDENT = 1;

  private final WireNode root;
  private final boolean isXml;
  private final Set<Trap> traps = EnumSet.noneOf(Trap.class);
  private final StringBuilder html = new StringBuilder();

  private AnswerColumn(WireNode root, boolean isXml) {
    this.root = root;
    this.isXml = isXml;
  }

  /**
   * Returns the lines of an answer.
   *
   * @param found takes the traps in the answer
   */
  static String html(WireNode root, boolean isXml, Set<Trap> found) {
    AnswerColumn column = new AnswerColumn(root, isXml);
    column.add(root, 0, "");
    found.addAll(column.traps);
    return column.html.toString();
  }

  /**
   * @param end what follows the value: a comma between the members and items of JSON
   */
  private void add(WireNode node, int depth, String end) {
    if (node.isLeaf()) {
      line(node, depth, isXml ? xmlLeaf(node) : name(node) + value(node, node.sent()) + end);
      return;
    }
    boolean isList = node.kind() == WireNode.Kind.LIST;
    line(node, depth, isXml ? tag("<", node.name()) : name(node) + mark(isList ? "[" : "{"));
    for (int i = 0; i < node.children().size(); i++) {
      boolean isLast = isXml || i == node.children().size() - 1;
      add(node.children().get(i), depth + INDENT, isLast ? "" : mark(","));
    }
    String closing = isXml ? tag("</", node.name()) : mark(isList ? "]" : "}") + end;
    html.append(line(depth, closing));
  }

  private void line(WireNode node, int depth, String content) {
    Trap trap = Trap.of(node, root);
    if (trap != null) {
      traps.add(trap);
    }
    html.append(line(depth, content + (trap == null ? "" : trap.badge())));
  }

  /** Depths are classes, because style attributes are forbidden by the policy. */
  private static String line(int depth, String content) {
    return "<div class=\"line d%d\">%s</div>\n".formatted(Math.min(depth, 8), content);
  }

  private String xmlLeaf(WireNode node) {
    boolean isEmptyTag = node.sent().startsWith("<");
    if (isEmptyTag || node.sent().isEmpty()) {
      String sent = isEmptyTag ? node.sent() : "<%1$s></%1$s>".formatted(node.name());
      return value(node, sent);
    }
    return tag("<", node.name()) + value(node, node.sent()) + tag("</", node.name());
  }

  private static String tag(String opening, String name) {
    return "<span class=\"name\">" + Markup.text(opening + name + ">") + "</span>";
  }

  private static String name(WireNode node) {
    return node.name().isEmpty()
        ? ""
        : "<span class=\"name\">\"" + Markup.text(node.name()) + "\"</span>" + mark(": ");
  }

  private static String mark(String text) {
    return "<span class=\"mark\">" + text + "</span>";
  }

  private static String value(WireNode node, String sent) {
    return "<span class=\"value%s\" data-path=\"%s\">%s</span>"
        .formatted(
            node.kind() == WireNode.Kind.TEXT && !node.isBlank() ? " text" : "",
            Markup.attribute(node.path()),
            Markup.text(sent));
  }
}
