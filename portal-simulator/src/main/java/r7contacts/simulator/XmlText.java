package r7contacts.simulator;

import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * XML as the portal makes it from JSON: no declaration, a list is its element repeated, an empty
 * list is nothing, null is {@code <x />} and empty text {@code <x></x>}.
 */
final class XmlText {

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");

  private final JsonParser json;
  private final boolean indented;
  private final StringBuilder out = new StringBuilder();

  private XmlText(JsonParser json, boolean indented) {
    this.json = json;
    this.indented = indented;
  }

  /**
   * The element {@code result} with the members of a JSON object.
   *
   * @throws NotXmlException if a name or a character cannot stand in XML 1.0
   */
  static String of(String json, boolean indented) {
    try (JsonParser parser = JsonText.parser(json)) {
      parser.nextToken();
      XmlText xml = new XmlText(parser, indented);
      xml.element("result", 0);
      return xml.out.toString();
    }
  }

  private void element(String name, int depth) {
    switch (json.currentToken()) {
      case START_OBJECT -> object(name, depth);
      case START_ARRAY -> list(name, depth);
      case VALUE_NULL -> empty(name, depth);
      default -> {
        open(name, depth);
        text(json.getString());
        close(name);
      }
    }
  }

  private void object(String name, int depth) {
    int start = out.length();
    open(name, depth);
    int inside = out.length();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String member = json.currentName();
      json.nextToken();
      element(member, depth + 1);
    }
    if (out.length() == inside) {
      // No members, or none but empty lists.
      out.setLength(start);
      empty(name, depth);
    } else {
      line(depth);
      close(name);
    }
  }

  private void list(String name, int depth) {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      element(name, depth);
    }
  }

  private void empty(String name, int depth) {
    line(depth);
    out.append('<').append(checked(name)).append(" />");
  }

  private void open(String name, int depth) {
    line(depth);
    out.append('<').append(checked(name)).append('>');
  }

  private void close(String name) {
    out.append("</").append(name).append('>');
  }

  private void line(int depth) {
    if (indented && !out.isEmpty()) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new NotXmlException("Invalid character in a name.");
    }
    return name;
  }

  private void text(String text) {
    int character;
    for (int i = 0; i < text.length(); i += Character.charCount(character)) {
      character = text.codePointAt(i);
      switch (character) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.appendCodePoint(checked(character));
      }
    }
  }

  private static int checked(int character) {
    boolean isAllowed =
        character >= ' ' && character < Character.MIN_SURROGATE
            || character > Character.MAX_SURROGATE && character < 0xFFFE
            || character > 0xFFFF
            || character == '\t'
            || character == '\n'
            || character == '\r';
    if (!isAllowed) {
      throw new NotXmlException(
          "Hexadecimal value 0x%02X is an invalid character.".formatted(character));
    }
    return character;
  }

  /** Says why a text cannot be XML, in words that can. */
  static final class NotXmlException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotXmlException(String message) {
      super(message);
    }
  }
}
