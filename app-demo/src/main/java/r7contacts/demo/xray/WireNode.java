package r7contacts.demo.xray;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value in an answer of a portal. The same value has the same path in JSON and in XML, such as
 * {@code response/commonData/0/data}.
 *
 * @param name name of the member or element; empty for the root and for items of JSON lists
 * @param sent the value as it was sent; of an object and a list only if it is empty
 * @param text the value decoded; empty for absent ones, objects and lists
 * @param children members or items; empty for a text, a number and everything that is absent
 */
record WireNode(
    String path, String name, Kind kind, String sent, String text, List<WireNode> children) {

  /** The members of answers that are lists. XML does not show it (field guide §7.2). */
  static final List<String> LISTS =
      List.of("commonData", "addresses", "customFields", "accessList", "tags");

  private static final Pattern ITEM = Pattern.compile("/(\\d{1,9})(?:/|$)");

  /** How the value is written. */
  enum Kind {
    TEXT,
    OTHER,
    OBJECT,
    LIST
  }

  /** Returns a path one level below another. */
  static String below(String path, Object name) {
    return path.isEmpty() ? name.toString() : path + "/" + name;
  }

  boolean isLeaf() {
    return children.isEmpty();
  }

  /** Returns whether the value means "absent": null, blank, empty. */
  boolean isBlank() {
    return isLeaf() && text.isBlank();
  }

  /** Returns all values without children by path. */
  Map<String, WireNode> leaves() {
    Map<String, WireNode> leaves = new LinkedHashMap<>();
    addLeaves(leaves);
    return leaves;
  }

  private void addLeaves(Map<String, WireNode> leaves) {
    if (isLeaf()) {
      leaves.put(path, this);
    }
    children.forEach(child -> child.addLeaves(leaves));
  }

  /**
   * Returns the paths of the items of a list that are not blank. The mapper skips blank items, so
   * the n-th one of these is the n-th one in the contact.
   */
  List<String> items(String list) {
    TreeSet<Integer> numbers = new TreeSet<>();
    leaves()
        .forEach(
            (path, leaf) -> {
              Matcher item =
                  ITEM.matcher(path.startsWith(list) ? path.substring(list.length()) : "");
              if (item.lookingAt() && !leaf.isBlank()) {
                numbers.add(Integer.valueOf(item.group(1)));
              }
            });
    return numbers.stream().map(number -> below(list, number)).toList();
  }
}
