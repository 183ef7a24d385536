package r7contacts.simulator;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The contacts at one moment. What takes long to find out is found out once. */
final class ContactsView {

  /** An order of all contacts. */
  record Order(SortKey key, boolean isDescending, boolean isTieDescending) {

    /** What {@code contact/filter} does if not told otherwise. */
    static final Order NEWEST_FIRST = new Order(SortKey.CREATED, true, true);

    static final Order BY_NAME = new Order(SortKey.DISPLAY_NAME, false, false);

    Order(SortKey key, boolean isDescending) {
      this(key, isDescending, key == SortKey.ID && isDescending);
    }
  }

  /**
   * Something that somebody looked for.
   *
   * @param relationsVersion which relations there were
   */
  record Search(ContactCriteria criteria, Order order, int relationsVersion) {}

  private static final int SEARCHES_REMEMBERED = 8;

  private record Keyed(int id, Comparable<?> value) {}

  private final int[] ids;
  private final Map<Integer, StoredContact> stored;
  private final @Nullable GeneratedContacts generated;
  private final Catalogue catalogue = new Catalogue(this);
  private final Map<Order, int[]> orders = new ConcurrentHashMap<>();

  /** The last ones: who pages through what was found need not look through all each time. */
  private final Map<Search, int[]> searches = new LinkedHashMap<>();

  /**
   * The contacts as they are now.
   *
   * @param gone who of the generated ones is not there
   */
  ContactsView(
      Map<Integer, StoredContact> stored,
      @Nullable GeneratedContacts generated,
      Set<Integer> gone) {
    this.stored = new HashMap<>(stored);
    this.generated = generated;
    Set<Integer> missing = Set.copyOf(gone);
    IntStream made =
        generated == null
            ? IntStream.empty()
            : IntStream.of(generated.ids()).filter(id -> !missing.contains(id));
    this.ids =
        IntStream.concat(made, stored.keySet().stream().mapToInt(Integer::intValue))
            .sorted()
            .toArray();
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** All by their ids. */
  Stream<ListedContact> all() {
    return Arrays.stream(ids).mapToObj(this::contact);
  }

  @Nullable ListedContact find(int id) {
    StoredContact contact = stored.get(id);
    if (contact != null || generated == null || Arrays.binarySearch(ids, id) < 0) {
      return contact;
    }
    return generated.find(id);
  }

  /** One of those that are there. */
  ListedContact contact(int id) {
    return Objects.requireNonNull(find(id));
  }

  /** All in an order. */
  Stream<ListedContact> all(Order order) {
    return Arrays.stream(inOrder(order)).mapToObj(this::contact);
  }

  /** The ids of all in an order. Not to be written to. */
  int[] inOrder(Order order) {
    return order.key() == SortKey.ID && !order.isDescending()
        ? ids
        : orders.computeIfAbsent(order, this::sorted);
  }

  /** The ids that a search found, now or not long ago. Not to be written to. */
  int[] found(Search search, Supplier<int[]> finder) {
    synchronized (searches) {
      int[] before = searches.get(search);
      if (before != null) {
        return before;
      }
    }
    int[] found = finder.get();
    synchronized (searches) {
      searches.put(search, found);
      if (searches.size() > SEARCHES_REMEMBERED) {
        searches.remove(searches.keySet().iterator().next());
      }
    }
    return found;
  }

  private int[] sorted(Order order) {
    Comparator<Keyed> byValue = Comparator.comparing(Keyed::value, ContactsView::compare);
    Comparator<Keyed> byId = Comparator.comparingInt(Keyed::id);
    return IntStream.of(ids)
        .mapToObj(id -> new Keyed(id, order.key().value(contact(id))))
        .sorted(
            (order.isDescending() ? byValue.reversed() : byValue)
                .thenComparing(order.isTieDescending() ? byId.reversed() : byId))
        .mapToInt(Keyed::id)
        .toArray();
  }

  /** Both are of the one type that the key gives. */
  @SuppressWarnings("unchecked")
  private static int compare(Comparable<?> one, Comparable<?> other) {
    return ((Comparable<Object>) one).compareTo(other);
  }
}
