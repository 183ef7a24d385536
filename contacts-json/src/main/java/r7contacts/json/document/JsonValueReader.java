package r7contacts.json.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reader of a value from a parser's tokens. Members may come in any order, so a contact is read as
 * a whole before its members are asked for.
 */
public final class JsonValueReader {

  private JsonValueReader() {}

  /**
   * Reads the value at which the parser is: at its first token, or at the name of an object's first
   * member. Leaves the parser at the last token of the value.
   *
   * @throws DocumentFault if an object has two members with the same name
   */
  public static JsonValue read(JsonParser parser) {
    return read(parser, Place.of(parser));
  }

  /**
   * Reads an object, and passes each element of one of its lists to the consumer instead of keeping
   * it. In the result this list is empty.
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
              return JsonValue.array(inside, List.of());
            })
        : read(parser, place);
  }

  private static JsonValue read(JsonParser parser, Place place) {
    return switch (parser.currentToken()) {
      case START_OBJECT, PROPERTY_NAME, END_OBJECT ->
          object(parser, place, (name, inside) -> read(parser, inside));
      case START_ARRAY -> {
        List<JsonValue> elements = new ArrayList<>();
        forEachElement(parser, place, elements::add);
        yield JsonValue.array(place, elements);
      }
      default -> JsonValue.scalar(place, parser);
    };
  }

  /** Reads the value of a member, at whose first token the parser is. */
  private interface MemberValue {
    JsonValue read(String name, Place place);
  }

  private static JsonValue object(JsonParser parser, Place place, MemberValue value) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      parser.nextToken();
    }
    for (; parser.currentToken() == JsonToken.PROPERTY_NAME; parser.nextToken()) {
      String name = parser.currentName();
      parser.nextToken();
      Place inside = place.inside(name, parser);
      if (members.containsKey(name)) {
        throw new DocumentFault(inside, "there are two members \"" + name + "\"");
      }
      members.put(name, value.read(name, inside));
    }
    return JsonValue.object(place, members);
  }

  private static void forEachElement(JsonParser parser, Place place, Consumer<JsonValue> elements) {
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      elements.accept(read(parser, place.inside(Integer.toString(i), parser)));
    }
  }
}
