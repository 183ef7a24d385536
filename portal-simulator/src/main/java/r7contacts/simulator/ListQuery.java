package r7contacts.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the framework under all lists reads by itself, and from the query only. A single value is
 * split at its commas, unless its name ends in brackets; of several values the first counts.
 *
 * @param count at most so many items
 * @param sortBy a name; empty for none
 * @param filterBy a name; empty for none
 * @param filterValues all parts, any of which may match
 * @param type the one kind of item to keep; empty for all
 */
record ListQuery(
    int count,
    int startIndex,
    String sortBy,
    boolean isDescending,
    String filterBy,
    String filterOp,
    List<String> filterValues,
    String type) {

  /**
   * Reads a query.
   *
   * @param cap the most items of a page, and how many there are if nobody says
   */
  static ListQuery of(String query, int cap) {
    Map<String, List<String>> all = new HashMap<>();
    Target.parameters(
        query, (name, value) -> all.computeIfAbsent(name, any -> new ArrayList<>()).add(value));
    return new ListQuery(
        (int) Math.min(cap, number(first(all, "count"), cap)),
        (int) number(first(all, "startIndex"), 0),
        first(all, "sortBy"),
        first(all, "sortOrder").equals("descending"),
        first(all, "filterBy"),
        first(all, "filterOp"),
        parts(all, "filterValue"),
        first(all, "type"));
  }

  /** The first part of the value, which is all that searches see; empty for none. */
  String filterValue() {
    return filterValues.isEmpty() ? "" : filterValues.get(0);
  }

  private static String first(Map<String, List<String>> all, String name) {
    List<String> parts = parts(all, name);
    return parts.isEmpty() ? "" : parts.get(0);
  }

  private static List<String> parts(Map<String, List<String>> all, String name) {
    String key = name.toLowerCase(Locale.ROOT);
    @Nullable List<String> whole = all.get(key + "[]");
    if (whole != null) {
      return whole;
    }
    List<String> values = all.getOrDefault(key, List.of());
    return values.size() == 1 ? Arrays.asList(values.get(0).split(",", -1)) : values;
  }

  /** What is no number from 0 on is not heard. */
  private static long number(String text, int otherwise) {
    String digits = text.strip();
    return digits.matches("[0-9]{1,18}")
        ? Math.min(Integer.MAX_VALUE, Long.parseLong(digits))
        : otherwise;
  }
}
