package r7contacts.simulator.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists of objects among parameters: {@code items[0][data]}. As on portals, indices must start at 0
 * and have no gap; with empty brackets one object arrives twice, and several are rejected.
 */
final class BoundObjects {

  private static final Failure GAP =
      new Failure(
          500,
          "Index was out of range. Must be non-negative and less than the size of the collection.",
          -2146233086);
  private static final Failure SEVERAL_VALUES =
      new Failure(500, "An item with the same key has already been added.", -2147024809);

  /** The index is absent for an object that is not in a list. */
  private static final String MEMBER =
      "(?:\\[(?<index>[0-9]*)])?\\[(?<member>[^\\]]*[^0-9\\]][^\\]]*)]";

  private BoundObjects() {}

  /**
   * Returns the objects of a list, with names of members in lower case.
   *
   * @param name the list's name in lower case
   * @throws FailureException if the list cannot be bound
   */
  static List<Map<String, String>> of(String name, Map<String, List<String>> parameters) {
    Pattern pattern = Pattern.compile(Pattern.quote(name) + MEMBER);
    Map<String, Map<String, String>> objects = new LinkedHashMap<>();
    parameters.forEach(
        (parameter, values) -> {
          Matcher matcher = pattern.matcher(parameter);
          if (matcher.matches()) {
            String index = matcher.group("index") == null ? "0" : matcher.group("index");
            objects
                .computeIfAbsent(index, any -> new LinkedHashMap<>())
                .put(matcher.group("member"), single(values, index));
          }
        });
    return inOrder(objects);
  }

  private static String single(List<String> values, String index) {
    if (values.size() == 1) {
      return values.get(0);
    }
    throw new FailureException(index.isEmpty() ? Failure.ARGUMENT : SEVERAL_VALUES);
  }

  private static List<Map<String, String>> inOrder(Map<String, Map<String, String>> objects) {
    List<Map<String, String>> list = new ArrayList<>();
    objects.forEach(
        (index, object) -> {
          if (index.isEmpty()) {
            list.add(object);
          } else if (!index.equals("" + list.size())) {
            throw new FailureException(GAP);
          }
          list.add(object);
        });
    return list;
  }
}
