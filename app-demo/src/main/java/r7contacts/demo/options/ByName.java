package r7contacts.demo.options;

import io.vavr.control.Option;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import r7contacts.demo.usage.Suggestion;
import r7contacts.domain.TextComparison;

/** Search for what an option names by its id or its name: stages, types, custom fields, users. */
public final class ByName {

  /** The most names that a message lists. */
  private static final int MOST_NAMES = 20;

  private ByName() {}

  /**
   * Returns the item with this id or name, the name in any case. An id takes precedence.
   *
   * @throws IllegalArgumentException if no item, or several, have the name
   */
  public static <T> T one(
      String what,
      String text,
      List<T> all,
      Function<T, Object> id,
      Function<T, Option<String>> name) {
    List<T> found = matching(text, all, id, name);
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      List<String> names =
          all.stream().flatMap(any -> name.apply(any).toJavaStream()).distinct().toList();
      String similar = Suggestion.of(text, names);
      throw new IllegalArgumentException(
          "there is no %s \"%s\"%s"
              .formatted(what, text, similar.isEmpty() ? "; " + listed(names) : similar));
    }
    throw new IllegalArgumentException(
        "several have the name \"%s\": use one of the ids %s"
            .formatted(
                text,
                found.stream()
                    .map(any -> id.apply(any).toString())
                    .collect(Collectors.joining(", "))));
  }

  private static String listed(List<String> names) {
    if (names.isEmpty()) {
      return "the portal has none";
    }
    int others = names.size() - MOST_NAMES;
    return "there are "
        + names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
        + (others > 0 ? " and " + others + " others" : "");
  }

  /** Returns the item with this id, otherwise the items with this name, in any case. */
  public static <T> List<T> matching(
      String text, List<T> all, Function<T, Object> id, Function<T, Option<String>> name) {
    List<T> byId = all.stream().filter(any -> id.apply(any).toString().equals(text)).toList();
    String key = TextComparison.key(text);
    return byId.isEmpty()
        ? all.stream()
            .filter(
                any ->
                    name.apply(any).exists(title -> TextComparison.key(title.strip()).equals(key)))
            .toList()
        : byId;
  }
}
