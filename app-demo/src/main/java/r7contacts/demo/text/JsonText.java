package r7contacts.demo.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON on one line: numbers, texts, lists, and objects in the order of their members. */
public final class JsonText {

  private JsonText() {}

  /** Returns the JSON of a number, a text, a list or a map of those. */
  public static String of(Object value) {
    if (value instanceof Number) {
      return value.toString();
    }
    if (value instanceof List<?> several) {
      return several.stream().map(JsonText::of).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> members) {
      return members.entrySet().stream()
          .map(member -> of(member.getKey()) + ": " + of(member.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return value
        .toString()
        .chars()
        .mapToObj(
            sign ->
                sign == '"' || sign == '\\'
                    ? "\\" + (char) sign
                    : sign < ' ' ? "\\u%04x".formatted(sign) : Character.toString((char) sign))
        .collect(Collectors.joining("", "\"", "\""));
  }
}
