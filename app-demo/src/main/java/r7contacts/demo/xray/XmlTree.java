package r7contacts.demo.xray;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reader of an XML answer into its values, each with its text as it was sent. The answers of
 * portals have elements and text only (field guide §7.1); a parser would not report the text before
 * references and line ends are replaced.
 */
final class XmlTree {

  private static final Pattern TOKEN =
      Pattern.compile("\\G(?:<(?<end>/)?(?<name>[^\\s<>/!?]+)\\s*(?<empty>/)?>|(?<text>[^<]+))");

  /** More than portals send, and less than exhausts the stack. */
  private static final int MAX_DEPTH = 100;

  private final String document;
  private final Matcher tokens;
  private int depth;

  private XmlTree(String document) {
    this.document = document;
    this.tokens = TOKEN.matcher(document);
  }

  /**
   * Returns the root of an answer; its path is that of the root of JSON.
   *
   * @throws IllegalArgumentException if the document has anything else than elements and text, is
   *     nested too deeply, or is not complete
   */
  static WireNode read(String document) {
    XmlTree tree = new XmlTree(document.strip());
    tree.next();
    WireNode root = tree.element("");
    if (tree.tokens.end() != tree.document.length()) {
      throw tree.unexpected();
    }
    return root;
  }

  private void next() {
    if (!tokens.find()) {
      throw unexpected();
    }
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException("neither an element nor text");
  }

  private WireNode element(String path) {
    String name = tokens.group("name");
    if (name == null || tokens.group("end") != null || depth > MAX_DEPTH) {
      throw unexpected();
    }
    if (tokens.group("empty") != null) {
      return leaf(path, name, tokens.group());
    }
    depth++;
    StringBuilder text = new StringBuilder();
    List<WireNode> children = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (next(); tokens.group("end") == null; next()) {
      if (tokens.group("text") != null) {
        text.append(tokens.group());
      } else {
        children.add(element(childPath(path, tokens.group("name"), numbers)));
      }
    }
    boolean isMixed = !children.isEmpty() && !text.toString().isBlank();
    if (!tokens.group("name").equals(name) || isMixed) {
      throw unexpected();
    }
    depth--;
    return children.isEmpty()
        ? leaf(path, name, text.toString())
        : new WireNode(path, name, WireNode.Kind.OBJECT, "", "", children);
  }

  private static String childPath(String path, String name, Map<String, Integer> numbers) {
    String child = WireNode.below(path, name);
    return WireNode.LISTS.contains(name)
        ? WireNode.below(child, numbers.merge(name, 1, Integer::sum) - 1)
        : child;
  }

  private static WireNode leaf(String path, String name, String sent) {
    String text = sent.startsWith("<") ? "" : decoded(sent);
    return new WireNode(path, name, WireNode.Kind.TEXT, sent, text, List.of());
  }

  private static String decoded(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
