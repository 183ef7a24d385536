package r7contacts.simulator.crm;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of the contacts that a user sees and of what they belong to. It caches orders and
 * searches. Thread-safe.
 */
public final class ContactsView {

  /** An order of all contacts. */
  record Order(SortKey key, boolean isDescending, boolean isTieDescending) {

    /** The default of {@code contact/filter}. */
    static final Order NEWEST_FIRST = new Order(SortKey.CREATED, true, true);

    static final Order BY_NAME = new Order(SortKey.DISPLAY_NAME, false, false);

    Order(SortKey key, boolean isDescending) {
      this(key, isDescending, key == SortKey.ID && isDescending);
    }
  }

  record Search(ContactCriteria criteria, Order order) {}

  private static final int MAX_SEARCHES = 8;

  private record Keyed(int id, Comparable<?> value) {}

  private final int[] ids;
  private final Map<Integer, StoredContact> stored;
  private final @Nullable ContactSource generated;
  private final Relations relations;
  private final Definitions definitions;
  private final Catalog catalog;
  private final Map<Order, int[]> orders = new ConcurrentHashMap<>();

  /** The results of the last searches, so that further pages need no new search. */
  private final Map<Search, int[]> searches = new LinkedHashMap<>();

  /**
   * Creates a snapshot.
   *
   * @param hidden the generated contacts that are left out
   * @param viewer the user who sees the contacts; null for an administrator
   */
  ContactsView(
      Map<Integer, StoredContact> stored,
      @Nullable ContactSource generated,
      Set<Integer> hidden,
      @Nullable String viewer,
      Relations relations,
      Definitions definitions) {
    this.stored = new HashMap<>(stored);
    this.stored.values().removeIf(contact -> !Contacts.isVisible(contact, viewer));
    this.generated = generated;
    this.relations = relations;
    this.definitions = definitions;
    Set<Integer> missing = Set.copyOf(hidden);
    IntStream made =
        generated == null
            ? IntStream.empty()
            : IntStream.of(generated.ids())
                .filter(id -> !missing.contains(id))
                .filter(id -> viewer == null || isVisible(generated.find(id), viewer));
    this.ids =
        IntStream.concat(made, this.stored.keySet().stream().mapToInt(Integer::intValue))
            .sorted()
            .toArray();
    this.catalog = new Catalog(this);
  }

  private static boolean isVisible(@Nullable ListedContact contact, String viewer) {
    return contact != null && Contacts.isVisible(contact, viewer);
  }

  /** Returns what the contacts belong to. */
  public Relations relations() {
    return relations;
  }

  /** Returns what is defined apart from the contacts. */
  public Definitions definitions() {
    return definitions;
  }

  /** Returns the ids of the contacts that are other ones in a later view, or in only one view. */
  public Set<Integer> changesTo(ContactsView later) {
    Set<Integer> candidates = new TreeSet<>(stored.keySet());
    candidates.addAll(later.stored.keySet());
    candidates.removeIf(id -> stored.get(id) == later.stored.get(id) || isSame(id, later));
    return candidates;
  }

  private boolean isSame(int id, ContactsView later) {
    ListedContact one = find(id);
    ListedContact other = later.find(id);
    return one != null
        && other != null
        && one.companyId() == other.companyId()
        // The company's own members are those of another contact.
        && one.members().without("company").equals(other.members().without("company"))
        && hidden(one).equals(hidden(other));
  }

  private static StoredContact.Hidden hidden(ListedContact contact) {
    return StoredContact.of(contact).hidden().withAddresses(contact.addressInfos());
  }

  /** Returns the highest id; 0 without contacts. */
  int lastId() {
    return ids.length == 0 ? 0 : ids[ids.length - 1];
  }

  /** Returns the custom fields, tags, stages and types. */
  public Catalog catalog() {
    return catalog;
  }

  /** Returns all contacts by id. */
  public Stream<ListedContact> all() {
    return Arrays.stream(ids).mapToObj(this::contact);
  }

  /** Returns the contact with this id; null if absent. */
  public @Nullable ListedContact find(int id) {
    StoredContact contact = stored.get(id);
    if (contact != null || generated == null || Arrays.binarySearch(ids, id) < 0) {
      return contact;
    }
    return generated.find(id);
  }

  /** Returns the contact with this id, which must exist. */
  ListedContact contact(int id) {
    return Objects.requireNonNull(find(id));
  }

  /** Returns the contacts with these ids, in the same order; skips ids without a contact. */
  Stream<ListedContact> withIds(Collection<Integer> ids) {
    return ids.stream().map(this::find).filter(Objects::nonNull);
  }

  /** Returns all contacts in an order. */
  Stream<ListedContact> all(Order order) {
    return Arrays.stream(inOrder(order)).mapToObj(this::contact);
  }

  /** Returns all ids in an order. Callers must not change the array. */
  int[] inOrder(Order order) {
    return order.key() == SortKey.ID && !order.isDescending()
        ? ids
        : orders.computeIfAbsent(order, this::sorted);
  }

  /** Returns the ids that a search finds, cached or new. Callers must not change the array. */
  int[] found(Search search, Supplier<int[]> finder) {
    synchronized (searches) {
      int[] cached = searches.get(search);
      if (cached != null) {
        return cached;
      }
    }
    int[] found = finder.get();
    synchronized (searches) {
      searches.put(search, found);
      if (searches.size() > MAX_SEARCHES) {
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

  /** Compares two values of one key, which have the same type. */
  @SuppressWarnings("unchecked")
  private static int compare(Comparable<?> one, Comparable<?> other) {
    return ((Comparable<Object>) one).compareTo(other);
  }
}
