package r7contacts.adapter.inmemory;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.ContactId;

/**
 * Immutable hash table by id, with linear probing. A copy with other values copies two arrays and
 * hashes only what changed, where an immutable map of the JDK would be filled again.
 *
 * @param <V> the type of the values
 */
final class IdTable<V> {

  private final long[] ids;

  /** The values at the places of their ids; null where no id is. */
  private final @Nullable Object[] values;

  private IdTable(long[] ids, @Nullable Object[] values) {
    this.ids = ids;
    this.values = values;
  }

  /** Returns a table of these entries. */
  static <V> IdTable<V> of(Map<ContactId, V> entries) {
    IdTable<V> table = empty(entries.size());
    entries.forEach(table::put);
    return table;
  }

  /** Two thirds of the places are taken, so that a search takes two steps on average. */
  private static <V> IdTable<V> empty(int size) {
    int places = size + size / 2 + 2;
    return new IdTable<>(new long[places], new Object[places]);
  }

  /** Returns the value of this id, or null. */
  @SuppressWarnings("unchecked")
  @Nullable V get(ContactId id) {
    return (V) values[place(id)];
  }

  /** Returns the place of the id, or the free one where it belongs. */
  private int place(ContactId id) {
    // The hash as a fraction of the table: ids are spread over its upper bits.
    int at = (int) ((id.hashCode() & 0xFFFF_FFFFL) * ids.length >>> 32);
    while (ids[at] != id.value() && values[at] != null) {
      at = at + 1 == ids.length ? 0 : at + 1;
    }
    return at;
  }

  private void put(ContactId id, V value) {
    int at = place(id);
    ids[at] = id.value();
    values[at] = value;
  }

  /**
   * Returns a copy with other values.
   *
   * @param size how many values the copy has
   */
  IdTable<V> with(Map<ContactId, V> changed, Set<ContactId> removed, int size) {
    boolean hasRoom = size + size / 4 < ids.length;
    IdTable<V> copy =
        removed.isEmpty() && hasRoom
            ? new IdTable<>(ids.clone(), values.clone())
            : without(removed, size);
    changed.forEach(copy::put);
    return copy;
  }

  /** Hashes everything again, into a table that a quarter more values fit into. */
  @SuppressWarnings("unchecked")
  private IdTable<V> without(Set<ContactId> removed, int size) {
    IdTable<V> copy = empty(size + size / 4);
    for (int at = 0; at < ids.length; at++) {
      if (values[at] != null) {
        ContactId id = ContactId.of(ids[at]);
        if (!removed.contains(id)) {
          copy.put(id, (V) values[at]);
        }
      }
    }
    return copy;
  }
}
