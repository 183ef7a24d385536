package r7contacts.adapter.inmemory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.ContactId;

/**
 * Immutable hash table by id, with linear probing. A changed copy shares the chunks of values in
 * which nothing changed, and the ids unless there is a new one. The ids are in one array, because a
 * search reads several of them: chunks of ids would make it a third slower.
 *
 * @param <V> the type of the values
 */
final class IdTable<V> {

  /** Marks a place without an id: ids are not negative. */
  private static final long FREE = -1;

  /** Smaller chunks make copies faster and searches slower. */
  private static final int CHUNK_BITS = 12;

  private static final int CHUNK = 1 << CHUNK_BITS;

  private final long[] ids;

  /** The values at the places of their ids, in chunks; null for ids that were removed. */
  private final @Nullable Object[][] values;

  /** The number of ids, removed ones included. */
  private final int taken;

  private IdTable(long[] ids, @Nullable Object[][] values, int taken) {
    this.ids = ids;
    this.values = values;
    this.taken = taken;
  }

  /** Returns a table of these entries. */
  static <V> IdTable<V> of(Map<ContactId, V> entries) {
    return of(entries, entries.size());
  }

  /** Two thirds of the places are for ids, so that a search takes two steps on average. */
  private static <V> IdTable<V> of(Map<ContactId, V> entries, int room) {
    long[] ids = new long[room + room / 2 + 2];
    Arrays.fill(ids, FREE);
    Object[][] values = new Object[(ids.length + CHUNK - 1) / CHUNK][];
    for (int chunk = 0; chunk < values.length; chunk++) {
      values[chunk] = new Object[Math.min(CHUNK, ids.length - chunk * CHUNK)];
    }
    IdTable<V> table = new IdTable<>(ids, values, entries.size());
    entries.forEach((id, value) -> table.put(table.place(id), id, value));
    return table;
  }

  /** Returns the value of this id, or null. */
  @Nullable V get(ContactId id) {
    return valueAt(place(id));
  }

  /** Returns the place of the id, or the free one where it belongs. */
  private int place(ContactId id) {
    // The hash as a fraction of the table: ids are spread over its upper bits.
    int at = (int) ((id.hashCode() & 0xFFFF_FFFFL) * ids.length >>> 32);
    while (ids[at] != id.value() && ids[at] != FREE) {
      at = at + 1 == ids.length ? 0 : at + 1;
    }
    return at;
  }

  @SuppressWarnings("unchecked")
  private @Nullable V valueAt(int place) {
    return (V) values[place >>> CHUNK_BITS][place & CHUNK - 1];
  }

  private void put(int place, ContactId id, @Nullable V value) {
    if (ids[place] == FREE) {
      ids[place] = id.value();
    }
    values[place >>> CHUNK_BITS][place & CHUNK - 1] = value;
  }

  /**
   * Returns a copy with other values.
   *
   * @param removed ids without a value, none of them among the changed ones
   */
  IdTable<V> with(Map<ContactId, V> changed, Set<ContactId> removed) {
    int added = (int) changed.keySet().stream().filter(id -> ids[place(id)] == FREE).count();
    int newTaken = taken + added;
    if (newTaken + newTaken / 4 >= ids.length) {
      return resized(changed, removed);
    }
    IdTable<V> copy = new IdTable<>(added == 0 ? ids : ids.clone(), values.clone(), newTaken);
    changed.forEach((id, value) -> copy.write(id, value, this));
    removed.stream().filter(id -> get(id) != null).forEach(id -> copy.write(id, null, this));
    return copy;
  }

  /** Writes into a copy that is not published: clones a chunk that it shares with its base. */
  private void write(ContactId id, @Nullable V value, IdTable<V> base) {
    int place = place(id);
    int chunk = place >>> CHUNK_BITS;
    if (values[chunk] == base.values[chunk]) {
      values[chunk] = values[chunk].clone();
    }
    put(place, id, value);
  }

  /** Returns a changed copy without removed ids, into which a quarter more ids fit. */
  private IdTable<V> resized(Map<ContactId, V> changed, Set<ContactId> removed) {
    Map<ContactId, V> entries = new HashMap<>();
    for (int at = 0; at < ids.length; at++) {
      V value = valueAt(at);
      if (value != null) {
        entries.put(ContactId.of(ids[at]), value);
      }
    }
    entries.keySet().removeAll(removed);
    entries.putAll(changed);
    return of(entries, entries.size() + entries.size() / 4);
  }
}
