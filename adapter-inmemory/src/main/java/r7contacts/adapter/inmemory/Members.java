package r7contacts.adapter.inmemory;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The members of a JSON object, asked for one after the other; what nobody asked for is a fault.
 */
final class Members {

  private final JsonNode json;
  private final JsonPointer at;
  private final Set<String> known = new LinkedHashSet<>();

  private Members(JsonNode json, JsonPointer at) {
    this.json = json;
    this.at = at;
  }

  /** Reads an object with the reader, which must ask for every member that there is. */
  static <T> T read(JsonNode json, JsonPointer at, Function<Members, T> reader) {
    if (!json.isObject()) {
      throw new FixtureFault(at, "expected an object, found " + shown(json));
    }
    Members members = new Members(json, at);
    T result = reader.apply(members);
    for (String name : json.propertyNames()) {
      if (!members.known.contains(name)) {
        throw new FixtureFault(
            at.appendProperty(name),
            "unknown member \"%s\", expected one of %s"
                .formatted(name, String.join(", ", members.known)));
      }
    }
    return result;
  }

  FixtureFault fault(String name, String problem) {
    return new FixtureFault(json.has(name) ? at.appendProperty(name) : at, problem);
  }

  Option<String> text(String name) {
    return Option.of(member(name, "a text", JsonNode::isString)).map(JsonNode::asString);
  }

  String oneOf(String name, String... allowed) {
    String expected = "one of " + String.join(", ", allowed);
    JsonNode value =
        member(
            name, expected, node -> node.isString() && Set.of(allowed).contains(node.asString()));
    if (value == null) {
      throw fault(name, "member \"" + name + "\" is missing, expected " + expected);
    }
    return value.asString();
  }

  Option<Long> number(String name) {
    return Option.of(
            member(
                name, "a whole number", node -> node.isIntegralNumber() && node.canConvertToLong()))
        .map(JsonNode::asLong);
  }

  int number(String name, int ifAbsent) {
    JsonNode value =
        member(
            name,
            "a whole number of 32 bits",
            node -> node.isIntegralNumber() && node.canConvertToInt());
    return value == null ? ifAbsent : value.asInt();
  }

  int count(String name, int ifAbsent) {
    JsonNode value =
        member(
            name,
            "a whole number from 0",
            node -> node.isIntegralNumber() && node.canConvertToInt() && node.asInt() >= 0);
    return value == null ? ifAbsent : value.asInt();
  }

  boolean flag(String name, boolean ifAbsent) {
    JsonNode value = member(name, "true or false", JsonNode::isBoolean);
    return value == null ? ifAbsent : value.asBoolean();
  }

  /** A code by its name or, where it has none, by its number. */
  int code(String name, CodeNames names, int ifAbsent) {
    JsonNode value =
        member(
            name,
            "a whole number" + (names.all().isEmpty() ? "" : " or one of " + names.all()),
            node ->
                node.isIntegralNumber() && node.canConvertToInt()
                    || node.isString() && names.hasCode(node.asString()));
    if (value == null) {
      return ifAbsent;
    }
    return value.isString() ? names.code(value.asString()) : value.asInt();
  }

  <T> Option<T> object(String name, Function<Members, T> reader) {
    JsonNode value = member(name, "an object", JsonNode::isObject);
    return Option.of(value).map(node -> read(node, at.appendProperty(name), reader));
  }

  <T> List<T> objects(String name, Function<Members, T> reader) {
    return list(name, (node, place) -> read(node, place, reader));
  }

  List<String> texts(String name) {
    return list(
        name,
        (node, place) -> {
          if (!node.isString() || node.asString().isBlank()) {
            throw new FixtureFault(
                place, "expected a text that is not blank, found " + shown(node));
          }
          return node.asString();
        });
  }

  List<Long> numbers(String name) {
    return list(
        name,
        (node, place) -> {
          if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new FixtureFault(place, "expected a whole number, found " + shown(node));
          }
          return node.asLong();
        });
  }

  private <T> List<T> list(String name, BiFunction<JsonNode, JsonPointer, T> reader) {
    JsonNode array = member(name, "a list", JsonNode::isArray);
    List<T> all = new ArrayList<>();
    if (array != null) {
      for (int i = 0; i < array.size(); i++) {
        all.add(reader.apply(array.get(i), at.appendProperty(name).appendIndex(i)));
      }
    }
    return all;
  }

  private @Nullable JsonNode member(String name, String expected, Predicate<JsonNode> fits) {
    known.add(name);
    JsonNode value = json.get(name);
    if (value != null && !fits.test(value)) {
      throw fault(name, "expected " + expected + ", found " + shown(value));
    }
    return value;
  }

  private static String shown(JsonNode json) {
    if (json.isMissingNode()) {
      return "nothing";
    }
    String text = json.toString();
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
