package r7contacts.simulator;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as the portal writes it: every slash escaped, control characters by number only (a line
 * break too), characters beyond the basic plane as two escapes, everything else beyond ASCII raw.
 * Numbers are copied digit by digit.
 */
final class JsonText {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser json;
  private final boolean indented;
  private final StringBuilder out = new StringBuilder();

  private JsonText(JsonParser json, boolean indented) {
    this.json = json;
    this.indented = indented;
  }

  /** The value at which the parser stands, on one line; leaves the parser at the value's end. */
  static String of(JsonParser json) {
    return new JsonText(json, false).text();
  }

  static String indented(String json) {
    try (JsonParser parser = parser(json)) {
      parser.nextToken();
      return new JsonText(parser, true).text();
    }
  }

  /** Reads what this class has written. */
  static JsonParser parser(String json) {
    return FACTORY.createParser(ObjectReadContext.empty(), json);
  }

  static String quoted(String text) {
    StringBuilder out = new StringBuilder();
    quote(text, out);
    return out.toString();
  }

  private String text() {
    value(0);
    return out.toString();
  }

  private void value(int depth) {
    switch (json.currentToken()) {
      case START_OBJECT -> items('{', JsonToken.END_OBJECT, '}', depth);
      case START_ARRAY -> items('[', JsonToken.END_ARRAY, ']', depth);
      case VALUE_STRING -> quote(json.getString(), out);
      default -> out.append(json.getString());
    }
  }

  private void items(char opening, JsonToken end, char closing, int depth) {
    out.append(opening);
    boolean isEmpty = true;
    while (json.nextToken() != end) {
      out.append(isEmpty ? "" : ",");
      isEmpty = false;
      line(depth + 1);
      if (json.currentToken() == JsonToken.PROPERTY_NAME) {
        quote(json.currentName(), out);
        out.append(indented ? ": " : ":");
        json.nextToken();
      }
      value(depth + 1);
    }
    if (!isEmpty) {
      line(depth);
    }
    out.append(closing);
  }

  private void line(int depth) {
    if (indented) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '"' || character == '\\' || character == '/') {
        out.append('\\').append(character);
      } else if (isEscaped(character)) {
        out.append("\\u%04x".formatted((int) character));
      } else {
        out.append(character);
      }
    }
    out.append('"');
  }

  private static boolean isEscaped(char character) {
    return character < ' '
        || Character.isSurrogate(character)
        || character == 0xFFFE
        || character == 0xFFFF;
  }
}
