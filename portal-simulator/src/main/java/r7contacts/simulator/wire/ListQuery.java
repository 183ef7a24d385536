package r7contacts.simulator.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.http.Target;

/**
 * The parameters that all lists have, read from the query only. A single value is split at its
 * commas unless its name ends in brackets; the first of several values counts.
 *
 * @param count the most items of the page
 * @param sortBy a member's name; empty for none
 * @param filterBy a member's name; empty for none
 * @param filterValues all parts, any of which may match
 * @param type the only kind of items to keep; empty for all
 */
public record ListQuery(
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
   * @param cap the page cap, which is also the default count
   */
  public static ListQuery of(String query, int cap) {
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

  /** Returns the first part of the value, the only one that searches use; empty for none. */
  public String filterValue() {
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

  /** Ignores text that is not a number from 0. */
  private static long number(String text, int otherwise) {
    String digits = text.strip();
    return digits.matches("[0-9]{1,18}")
        ? Math.min(Integer.MAX_VALUE, Long.parseLong(digits))
        : otherwise;
  }
}
