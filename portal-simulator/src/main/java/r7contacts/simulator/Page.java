package r7contacts.simulator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list answers.
 *
 * @param items compact JSON
 * @param total how many there are on all pages, or null where the portal does not say
 */
record Page(List<String> items, int startIndex, @Nullable Integer total) {

  /** A page of a list that is at hand as a whole: filtered and sorted by any member. */
  static Page of(List<WireObject> all, ListQuery query) {
    return cut(sorted(filtered(all.stream(), query), query).toList(), WireObject::toString, query);
  }

  /** The same of what is not yet in shape; only what is on the page need be, often. */
  static <T> Page of(List<T> all, Function<T, WireObject> shape, ListQuery query) {
    return query.sortBy().isEmpty() && query.filterBy().isEmpty()
        ? cut(all, item -> shape.apply(item).toString(), query)
        : of(all.stream().map(shape).toList(), query);
  }

  /** A page of texts, which have no members to sort by. */
  static Page ofTexts(List<String> all, ListQuery query) {
    return cut(all, JsonText::quoted, query);
  }

  /** The total is told only of what does not fit one page. */
  private static <T> Page cut(List<T> all, Function<T, String> json, ListQuery query) {
    return new Page(
        all.stream().skip(query.startIndex()).limit(query.count()).map(json).toList(),
        query.startIndex(),
        all.size() > query.count() ? all.size() : null);
  }

  Page withTotal(int total) {
    return new Page(items, startIndex, total);
  }

  static Stream<WireObject> filtered(Stream<WireObject> all, ListQuery query) {
    return query.filterBy().isEmpty() || query.filterValues().isEmpty()
        ? all
        : all.filter(item -> matches(item, query));
  }

  private static boolean matches(WireObject item, ListQuery query) {
    String name = item.nameLike(query.filterBy());
    if (name == null || Objects.equals(item.json(name), "null")) {
      return false;
    }
    String value = item.text(name).toLowerCase(Locale.ROOT);
    return query.filterValues().stream()
        .map(wanted -> wanted.toLowerCase(Locale.ROOT))
        .anyMatch(
            wanted ->
                switch (query.filterOp().toLowerCase(Locale.ROOT)) {
                  case "contains", "present" -> value.contains(wanted);
                  case "startswith" -> value.startsWith(wanted);
                  case "endswith" -> value.endsWith(wanted);
                  default -> value.equals(wanted);
                });
  }

  /** Those that are equal keep their order. */
  static Stream<WireObject> sorted(Stream<WireObject> all, ListQuery query) {
    if (query.sortBy().isEmpty()) {
      return all;
    }
    Comparator<WireObject> byValue =
        Comparator.comparing(item -> SortValue.of(item, query.sortBy()));
    return all.sorted(query.isDescending() ? byValue.reversed() : byValue);
  }

  /** Nothing goes before numbers, and these before texts. */
  private record SortValue(int kind, BigDecimal number, String text)
      implements Comparable<SortValue> {

    private static final Comparator<SortValue> ORDER =
        Comparator.comparingInt(SortValue::kind)
            .thenComparing(SortValue::number)
            .thenComparing(SortValue::text);

    static SortValue of(WireObject item, String member) {
      String name = item.nameLike(member);
      String text = name == null ? "" : item.text(name).toLowerCase(Locale.ROOT);
      if (text.isEmpty()) {
        return new SortValue(0, BigDecimal.ZERO, "");
      }
      return text.matches("-?[0-9]{1,18}(?:\\.[0-9]{1,18})?")
          ? new SortValue(1, new BigDecimal(text), "")
          : new SortValue(2, BigDecimal.ZERO, text);
    }

    @Override
    public int compareTo(SortValue other) {
      return ORDER.compare(this, other);
    }
  }
}
