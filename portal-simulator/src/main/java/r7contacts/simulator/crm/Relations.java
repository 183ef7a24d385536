package r7contacts.simulator.crm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.wire.JsonText;
import r7contacts.simulator.wire.WireObject;
import tools.jackson.core.JsonParser;

/**
 * The projects, opportunities, cases and types that contacts belong to, which the JSON of contacts
 * does not contain. Ids of missing contacts are allowed. Thread-safe.
 */
public final class Relations {

  /** The kinds of entities that contacts belong to. */
  public enum Kind {
    /** Projects. */
    PROJECT("projects"),
    /** Opportunities. */
    OPPORTUNITY("opportunities"),
    /** Cases. */
    CASE("cases");

    private final String plural;

    Kind(String plural) {
      this.plural = plural;
    }
  }

  /** A contact type, and its position in the list. */
  record Type(int id, String title, int sortOrder, Set<Integer> members) {}

  private final Map<Kind, Map<Integer, Set<Integer>>> memberships = new LinkedHashMap<>();
  private final Map<Integer, Type> types = new LinkedHashMap<>();
  private int version;

  /** Creates empty relations. */
  public Relations() {
    for (Kind kind : Kind.values()) {
      memberships.put(kind, new LinkedHashMap<>());
    }
  }

  /** Creates relations from two others; the second ones replace those with the same id. */
  public Relations(Relations first, Relations others) {
    this();
    addAll(first);
    addAll(others);
  }

  private void addAll(Relations others) {
    synchronized (others) {
      others.memberships.forEach((kind, all) -> memberships.get(kind).putAll(all));
      others.types.values().forEach(this::add);
    }
  }

  private void add(Type type) {
    setType(type.id(), type.title(), ids(type.members().stream()));
  }

  /**
   * Reads relations from JSON: lists of each kind, and of types, with the ids of contacts.
   *
   * @param json JSON in the form of {@code demo-relations.json}
   */
  public static Relations read(String json) {
    Relations relations = new Relations();
    WireObject all = WireObject.of(compact(json));
    for (Kind kind : Kind.values()) {
      all.list(kind.plural)
          .forEach(each -> relations.set(kind, each.number("id"), ids(each.numbers("contacts"))));
    }
    all.list("types")
        .forEach(
            type ->
                relations.setType(
                    type.number("id"), type.text("title"), ids(type.numbers("contacts"))));
    return relations;
  }

  private static String compact(String json) {
    try (JsonParser parser = JsonText.parser(json)) {
      parser.nextToken();
      return JsonText.of(parser);
    }
  }

  private static int[] ids(Stream<Integer> ids) {
    return ids.mapToInt(Integer::intValue).toArray();
  }

  /** Sets the contacts of an entity; replaces earlier ones. */
  public synchronized void set(Kind kind, int id, int... contacts) {
    memberships.get(kind).put(positive(id), members(contacts));
    version++;
  }

  /** Sets the title and the contacts of a type; replaces earlier ones. */
  public synchronized void setType(int id, String title, int... contacts) {
    if (title.isBlank()) {
      throw new IllegalArgumentException("title must not be blank");
    }
    Type before = types.get(positive(id));
    int place = before == null ? types.size() : before.sortOrder();
    types.put(id, new Type(id, title, place, members(contacts)));
    version++;
  }

  private static int positive(int id) {
    if (id < 1) {
      throw new IllegalArgumentException("id must be at least 1: " + id);
    }
    return id;
  }

  private static Set<Integer> members(int... contacts) {
    return Arrays.stream(contacts).boxed().collect(Collectors.toCollection(TreeSet::new));
  }

  /** Removes a contact from all entities and types. */
  public synchronized void remove(int contact) {
    version++;
    memberships
        .values()
        .forEach(each -> each.replaceAll((id, members) -> without(contact, members)));
    types.replaceAll(
        (id, type) ->
            new Type(id, type.title(), type.sortOrder(), without(contact, type.members())));
  }

  private static Set<Integer> without(int contact, Set<Integer> members) {
    Set<Integer> left = new TreeSet<>(members);
    left.remove(contact);
    return left;
  }

  /** Returns a number that changes with every change. */
  synchronized int version() {
    return version;
  }

  /** Returns the contacts of an entity by id; null if there is no such entity. */
  synchronized @Nullable Set<Integer> members(Kind kind, int id) {
    return memberships.get(kind).get(id);
  }

  /** Returns the contacts of all entities of a kind. */
  synchronized Set<Integer> members(Kind kind) {
    return memberships.get(kind).values().stream()
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the types in the order in which they were first defined. */
  synchronized List<Type> types() {
    return new ArrayList<>(types.values());
  }
}
