package r7contacts.portal;

import io.vavr.control.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * How a custom field was set up: a JSON text inside the answer (WC §11.6). What cannot be read
 * counts as not said, and numbers may be written as text.
 */
final class FieldMask {

  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode mask;

  private FieldMask(JsonNode mask) {
    this.mask = mask;
  }

  static FieldMask parse(@Nullable String json) {
    try {
      return new FieldMask(json == null ? MissingNode.getInstance() : JSON.readTree(json));
    } catch (JacksonException e) {
      return new FieldMask(MissingNode.getInstance());
    }
  }

  /** A positive number, or the default. */
  int number(String name, int otherwise) {
    return Option.some(mask.path(name).asInt(otherwise))
        .filter(number -> number > 0)
        .getOrElse(otherwise);
  }

  /** The options of a choice, blank ones left out. */
  List<String> options() {
    return mask.isArray()
        ? mask.values().stream()
            .filter(JsonNode::isValueNode)
            .map(option -> option.asString(""))
            .filter(option -> !option.isBlank())
            .toList()
        : List.of();
  }
}
