package r7contacts.simulator.wire;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * XML as the portal makes it from JSON. There is no declaration; a list is a repeated element, and
 * absent if it is empty; null is {@code <x />}, empty text is {@code <x></x>}.
 */
final class XmlText {

  private final JsonParser json;
  private final boolean indented;
  private final StringBuilder out = new StringBuilder();

  private XmlText(JsonParser json, boolean indented) {
    this.json = json;
    this.indented = indented;
  }

  /**
   * Returns the element {@code result} with the members of a JSON object.
   *
   * @throws NotXmlException if XML 1.0 forbids a character, or a name even if encoded
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
    start(name, depth);
    boolean isStarted = false;
    boolean isDeclared = false;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String member = json.currentName();
      JsonToken value = json.nextToken();
      if (!isStarted && XmlName.isAttribute(member) && value.isScalarValue()) {
        out.append(isDeclared ? "" : XmlName.declaration(member));
        isDeclared |= !XmlName.declaration(member).isEmpty();
        attribute(member);
        continue;
      }
      int before = out.length();
      out.append(isStarted ? "" : ">");
      int inside = out.length();
      if (member.equals("#text") && value.isScalarValue()) {
        text(json.getString());
      } else {
        element(member, depth + 1);
      }
      isStarted |= out.length() > inside;
      if (!isStarted) {
        out.setLength(before);
      }
    }
    if (isStarted) {
      line(depth);
      close(name);
    } else {
      // No members, or only empty lists.
      out.append(" />");
    }
  }

  private void attribute(String member) {
    out.append(' ').append(XmlName.attribute(member)).append("=\"");
    int start = out.length();
    text(json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getString());
    String value = out.substring(start).replace("\"", "&quot;").replace("\n", "&#xA;");
    out.replace(start, out.length(), value).append('"');
  }

  private void list(String name, int depth) {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      element(name, depth);
    }
  }

  private void empty(String name, int depth) {
    start(name, depth);
    out.append(" />");
  }

  private void open(String name, int depth) {
    start(name, depth);
    out.append('>');
  }

  private void start(String name, int depth) {
    line(depth);
    out.append('<').append(XmlName.element(name));
  }

  private void close(String name) {
    out.append("</").append(XmlName.element(name)).append('>');
  }

  private void line(int depth) {
    if (indented && !out.isEmpty()) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  /** Writes a line break as one character, a lone surrogate as the replacement character. */
  private void text(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    int character;
    for (int i = 0; i < lines.length(); i += Character.charCount(character)) {
      character = lines.codePointAt(i);
      switch (character) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.appendCodePoint(allowed(character));
      }
    }
  }

  private static int allowed(int character) {
    if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
      return 0xFFFD;
    }
    if (character < ' ' && character != '\t' && character != '\n'
        || character == 0xFFFE
        || character == 0xFFFF) {
      // The message contains the character, except for NUL. So only NUL can be reported in XML.
      throw new NotXmlException(
          "'%s', hexadecimal value 0x%02X, is an invalid character."
              .formatted(character == 0 ? "." : Character.toString(character), character),
          character == 0);
    }
    return character;
  }
}
