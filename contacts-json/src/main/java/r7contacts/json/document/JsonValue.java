package r7contacts.json.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Value of a JSON document that knows its place.
 *
 * <p>Members may come in any order, so one contact is read into values before its members are asked
 * for.
 */
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

  /**
   * Reads the value at which the parser is: at its first token, or at the name of an object's first
   * member. Leaves the parser at the value's last token.
   *
   * @throws DocumentFault if an object has two members with the same name
   */
  public static JsonValue read(JsonParser parser) {
    return read(parser, Place.of(parser));
  }

  /**
   * Reads an object, and passes each element of one of its lists to the consumer instead of keeping
   * it. In what is returned this list is empty.
   */
  static JsonValue read(JsonParser parser, String list, Consumer<JsonValue> elements) {
    Place place = Place.of(parser);
    return parser.currentToken() == JsonToken.START_OBJECT
        ? object(
            parser,
            place,
            (name, inside) -> {
              if (!name.equals(list) || parser.currentToken() != JsonToken.START_ARRAY) {
                return read(parser, inside);
              }
              forEachElement(parser, inside, elements);
              return array(inside, List.of());
            })
        : read(parser, place);
  }

  private static JsonValue read(JsonParser parser, Place place) {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT, PROPERTY_NAME, END_OBJECT ->
          object(parser, place, (name, inside) -> read(parser, inside));
      case START_ARRAY -> {
        List<JsonValue> elements = new ArrayList<>();
        forEachElement(parser, place, elements::add);
        yield array(place, elements);
      }
      default ->
          new JsonValue(place, token, String.valueOf(parser.getString()), Map.of(), List.of());
    };
  }

  /** Reads the value of a member, at whose first token the parser is. */
  private interface MemberValue {
    JsonValue read(String name, Place place);
  }

  private static JsonValue object(JsonParser parser, Place place, MemberValue value) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    JsonToken token = parser.currentToken();
    for (token = token == JsonToken.START_OBJECT ? parser.nextToken() : token;
        token == JsonToken.PROPERTY_NAME;
        token = parser.nextToken()) {
      String name = parser.currentName();
      parser.nextToken();
      Place inside = place.inside(name, parser);
      if (members.containsKey(name)) {
        throw new DocumentFault(inside, "there are two members \"" + name + "\"");
      }
      members.put(name, value.read(name, inside));
    }
    return new JsonValue(place, JsonToken.START_OBJECT, "", members, List.of());
  }

  private static JsonValue array(Place place, List<JsonValue> elements) {
    return new JsonValue(place, JsonToken.START_ARRAY, "", Map.of(), elements);
  }

  private static void forEachElement(JsonParser parser, Place place, Consumer<JsonValue> elements) {
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      elements.accept(read(parser, place.inside(Integer.toString(i), parser)));
    }
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
