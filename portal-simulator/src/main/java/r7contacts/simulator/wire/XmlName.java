package r7contacts.simulator.wire;

import java.util.Set;
import java.util.regex.Pattern;

/** Names of XML elements and attributes, converted from names of JSON members as portals do. */
final class XmlName {

  private static final Set<String> METADATA = Set.of("$id", "$ref", "$type", "$value", "$values");

  private static final Pattern USUAL = Pattern.compile("(?!.*_x)[A-Za-z_][A-Za-z0-9._-]*");
  private static final Pattern ESCAPE = Pattern.compile("_x[0-9A-Fa-f]{4}_");

  private XmlName() {}

  /** Returns whether a member becomes an attribute, if only attributes precede it. */
  static boolean isAttribute(String member) {
    return METADATA.contains(member) || member.startsWith("@") && member.length() > 1;
  }

  /** Returns the name of an attribute. */
  static String attribute(String member) {
    String name = encoded(member.substring(1));
    return METADATA.contains(member) ? "json:" + name : name;
  }

  /** Returns the declaration of an attribute's namespace; empty if it has none. */
  static String declaration(String member) {
    return METADATA.contains(member)
        ? " xmlns:json=\"http://james.newtonking.com/projects/json\""
        : "";
  }

  /**
   * Returns the name of an element; characters that XML forbids are written {@code _x0031_}.
   *
   * @throws NotXmlException if the portal cannot convert the name
   */
  static String element(String member) {
    if (member.isEmpty() || member.contains(":") || member.startsWith("!")) {
      throw new NotXmlException("XmlNodeConverter cannot convert this name.", true);
    }
    return encoded(member);
  }

  private static String encoded(String name) {
    if (USUAL.matcher(name).matches()) {
      return name;
    }
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char character = name.charAt(i);
      boolean isEscape = ESCAPE.matcher(name).region(i, name.length()).lookingAt();
      boolean isAllowed =
          character == '_' || (i == 0 ? isLetter(character) : isNamePart(character));
      encoded.append(
          isAllowed && !isEscape ? "" + character : "_x%04X_".formatted((int) character));
    }
    return encoded.toString();
  }

  private static boolean isLetter(char character) {
    return Character.isLetter(character);
  }

  private static boolean isNamePart(char character) {
    return Character.isLetterOrDigit(character) || character == '.' || character == '-';
  }
}
