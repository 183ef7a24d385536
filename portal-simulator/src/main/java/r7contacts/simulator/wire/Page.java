package r7contacts.simulator.wire;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items compact JSON
 * @param total the number of items on all pages; null if the portal does not send it
 */
public record Page(List<String> items, int startIndex, @Nullable Integer total) {

  /** Returns a page of a whole list, filtered and sorted by any member. */
  public static Page of(List<WireObject> all, ListQuery query) {
    return cut(sorted(filtered(all.stream(), query), query).toList(), WireObject::toString, query);
  }

  /** Returns the same, and makes only the items of the page where possible. */
  public static <T> Page of(List<T> all, Function<T, WireObject> shape, ListQuery query) {
    return query.sortBy().isEmpty() && query.filterBy().isEmpty()
        ? cut(all, item -> shape.apply(item).toString(), query)
        : of(all.stream().map(shape).toList(), query);
  }

  /** Returns a page of texts, which have no members to sort by. */
  public static Page ofTexts(List<String> all, ListQuery query) {
    return cut(all, JsonText::quoted, query);
  }

  /** Adds the total only to lists longer than a page. */
  private static <T> Page cut(List<T> all, Function<T, String> json, ListQuery query) {
    return new Page(
        all.stream().skip(query.startIndex()).limit(query.count()).map(json).toList(),
        query.startIndex(),
        all.size() > query.count() ? all.size() : null);
  }

  /** Returns this page with a total. */
  public Page withTotal(int total) {
    return new Page(items, startIndex, total);
  }

  /** Returns this page with only the persons or only the companies; an empty type keeps all. */
  public Page keepingType(String type) {
    if (type.isEmpty()) {
      return this;
    }
    List<String> kept =
        items.stream()
            .filter(item -> isOfType(WireObject.of(item).isTrue("isCompany"), type))
            .toList();
    return new Page(kept, startIndex, total);
  }

  /** Returns whether a company or person is of the type; an empty type means both. */
  public static boolean isOfType(boolean isCompany, String type) {
    return type.isEmpty() || type.equalsIgnoreCase(isCompany ? "company" : "person");
  }

  private static Stream<WireObject> filtered(Stream<WireObject> all, ListQuery query) {
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

  /** Sorts stably. */
  private static Stream<WireObject> sorted(Stream<WireObject> all, ListQuery query) {
    if (query.sortBy().isEmpty()) {
      return all;
    }
    Comparator<WireObject> byValue =
        Comparator.comparing(item -> SortValue.of(item, query.sortBy()));
    return all.sorted(query.isDescending() ? byValue.reversed() : byValue);
  }

  /** A value to sort by: absent ones precede numbers, numbers precede texts. */
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
