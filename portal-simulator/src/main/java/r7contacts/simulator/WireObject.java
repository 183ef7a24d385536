package r7contacts.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A JSON object as its members in their order, each as compact text. Of whatever is not as it
 * should be it says what it says of nothing: what was put into the portal need not make sense.
 */
final class WireObject {

  private static final WireObject EMPTY = new WireObject(Map.of());

  private final Map<String, String> members;

  private WireObject(Map<String, String> members) {
    this.members = members;
  }

  /** Reads what {@link JsonText} has written; no members of what is no object. */
  static WireObject of(@Nullable String json) {
    if (json == null || !json.startsWith("{")) {
      return EMPTY;
    }
    Map<String, String> members = new LinkedHashMap<>();
    try (JsonParser parser = JsonText.parser(json)) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        members.put(name, JsonText.of(parser));
      }
    }
    return new WireObject(members);
  }

  /** These members, whose values are JSON. */
  static WireObject of(Map<String, String> members) {
    return new WireObject(members);
  }

  /** The objects in an array; none of what is no array. */
  static List<WireObject> listOf(@Nullable String json) {
    return elements(json).stream()
        .filter(element -> element.startsWith("{"))
        .map(WireObject::of)
        .toList();
  }

  /** The texts in an array; none of what is no array. */
  static List<String> textsOf(@Nullable String json) {
    return elements(json).stream()
        .filter(element -> element.startsWith("\""))
        .map(WireObject::textOf)
        .toList();
  }

  private static List<String> elements(@Nullable String json) {
    if (json == null || !json.startsWith("[")) {
      return List.of();
    }
    List<String> elements = new ArrayList<>();
    try (JsonParser parser = JsonText.parser(json)) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        elements.add(JsonText.of(parser));
      }
    }
    return elements;
  }

  private static String textOf(String json) {
    if (json.indexOf('\\') < 0) {
      return json.substring(1, json.length() - 1);
    }
    try (JsonParser parser = JsonText.parser(json)) {
      parser.nextToken();
      return parser.getString();
    }
  }

  /** The array of these values. */
  static String array(List<String> values) {
    return "[" + String.join(",", values) + "]";
  }

  /** The member as JSON, or null. */
  @Nullable String json(String name) {
    return members.get(name);
  }

  /** The name of a member that is written like this but for the case of its letters, or null. */
  @Nullable String nameLike(String name) {
    return members.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(null);
  }

  /** A text without its quotes, a number or a truth value as it is written; else empty. */
  String text(String name) {
    String json = members.get(name);
    if (json == null || json.equals("null") || json.startsWith("{") || json.startsWith("[")) {
      return "";
    }
    return json.startsWith("\"") ? textOf(json) : json;
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  boolean isTrue(String name) {
    return "true".equals(members.get(name));
  }

  /** A whole number of 32 bits; zero for everything else. */
  int number(String name) {
    return number(name, 0);
  }

  int number(String name, int otherwise) {
    String json = members.get(name);
    try {
      return json == null ? otherwise : Integer.parseInt(json);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  WireObject object(String name) {
    return of(members.get(name));
  }

  List<WireObject> list(String name) {
    return listOf(members.get(name));
  }

  List<String> texts(String name) {
    return textsOf(members.get(name));
  }

  /** The whole numbers of an array. */
  Stream<Integer> numbers(String name) {
    return elements(members.get(name)).stream()
        .filter(element -> element.matches("-?[0-9]{1,9}"))
        .map(Integer::valueOf);
  }

  WireObject without(String... names) {
    return keeping(name -> !Arrays.asList(names).contains(name));
  }

  WireObject keeping(Predicate<String> names) {
    Map<String, String> kept = new LinkedHashMap<>(members);
    kept.keySet().removeIf(names.negate());
    return new WireObject(Collections.unmodifiableMap(kept));
  }

  /** With a member more, or with another value in its place. */
  WireObject with(String name, String json) {
    Map<String, String> changed = new LinkedHashMap<>(members);
    changed.put(name, json);
    return new WireObject(Collections.unmodifiableMap(changed));
  }

  /** Compact JSON. */
  @Override
  public String toString() {
    return members.entrySet().stream()
        .map(member -> JsonText.quoted(member.getKey()) + ":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
