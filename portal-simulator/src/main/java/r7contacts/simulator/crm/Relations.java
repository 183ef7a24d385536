package r7contacts.simulator.crm;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
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
 * does not contain. Ids of missing contacts are allowed. Immutable.
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
  public record Type(int id, String title, int sortOrder, Set<Integer> members) {}

  /** No entities and no types. */
  public static final Relations NONE = new Relations(new EnumMap<>(Kind.class), ContactTypes.NONE);

  private final Map<Kind, Map<Integer, Set<Integer>>> memberships;
  private final ContactTypes types;

  private Relations(Map<Kind, Map<Integer, Set<Integer>>> memberships, ContactTypes types) {
    this.memberships = memberships;
    this.types = types;
  }

  /**
   * Reads relations from JSON: lists of each kind, and of types, with the ids of contacts.
   *
   * @param json JSON in the form of {@code demo-relations.json}
   */
  public static Relations read(String json) {
    Relations relations = NONE;
    WireObject all = WireObject.of(compact(json));
    for (Kind kind : Kind.values()) {
      for (WireObject each : all.list(kind.plural)) {
        relations = relations.with(kind, each.number("id"), ids(each.numbers("contacts")));
      }
    }
    for (WireObject type : all.list("types")) {
      relations =
          relations.withType(type.number("id"), type.text("title"), ids(type.numbers("contacts")));
    }
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

  /** Returns these relations with others, which replace those with the same id. */
  public Relations and(Relations others) {
    Relations all = this;
    for (Map.Entry<Kind, Map<Integer, Set<Integer>>> kind : others.memberships.entrySet()) {
      Map<Integer, Set<Integer>> more = new LinkedHashMap<>(ofKind(kind.getKey()));
      more.putAll(kind.getValue());
      all = all.with(kind.getKey(), more);
    }
    return new Relations(all.memberships, types.and(others.types));
  }

  /**
   * Returns these relations with the contacts of an entity, which replace earlier ones.
   *
   * @throws IllegalArgumentException if the entity's id is below 1
   */
  public Relations with(Kind kind, int id, int... contacts) {
    Map<Integer, Set<Integer>> entities = new LinkedHashMap<>(ofKind(kind));
    entities.put(positive(id), members(contacts));
    return with(kind, entities);
  }

  private Relations with(Kind kind, Map<Integer, Set<Integer>> entities) {
    Map<Kind, Map<Integer, Set<Integer>>> changed = new EnumMap<>(Kind.class);
    changed.putAll(memberships);
    changed.put(kind, entities);
    return new Relations(changed, types);
  }

  /**
   * Returns these relations with the title and the contacts of a type, which replace earlier ones.
   *
   * @throws IllegalArgumentException if the id is below 1 or the title blank
   */
  public Relations withType(int id, String title, int... contacts) {
    return new Relations(memberships, types.with(positive(id), title, contacts));
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

  /** Returns these relations without a type. */
  public Relations withoutType(int id) {
    return new Relations(memberships, types.without(id));
  }

  /** Returns these relations with the types in the order of their titles here, others last. */
  public Relations withTypeOrder(List<String> titles) {
    return new Relations(memberships, types.inOrder(titles));
  }

  /** Returns these relations with a contact in an entity, or without it. */
  public Relations linked(Kind kind, int id, int contact, boolean isMember) {
    Map<Integer, Set<Integer>> entities = new LinkedHashMap<>(ofKind(kind));
    Set<Integer> members = new TreeSet<>(entities.getOrDefault(id, Set.of()));
    if (isMember) {
      members.add(contact);
    } else {
      members.remove(contact);
    }
    entities.put(id, members);
    return with(kind, entities);
  }

  /** Returns these relations without a contact. */
  public Relations without(int contact) {
    return moved(contact, null).typed(contact, 0);
  }

  /**
   * Returns these relations with a contact in the place of another; types are left alone.
   *
   * @param to null for no contact
   */
  public Relations moved(int from, @Nullable Integer to) {
    Map<Kind, Map<Integer, Set<Integer>>> entities = new EnumMap<>(Kind.class);
    memberships.forEach(
        (kind, all) -> {
          Map<Integer, Set<Integer>> changed = new LinkedHashMap<>(all);
          changed.replaceAll((id, members) -> replaced(members, from, to));
          entities.put(kind, changed);
        });
    return new Relations(entities, types);
  }

  private static Set<Integer> replaced(Set<Integer> members, int from, @Nullable Integer to) {
    Set<Integer> changed = new TreeSet<>(members);
    if (changed.remove(from) && to != null) {
      changed.add(to);
    }
    return changed;
  }

  /** Returns these relations with a contact of this type and of no other; 0 for no type. */
  public Relations typed(int contact, int typeId) {
    return new Relations(memberships, types.typed(contact, typeId));
  }

  /** Returns the id of a contact's type; 0 for none. */
  public int typeOf(int contact) {
    return types.of(contact);
  }

  private Map<Integer, Set<Integer>> ofKind(Kind kind) {
    return memberships.getOrDefault(kind, Map.of());
  }

  /** Returns the contacts of an entity by id; null if there is no such entity. */
  public @Nullable Set<Integer> members(Kind kind, int id) {
    Set<Integer> members = ofKind(kind).get(id);
    return members == null ? null : Collections.unmodifiableSet(members);
  }

  /** Returns the contacts of all entities of a kind. */
  Set<Integer> members(Kind kind) {
    return ofKind(kind).values().stream()
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the types by position, those with the same one in the order of their definition. */
  public List<Type> types() {
    return types.all();
  }

  List<WireObject> typeItems(ContactsView contacts) {
    return types.items(contacts);
  }
}
