package r7contacts.json.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.JsonStringEncoder;

/** Value of a JSON document, with its place there. */
public final class JsonValue {

  private static final int LONGEST_SHOWN = 60;

  private final Place place;
  private final JsonToken token;
  private final String text;
  private final Map<String, JsonValue> members;
  private final List<JsonValue> elements;

  private JsonValue(
      Place place,
      JsonToken token,
      String text,
      Map<String, JsonValue> members,
      List<JsonValue> elements) {
    this.place = place;
    this.token = token;
    this.text = text;
    this.members = members;
    this.elements = elements;
  }

  /** Returns an object with these members. */
  static JsonValue object(Place place, Map<String, JsonValue> members) {
    return new JsonValue(place, JsonToken.START_OBJECT, "", members, List.of());
  }

  /** Returns a list of these elements. */
  static JsonValue array(Place place, List<JsonValue> elements) {
    return new JsonValue(place, JsonToken.START_ARRAY, "", Map.of(), elements);
  }

  /** Returns the text, number, flag or null at which the parser is. */
  static JsonValue scalar(Place place, JsonParser parser) {
    // An object that is embedded in the tokens, as in a tree of Jackson's, may have no text.
    String text = String.valueOf(parser.getString());
    return new JsonValue(place, parser.currentToken(), text, Map.of(), List.of());
  }

  boolean isObject() {
    return token == JsonToken.START_OBJECT;
  }

  boolean isArray() {
    return token == JsonToken.START_ARRAY;
  }

  boolean isText() {
    return token == JsonToken.VALUE_STRING;
  }

  boolean isFlag() {
    return token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
  }

  /** Returns the number, or null if this is no whole number of 64 bits. */
  @Nullable Long wholeNumber() {
    if (token != JsonToken.VALUE_NUMBER_INT) {
      return null;
    }
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Returns the text of a string, number, flag or null. */
  String text() {
    return text;
  }

  Map<String, JsonValue> members() {
    return members;
  }

  List<JsonValue> elements() {
    return elements;
  }

  DocumentFault fault(String problem) {
    return new DocumentFault(place, problem);
  }

  DocumentFault expected(String what) {
    return fault("expected " + what + ", found " + shown());
  }

  private String shown() {
    StringBuilder json = new StringBuilder();
    show(json);
    return json.length() <= LONGEST_SHOWN
        ? json.toString()
        : json.substring(0, LONGEST_SHOWN) + "…";
  }

  /** Appends the value as JSON, at least until there is more than is shown. */
  private void show(StringBuilder json) {
    switch (token) {
      case START_OBJECT -> {
        String separator = "{";
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
          quote(json.append(separator), member.getKey());
          member.getValue().show(json.append(':'));
          separator = ",";
          if (json.length() > LONGEST_SHOWN) {
            return;
          }
        }
        json.append(members.isEmpty() ? "{}" : "}");
      }
      case START_ARRAY -> {
        String separator = "[";
        for (JsonValue element : elements) {
          element.show(json.append(separator));
          separator = ",";
          if (json.length() > LONGEST_SHOWN) {
            return;
          }
        }
        json.append(elements.isEmpty() ? "[]" : "]");
      }
      case VALUE_STRING -> quote(json, text);
      default -> json.append(text);
    }
  }

  private static void quote(StringBuilder json, String text) {
    json.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, json);
    json.append('"');
  }
}
