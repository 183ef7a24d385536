package r7contacts.simulator.crm;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import r7contacts.simulator.wire.WireObject;

/** The contact types, and the contacts of each. Immutable. */
final class ContactTypes {

  /** No types. */
  static final ContactTypes NONE = new ContactTypes(Map.of());

  private final Map<Integer, Relations.Type> types;

  private ContactTypes(Map<Integer, Relations.Type> types) {
    this.types = types;
  }

  /** Returns the types by position, those with the same one in the order of their definition. */
  List<Relations.Type> all() {
    return types.values().stream()
        .sorted(Comparator.comparingInt(Relations.Type::sortOrder))
        .toList();
  }

  /** Returns the types as items of a list, with the number of their contacts. */
  List<WireObject> items(ContactsView contacts) {
    return all().stream().map(type -> item(type, contacts)).toList();
  }

  private static WireObject item(Relations.Type type, ContactsView contacts) {
    long count = type.members().stream().map(contacts::find).filter(Objects::nonNull).count();
    WireObject item =
        WireObject.of("{}")
            .withText("title", type.title())
            .withText("description", "")
            .withText("color", "");
    item = type.sortOrder() == 0 ? item : item.with("sortOrder", "" + type.sortOrder());
    item = count == 0 ? item : item.with("relativeItemsCount", "" + count);
    return item.with("id", "" + type.id());
  }

  /** Returns the id of a contact's type; 0 for none. */
  int of(int contact) {
    return types.values().stream()
        .filter(type -> type.members().contains(contact))
        .mapToInt(Relations.Type::id)
        .findFirst()
        .orElse(0);
  }

  /** Returns these types with one, which replaces the one with its id in its place. */
  ContactTypes with(int id, String title, int... contacts) {
    if (title.isBlank()) {
      throw new IllegalArgumentException("title must not be blank");
    }
    Relations.Type before = types.get(id);
    int place = before == null ? types.size() : before.sortOrder();
    return with(new Relations.Type(id, title, place, members(Arrays.stream(contacts).boxed())));
  }

  private ContactTypes with(Relations.Type type) {
    Map<Integer, Relations.Type> changed = new LinkedHashMap<>(types);
    changed.put(type.id(), type);
    return new ContactTypes(changed);
  }

  private static Set<Integer> members(Stream<Integer> contacts) {
    return contacts.collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns these types with others, which replace those with the same id. */
  ContactTypes and(ContactTypes others) {
    ContactTypes all = this;
    for (Relations.Type type : others.types.values()) {
      IntStream contacts = type.members().stream().mapToInt(Integer::intValue);
      all = all.with(type.id(), type.title(), contacts.toArray());
    }
    return all;
  }

  /** Returns these types without one. */
  ContactTypes without(int id) {
    Map<Integer, Relations.Type> changed = new LinkedHashMap<>(types);
    changed.remove(id);
    return new ContactTypes(changed);
  }

  /** Returns these types in the order of their titles here, others last. */
  ContactTypes inOrder(List<String> titles) {
    ContactTypes changed = this;
    for (Relations.Type type : types.values()) {
      int place = titles.indexOf(type.title());
      int order = place < 0 ? titles.size() : place;
      changed = changed.with(new Relations.Type(type.id(), type.title(), order, type.members()));
    }
    return changed;
  }

  /** Returns these types with a contact of one type and of no other; 0 for no type. */
  ContactTypes typed(int contact, int typeId) {
    ContactTypes changed = this;
    for (Relations.Type type : types.values()) {
      Set<Integer> members = members(type.members().stream().filter(id -> id != contact));
      if (type.id() == typeId) {
        members.add(contact);
      }
      changed =
          changed.with(new Relations.Type(type.id(), type.title(), type.sortOrder(), members));
    }
    return changed;
  }
}
