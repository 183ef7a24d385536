package r7contacts.portal;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * How a custom field was set up: a JSON text inside the answer (WC §11.6). What cannot be read
 * counts as not said, and numbers may be written as text.
 *
 * @param size, rows, columns how large the portal shows the field; 0 if not said
 * @param options of a choice, blank ones left out
 */
record FieldMask(int size, int rows, int columns, List<String> options) {

  private static final JsonFactory JSON = new JsonFactory();
  static final FieldMask SILENT = new FieldMask(0, 0, 0, List.of());

  static FieldMask parse(String json) {
    try (JsonParser tokens = JSON.createParser(ObjectReadContext.empty(), json)) {
      JsonToken first = tokens.nextToken();
      FieldMask mask =
          first == JsonToken.START_OBJECT
              ? sizes(tokens)
              : first == JsonToken.START_ARRAY ? options(tokens) : SILENT;
      return tokens.nextToken() == null ? mask : SILENT;
    } catch (JacksonException e) {
      return SILENT;
    }
  }

  private static FieldMask sizes(JsonParser tokens) {
    int size = 0;
    int rows = 0;
    int columns = 0;
    String name;
    while ((name = tokens.nextName()) != null) {
      tokens.nextToken();
      int number = tokens.getValueAsInt(0);
      tokens.skipChildren();
      switch (name) {
        case "size" -> size = number;
        case "rows" -> rows = number;
        case "cols" -> columns = number;
        default -> {
          // Nothing that anybody needs.
        }
      }
    }
    return new FieldMask(size, rows, columns, List.of());
  }

  private static FieldMask options(JsonParser tokens) {
    List<String> options = new ArrayList<>();
    while (tokens.nextToken() != JsonToken.END_ARRAY) {
      String option = tokens.currentToken().isScalarValue() ? tokens.getValueAsString() : null;
      tokens.skipChildren();
      if (option != null && !option.isBlank()) {
        options.add(option);
      }
    }
    return new FieldMask(0, 0, 0, List.copyOf(options));
  }

  /** What the mask says, or else what the portal does where it does not. */
  static int orElse(int said, int otherwise) {
    return said > 0 ? said : otherwise;
  }
}
