package r7contacts.simulator.wire;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as the portal writes it. Slashes are escaped, control characters and line breaks by number,
 * characters beyond the basic plane as two escapes; other characters beyond ASCII are not. Numbers
 * are copied digit by digit.
 */
public final class JsonText {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser json;
  private final boolean indented;
  private final StringBuilder out = new StringBuilder();

  private JsonText(JsonParser json, boolean indented) {
    this.json = json;
    this.indented = indented;
  }

  /** Returns the parser's current value as compact JSON; the parser ends up at the value's end. */
  public static String of(JsonParser json) {
    return new JsonText(json, false).text();
  }

  /** Returns compact JSON with line breaks and indentation. */
  public static String indented(String json) {
    try (JsonParser parser = parser(json)) {
      parser.nextToken();
      return new JsonText(parser, true).text();
    }
  }

  /** Returns a parser of JSON text. */
  public static JsonParser parser(String json) {
    return FACTORY.createParser(ObjectReadContext.empty(), json);
  }

  /** Returns a text as a JSON string. */
  public static String quoted(String text) {
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
