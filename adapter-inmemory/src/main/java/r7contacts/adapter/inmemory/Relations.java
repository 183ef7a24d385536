package r7contacts.adapter.inmemory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;

/**
 * Projects, opportunities, cases and types, each with its contacts: what a portal knows about
 * contacts and does not send with them.
 */
record Relations(
    Map<Long, Set<ContactId>> projects,
    Map<Long, Set<ContactId>> opportunities,
    Map<Long, Set<ContactId>> cases,
    Map<Long, Type> types) {

  /** A type and the contacts that have it. */
  record Type(CatalogEntry entry, Set<ContactId> contacts) {}

  /** Starts empty, to be filled. */
  Relations() {
    this(
        new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  /** Returns a copy that does not change. */
  Relations copy() {
    return new Relations(copy(projects), copy(opportunities), copy(cases), copy(types));
  }

  private static <T> Map<Long, T> copy(Map<Long, T> byId) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(byId));
  }

  private static Set<ContactId> copy(Collection<ContactId> contacts) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(contacts));
  }

  static void put(
      Map<Long, Set<ContactId>> groups, String what, long id, Collection<ContactId> contacts) {
    if (groups.putIfAbsent(positive(what, id), copy(contacts)) != null) {
      throw duplicate(what, id);
    }
  }

  void putType(CatalogEntry entry, Collection<ContactId> contacts) {
    positive("type", entry.id());
    if (types.putIfAbsent(entry.id(), new Type(entry, copy(contacts))) != null) {
      throw duplicate("type", entry.id());
    }
  }

  private static long positive(String what, long id) {
    if (id < 1) {
      throw new IllegalArgumentException(what + " id must be positive: " + id);
    }
    return id;
  }

  private static IllegalArgumentException duplicate(String what, long id) {
    return new IllegalArgumentException("duplicate " + what + " id: " + id);
  }

  /**
   * @throws IllegalArgumentException if a contact of a group or type is not among these
   */
  void requireKnown(Set<ContactId> contacts) {
    List<Set<ContactId>> all = new ArrayList<>();
    List.of(projects, opportunities, cases).forEach(groups -> all.addAll(groups.values()));
    types.values().forEach(type -> all.add(type.contacts()));
    for (Set<ContactId> members : all) {
      for (ContactId member : members) {
        if (!contacts.contains(member)) {
          throw new IllegalArgumentException("there is no contact " + member + " in this book");
        }
      }
    }
  }

  List<CatalogEntry> typeEntries() {
    return types.values().stream().map(Type::entry).toList();
  }

  /** Returns the types of a contact: its own, and those of which it is a member. */
  List<CatalogEntry> typesOf(Contact contact) {
    Map<Long, CatalogEntry> all = new LinkedHashMap<>();
    types.values().stream()
        .filter(type -> type.contacts().contains(contact.id()))
        .forEach(type -> all.put(type.entry().id(), type.entry()));
    contact.type().forEach(type -> all.putIfAbsent(type.id(), type));
    return List.copyOf(all.values());
  }

  /** Returns a copy in which the contact belongs to nothing. */
  Relations without(ContactId contact) {
    UnaryOperator<Set<ContactId>> change = members -> withoutMember(members, contact);
    return groupsChanged(change).typesChanged(change);
  }

  /** Returns a copy in which the contact has no type; these relations if it has none. */
  Relations withoutTypes(ContactId contact) {
    return types.values().stream().anyMatch(type -> type.contacts().contains(contact))
        ? typesChanged(members -> withoutMember(members, contact))
        : this;
  }

  /** Returns a copy in which the target is where the source was, of its types if it has none. */
  Relations moved(Contact source, Contact target) {
    UnaryOperator<Set<ContactId>> change = members -> moved(members, source.id(), target.id());
    Relations moved = groupsChanged(change);
    return typesOf(target).isEmpty() ? moved.typesChanged(change) : moved;
  }

  private static Set<ContactId> withoutMember(Set<ContactId> members, ContactId contact) {
    if (!members.contains(contact)) {
      return members;
    }
    Set<ContactId> rest = new LinkedHashSet<>(members);
    rest.remove(contact);
    return copy(rest);
  }

  private static Set<ContactId> moved(Set<ContactId> members, ContactId from, ContactId to) {
    return members.contains(from)
        ? copy(members.stream().map(member -> member.equals(from) ? to : member).toList())
        : members;
  }

  private Relations groupsChanged(UnaryOperator<Set<ContactId>> change) {
    return new Relations(
        changed(projects, change), changed(opportunities, change), changed(cases, change), types);
  }

  private Relations typesChanged(UnaryOperator<Set<ContactId>> change) {
    return new Relations(
        projects,
        opportunities,
        cases,
        changed(types, type -> new Type(type.entry(), change.apply(type.contacts()))));
  }

  private static <T> Map<Long, T> changed(Map<Long, T> byId, UnaryOperator<T> change) {
    Map<Long, T> copy = new LinkedHashMap<>(byId);
    copy.replaceAll((id, value) -> change.apply(value));
    return Collections.unmodifiableMap(copy);
  }

  boolean hasOpportunity(ContactId id) {
    return opportunities.values().stream().anyMatch(members -> members.contains(id));
  }
}
