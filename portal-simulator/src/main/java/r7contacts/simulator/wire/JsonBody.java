package r7contacts.simulator.wire;

import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A JSON body: the scalar members of its object are parameters, and so are those of arrays. Members
 * of nested objects have names as in a form: {@code items[0][data]}.
 */
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
          int index = 0;
          while (json.nextToken() != JsonToken.END_ARRAY) {
            value(name, index++, json, sink);
          }
        } else {
          value(name, 0, json, sink);
        }
      }
      if (json.nextToken() != null) {
        throw new FailureException(NOT_AN_OBJECT);
      }
    } catch (JacksonException e) {
      throw new FailureException(NOT_AN_OBJECT);
    }
  }

  private static void value(
      String name, int index, JsonParser json, BiConsumer<String, String> sink) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      scalar(name, json, sink);
      return;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String member = json.currentName();
      json.nextToken();
      scalar(name + "[" + index + "][" + member + "]", json, sink);
    }
  }

  private static void scalar(String name, JsonParser json, BiConsumer<String, String> sink) {
    JsonToken value = json.currentToken();
    if (!value.isScalarValue()) {
      json.skipChildren();
    } else if (value == JsonToken.VALUE_STRING) {
      sink.accept(name, RewrittenDate.of(json.getString()));
    } else {
      sink.accept(name, value == JsonToken.VALUE_NULL ? "" : json.getString());
    }
  }
}
