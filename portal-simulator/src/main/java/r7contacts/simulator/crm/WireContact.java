package r7contacts.simulator.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.wire.JsonText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * The JSON of a contact: any members in any order, and an integer id.
 *
 * @param json compact JSON, escaped as portals do
 */
public record WireContact(int id, String json) {

  private static final int MAX_QUOTED = 100;

  private static final JsonFactory STRICT =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * Reads one contact.
   *
   * @param source the name of the text in messages
   * @throws IllegalArgumentException if the text is not one JSON object with an integer id
   */
  public static WireContact read(String json, String source) {
    return reading(json, source, parser -> contact(parser, source));
  }

  /**
   * Reads an array of contacts, or one contact.
   *
   * @param source the name of the text in messages
   * @throws IllegalArgumentException if an element is not a JSON object with an integer id
   */
  public static List<WireContact> readAll(String json, String source) {
    return reading(
        json,
        source,
        parser ->
            parser.currentToken() == JsonToken.START_ARRAY
                ? elements(parser, source)
                : List.of(contact(parser, source)));
  }

  private static <T> T reading(String json, String source, Function<JsonParser, T> reader) {
    try (JsonParser parser = STRICT.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      T result = reader.apply(parser);
      if (parser.nextToken() != null) {
        throw invalid(source, parser.currentTokenLocation(), "nothing may follow the JSON", null);
      }
      return result;
    } catch (JacksonException e) {
      throw invalid(source, e.getLocation(), e.getOriginalMessage(), e);
    }
  }

  private static List<WireContact> elements(JsonParser parser, String source) {
    List<WireContact> contacts = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      contacts.add(contact(parser, source + "[" + contacts.size() + "]"));
    }
    return contacts;
  }

  private static WireContact contact(JsonParser parser, String source) {
    if (parser.currentToken() == null) {
      throw invalid(source, parser.currentLocation(), "must be a JSON object, is empty", null);
    }
    TokenStreamLocation place = parser.currentTokenLocation();
    boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
    String json = JsonText.of(parser);
    if (!isObject) {
      throw invalid(source, place, "must be a JSON object: " + start(json), null);
    }
    String id = idOf(json);
    if (id == null) {
      throw invalid(source, place, "has no integer \"id\": " + start(json), null);
    }
    if (!id.matches("[0-9]{1,10}") || Long.parseLong(id) > Integer.MAX_VALUE) {
      String expected = "must have an integer \"id\" from 0 to " + Integer.MAX_VALUE;
      throw invalid(source, place, expected + ": " + start(id), null);
    }
    return new WireContact(Integer.parseInt(id), json);
  }

  private static @Nullable String idOf(String json) {
    try (JsonParser parser = JsonText.parser(json)) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals("id")) {
          return JsonText.of(parser);
        }
        parser.skipChildren();
      }
      return null;
    }
  }

  private static String start(String json) {
    return json.length() <= MAX_QUOTED ? json : json.substring(0, MAX_QUOTED) + "…";
  }

  private static IllegalArgumentException invalid(
      String source, TokenStreamLocation place, String why, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "%s, line %d, column %d: %s".formatted(source, place.getLineNr(), place.getColumnNr(), why),
        cause);
  }
}
