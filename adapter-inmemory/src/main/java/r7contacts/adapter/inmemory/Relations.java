package r7contacts.adapter.inmemory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.ContactId;

/** What a portal knows of contacts and no contact tells: to what they belong, and their types. */
record Relations(
    Map<Long, Set<ContactId>> projects,
    Map<Long, Set<ContactId>> opportunities,
    Map<Long, Set<ContactId>> cases,
    Map<Long, Type> types) {

  /** A type, and who has it. */
  record Type(CatalogEntry item, Set<ContactId> contacts) {}

  Relations() {
    this(
        new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  Relations copy() {
    return new Relations(
        new LinkedHashMap<>(projects),
        new LinkedHashMap<>(opportunities),
        new LinkedHashMap<>(cases),
        new LinkedHashMap<>(types));
  }

  static void put(
      Map<Long, Set<ContactId>> groups, String what, long id, Collection<ContactId> contacts) {
    if (groups.putIfAbsent(positive(what, id), new LinkedHashSet<>(contacts)) != null) {
      throw twice(what, id);
    }
  }

  void putType(CatalogEntry item, Collection<ContactId> contacts) {
    positive("type", item.id());
    if (types.putIfAbsent(item.id(), new Type(item, new LinkedHashSet<>(contacts))) != null) {
      throw twice("type", item.id());
    }
  }

  private static long positive(String what, long id) {
    if (id < 1) {
      throw new IllegalArgumentException(what + " id must be positive: " + id);
    }
    return id;
  }

  private static IllegalArgumentException twice(String what, long id) {
    return new IllegalArgumentException("there are two of the same kind: " + what + " " + id);
  }

  /**
   * @throws IllegalArgumentException if something has a contact that is not among these
   */
  void requireKnown(Set<ContactId> contacts) {
    List<Set<ContactId>> all = new ArrayList<>();
    List.of(projects, opportunities, cases).forEach(groups -> all.addAll(groups.values()));
    types.values().forEach(type -> all.add(type.contacts()));
    for (Set<ContactId> members : all) {
      for (ContactId member : members) {
        if (!contacts.contains(member)) {
          throw new IllegalArgumentException("there is no contact " + member + " to belong there");
        }
      }
    }
  }

  boolean hasOpportunity(ContactId id) {
    return opportunities.values().stream().anyMatch(members -> members.contains(id));
  }
}
