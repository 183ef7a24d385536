package r7contacts.demo.xray;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Something in an answer that a naive client gets wrong, with the section of the field guide. */
enum Trap {
  CODE(
      "9.2",
      "Number codes",
      "What it means is in the field guide only; an unknown number is kept."),
  LIST_OF_ONE(
      "7.2",
      "A list of one item",
      "In XML it looks like an object, and an empty list is missing: the names of lists are fixed."),
  BLANK("7.1", "Blanks and nulls", "null, \"\", {}, [] and a missing member all mean absent."),
  JSON_TEXT("8.6", "Text that is JSON", "The limits or options of a custom field, within a text."),
  HTML_NAME(
      "8.7",
      "HTML-encoded names",
      "Names of users are encoded once more; names of contacts are not and must not be decoded."),
  TIME("9.1", "Times", "Seven fraction digits and the offset of the portal; year 1 means no time."),
  FREE_DATE(
      "8.6",
      "Dates of custom fields",
      "Free text in the date pattern of its author: kept as text, never guessed."),
  DEFAULT("8.5", "Values left out", "A missing category is 0, home; a missing mark is false."),
  COMPANY_NAME("8.3", "Name of the company", "A person's company has its name in displayName."),
  PHOTO("8.9", "Photo links", "The link answers with the address of the picture, as text.");

  private static final Pattern REFERENCE = Pattern.compile("&(?:#\\d+|#x\\p{XDigit}+|\\w+);");

  /** The section of the field guide. */
  final String section;

  /** What it is, as a heading. */
  final String title;

  /** What a client has to do about it. */
  final String advice;

  Trap(String section, String title, String advice) {
    this.section = section;
    this.title = title;
    this.advice = advice;
  }

  /** Returns the id of its explanation on the page. */
  String anchor() {
    return "trap-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the mark beside a value, which leads to the explanation. */
  String badge() {
    return " <a class=\"trap\" href=\"#%s\" title=\"%s\">§%s</a>"
        .formatted(anchor(), title, section);
  }

  /** Returns the trap of a value; null if none. */
  static @Nullable Trap of(WireNode node, WireNode root) {
    String member = node.path().replaceAll("/\\d+(?=/|$)", "/*").replaceFirst("^response/", "");
    if (!node.path().startsWith("response/")) {
      return null;
    }
    if (isListOfOne(node, root)) {
      return LIST_OF_ONE;
    }
    if (!node.isLeaf()) {
      return null;
    }
    if (node.isBlank()) {
      return BLANK;
    }
    return switch (member) {
      case "commonData/*/infoType",
          "commonData/*/category",
          "addresses/*/category",
          "customFields/*/fieldType",
          "company/shareType",
          "shareType" ->
          CODE;
      case "customFields/*/mask" -> JSON_TEXT;
      case "created" -> TIME;
      case "customFields/*/fieldValue" -> isDate(node, root) ? FREE_DATE : null;
      case "company/displayName" -> COMPANY_NAME;
      case "createBy/displayName", "accessList/*/displayName", "company/accessList/*/displayName" ->
          REFERENCE.matcher(node.text()).find() ? HTML_NAME : null;
      case "smallFotoUrl", "mediumFotoUrl", "company/smallFotoUrl", "company/mediumFotoUrl" ->
          PHOTO;
      default -> null;
    };
  }

  private static boolean isListOfOne(WireNode node, WireNode root) {
    if (node.kind() == WireNode.Kind.LIST) {
      return node.children().size() == 1;
    }
    boolean isFirstInXml = !node.name().isEmpty() && node.path().endsWith("/" + node.name() + "/0");
    return isFirstInXml
        && root.items(node.path().substring(0, node.path().length() - 2)).size() == 1;
  }

  private static boolean isDate(WireNode node, WireNode root) {
    String type = node.path().replaceFirst("fieldValue$", "fieldType");
    WireNode found = root.leaves().get(type);
    return found != null && found.text().equals("5");
  }
}
