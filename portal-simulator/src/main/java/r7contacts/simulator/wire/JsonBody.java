package r7contacts.simulator.wire;

import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A JSON body: the scalar members of its object are parameters, and so are those of arrays. */
final class JsonBody {

  private static final Failure NOT_AN_OBJECT =
      Failure.argument(400, "The request body is not a JSON object.");

  private JsonBody() {}

  /**
   * Reads the parameters; null is empty text.
   *
   * @throws FailureException if the body is not one JSON object
   */
  static void parameters(String body, BiConsumer<String, String> sink) {
    try (JsonParser json = JsonText.parser(body)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new FailureException(NOT_AN_OBJECT);
      }
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        if (json.nextToken() == JsonToken.START_ARRAY) {
          while (json.nextToken() != JsonToken.END_ARRAY) {
            value(name, json, sink);
          }
        } else {
          value(name, json, sink);
        }
      }
      if (json.nextToken() != null) {
        throw new FailureException(NOT_AN_OBJECT);
      }
    } catch (JacksonException e) {
      throw new FailureException(NOT_AN_OBJECT);
    }
  }

  private static void value(String name, JsonParser json, BiConsumer<String, String> sink) {
    JsonToken value = json.currentToken();
    if (value.isScalarValue()) {
      sink.accept(name, value == JsonToken.VALUE_NULL ? "" : json.getString());
    } else {
      json.skipChildren();
    }
  }
}
