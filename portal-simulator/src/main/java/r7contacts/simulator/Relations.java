package r7contacts.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** What no contact's JSON shows: who belongs to what. An id may be of a contact yet to come. */
final class Relations {

  /** What contacts can belong to. */
  enum Kind {
    PROJECT("projects"),
    OPPORTUNITY("opportunities"),
    CASE("cases");

    private final String plural;

    Kind(String plural) {
      this.plural = plural;
    }
  }

  /** A contact type; its place in the list is its place among those that were defined. */
  record Type(int id, String title, int sortOrder, Set<Integer> members) {}

  private final Map<Kind, Map<Integer, Set<Integer>>> memberships = new LinkedHashMap<>();
  private final Map<Integer, Type> types = new LinkedHashMap<>();
  private int version;

  Relations() {
    for (Kind kind : Kind.values()) {
      memberships.put(kind, new LinkedHashMap<>());
    }
  }

  /** Those of one, and then those of another. */
  Relations(Relations first, Relations others) {
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
   * Reads what the built-in contacts belong to: kinds with ids and contacts' ids, then types.
   *
   * @param json in the form of {@code demo-relations.json}
   */
  static Relations read(String json) {
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

  synchronized void set(Kind kind, int id, int... contacts) {
    memberships.get(kind).put(positive(id), members(contacts));
    version++;
  }

  synchronized void setType(int id, String title, int... contacts) {
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
      throw new IllegalArgumentException("id must be from 1: " + id);
    }
    return id;
  }

  private static Set<Integer> members(int... contacts) {
    return Arrays.stream(contacts).boxed().collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Takes a contact out of everything. */
  synchronized void remove(int contact) {
    version++;
    memberships
        .values()
        .forEach(each -> each.replaceAll((id, members) -> without(contact, members)));
    types.replaceAll(
        (id, type) ->
            new Type(id, type.title(), type.sortOrder(), without(contact, type.members())));
  }

  private static Set<Integer> without(int contact, Set<Integer> members) {
    Set<Integer> left = new LinkedHashSet<>(members);
    left.remove(contact);
    return left;
  }

  /** Another number each time that something changes. */
  synchronized int version() {
    return version;
  }

  /** Who belongs to it, in the order given; null if there is no such thing. */
  synchronized @Nullable Set<Integer> members(Kind kind, int id) {
    return memberships.get(kind).get(id);
  }

  /** Who belongs to any of the kind. */
  synchronized Set<Integer> members(Kind kind) {
    return memberships.get(kind).values().stream()
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  synchronized List<Type> types() {
    return new ArrayList<>(types.values());
  }
}
