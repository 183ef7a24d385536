package r7contacts.demo.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON of numbers, truth values, texts, lists, and objects in the order of their members. */
public final class JsonText {

  private JsonText() {}

  /** Returns an array with each element on a line, and a line break at the end. */
  public static String lines(List<?> elements) {
    return elements.isEmpty()
        ? "[]\n"
        : elements.stream()
            .map(JsonText::of)
            .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
  }

  /** Returns a number, a truth value, a text, a list or a map of those on one line. */
  public static String of(Object value) {
    if (value instanceof Number || value instanceof Boolean) {
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
