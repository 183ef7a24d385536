package r7contacts.simulator.wire;

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
 * A JSON object: its members in order, each as compact JSON. Immutable.
 *
 * <p>Members of an unexpected type are read as absent, because contacts may contain any JSON.
 *
 * @param members names and values
 */
public record WireObject(Map<String, String> members) {

  private static final WireObject EMPTY = new WireObject(Map.of());

  /** Reads compact JSON; returns an object without members if it is not an object. */
  public static WireObject of(@Nullable String json) {
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

  /** Returns an object with these members, whose values are compact JSON. */
  public static WireObject of(Map<String, String> members) {
    return new WireObject(members);
  }

  /** Returns the objects of an array; none if it is not an array. */
  private static List<WireObject> listOf(@Nullable String json) {
    return elements(json).stream()
        .filter(element -> element.startsWith("{"))
        .map(WireObject::of)
        .toList();
  }

  /** Returns the texts of an array; none if it is not an array. */
  private static List<String> textsOf(@Nullable String json) {
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

  /** Returns the array of these values: objects, or compact JSON. */
  public static String array(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(",", "[", "]"));
  }

  /** Returns the array of these texts. */
  public static String textArray(List<String> texts) {
    return array(texts.stream().map(JsonText::quoted).toList());
  }

  /** Returns a member as compact JSON; null if it is absent. */
  public @Nullable String json(String name) {
    return members.get(name);
  }

  /** Returns the name of the member with this name, ignoring case; null if it is absent. */
  public @Nullable String nameLike(String name) {
    return members.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(null);
  }

  /** Returns a text, or a number or truth value as written; empty for anything else. */
  public String text(String name) {
    String json = members.get(name);
    if (json == null || json.equals("null") || json.startsWith("{") || json.startsWith("[")) {
      return "";
    }
    return json.startsWith("\"") ? textOf(json) : json;
  }

  /** Returns whether there is a member of this name. */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /** Returns whether the member is true. */
  public boolean isTrue(String name) {
    return "true".equals(members.get(name));
  }

  /** Returns a whole number of 32 bits; zero for anything else. */
  public int number(String name) {
    return number(name, 0);
  }

  /** Returns a whole number of 32 bits, or another number if the member is not one. */
  public int number(String name, int otherwise) {
    String json = members.get(name);
    try {
      return json == null ? otherwise : Integer.parseInt(json);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Returns an object; one without members for anything else. */
  public WireObject object(String name) {
    return of(members.get(name));
  }

  /** Returns the objects of an array. */
  public List<WireObject> list(String name) {
    return listOf(members.get(name));
  }

  /** Returns the texts of an array. */
  public List<String> texts(String name) {
    return textsOf(members.get(name));
  }

  /** Returns this object with a text added, or replaced in its place. */
  public WireObject withText(String name, String text) {
    return with(name, JsonText.quoted(text));
  }

  /** Returns the whole numbers of an array. */
  public Stream<Integer> numbers(String name) {
    return elements(members.get(name)).stream()
        .filter(element -> element.matches("-?[0-9]{1,9}"))
        .map(Integer::valueOf);
  }

  /** Returns this object without these members. */
  public WireObject without(String... names) {
    return keeping(name -> !Arrays.asList(names).contains(name));
  }

  /** Returns this object with only the members whose names match. */
  public WireObject keeping(Predicate<String> names) {
    Map<String, String> kept = new LinkedHashMap<>(members);
    kept.keySet().removeIf(names.negate());
    return new WireObject(Collections.unmodifiableMap(kept));
  }

  /** Returns this object with a member added, or replaced in its place. */
  public WireObject with(String name, String json) {
    Map<String, String> changed = new LinkedHashMap<>(members);
    changed.put(name, json);
    return new WireObject(Collections.unmodifiableMap(changed));
  }

  /** Returns compact JSON. */
  @Override
  public String toString() {
    return members.entrySet().stream()
        .map(member -> JsonText.quoted(member.getKey()) + ":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
