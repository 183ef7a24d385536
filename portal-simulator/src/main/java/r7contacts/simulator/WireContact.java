package r7contacts.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * A contact as the portal sends it: members and their order are whatever it was given.
 *
 * @param json compact, escaped as the portal does
 */
record WireContact(int id, String json) {

  private static final int SHOWN = 100;

  private static final JsonFactory STRICT =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * Reads one contact.
   *
   * @param source what to call the text in messages
   * @throws IllegalArgumentException if it is not one JSON object with an id
   */
  static WireContact read(String json, String source) {
    return reading(json, source, parser -> contact(parser, source));
  }

  /** Reads an array of contacts, or one contact alone. */
  static List<WireContact> readAll(String json, String source) {
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
        throw new IllegalArgumentException(
            source + at(parser.currentTokenLocation()) + ": nothing may follow the JSON");
      }
      return result;
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          source + at(e.getLocation()) + ": " + e.getOriginalMessage(), e);
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
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException(
          source
              + " must be a JSON object: "
              + (parser.currentToken() == null ? "it is empty" : start(JsonText.of(parser))));
    }
    String json = JsonText.of(parser);
    return new WireContact(idOf(json, source), json);
  }

  private static int idOf(String json, String source) {
    try (JsonParser parser = JsonText.parser(json)) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals("id")) {
          return id(JsonText.of(parser), source);
        }
        parser.skipChildren();
      }
      throw new IllegalArgumentException(source + " has no integer \"id\": " + start(json));
    }
  }

  private static int id(String text, String source) {
    if (!text.matches("[0-9]{1,10}") || Long.parseLong(text) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          source
              + " must have an integer \"id\" from 0 to "
              + Integer.MAX_VALUE
              + ": "
              + start(text));
    }
    return Integer.parseInt(text);
  }

  private static String start(String json) {
    return json.length() <= SHOWN ? json : json.substring(0, SHOWN) + "…";
  }

  private static String at(TokenStreamLocation location) {
    return ", line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
