package r7contacts.adapter.inmemory;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.ContactId;

/**
 * Immutable hash table by id, with linear probing. A changed copy shares the chunks without a
 * change, see {@link Chunks}.
 *
 * @param <V> the type of the values
 */
final class IdTable<V> {

  /** Marks a place without an id: ids are not negative. */
  private static final long FREE = -1;

  private final int places;
  private final long[][] ids;

  /** The values at the places of their ids; null at free places. */
  private final @Nullable Object[][] values;

  private IdTable(int places, long[][] ids, @Nullable Object[][] values) {
    this.places = places;
    this.ids = ids;
    this.values = values;
  }

  /** Returns a table of these entries. */
  static <V> IdTable<V> of(Map<ContactId, V> entries) {
    IdTable<V> table = empty(entries.size());
    entries.forEach((id, value) -> table.set(table.place(id), id.value(), value));
    return table;
  }

  /** Two thirds of the places are taken, so that a search takes two steps on average. */
  private static <V> IdTable<V> empty(int size) {
    int places = size + size / 2 + 2;
    int chunks = Chunks.number(places);
    long[][] ids = new long[chunks][];
    Object[][] values = new Object[chunks][];
    for (int chunk = 0; chunk < chunks; chunk++) {
      ids[chunk] = new long[Chunks.size(chunk, places)];
      Arrays.fill(ids[chunk], FREE);
      values[chunk] = new Object[ids[chunk].length];
    }
    return new IdTable<>(places, ids, values);
  }

  /** Returns the value of this id, or null. */
  @Nullable V get(ContactId id) {
    return valueAt(place(id));
  }

  /** Returns the place of the id, or the free one where it belongs. */
  private int place(ContactId id) {
    int at = home(id);
    while (idAt(at) != id.value() && idAt(at) != FREE) {
      at = next(at);
    }
    return at;
  }

  /** The hash as a fraction of the table: ids are spread over its upper bits. */
  private int home(ContactId id) {
    return (int) ((id.hashCode() & 0xFFFF_FFFFL) * places >>> 32);
  }

  private int next(int at) {
    return at + 1 == places ? 0 : at + 1;
  }

  private long idAt(int at) {
    return ids[at >>> Chunks.BITS][at & Chunks.MASK];
  }

  @SuppressWarnings("unchecked")
  private @Nullable V valueAt(int at) {
    return (V) values[at >>> Chunks.BITS][at & Chunks.MASK];
  }

  private void set(int at, long id, @Nullable V value) {
    ids[at >>> Chunks.BITS][at & Chunks.MASK] = id;
    values[at >>> Chunks.BITS][at & Chunks.MASK] = value;
  }

  /**
   * Returns a copy with other values.
   *
   * @param removed ids without a value, none of them among the changed ones
   * @param size how many values the copy has
   */
  IdTable<V> with(Map<ContactId, V> changed, Set<ContactId> removed, int size) {
    boolean hasRoom = size + size / 4 < places;
    boolean isSparse = places - Chunks.SIZE > 8L * size;
    if (!hasRoom || isSparse) {
      return resized(size + size / 4).with(changed, removed, size);
    }
    IdTable<V> copy = new IdTable<>(places, ids.clone(), values.clone());
    removed.forEach(id -> copy.remove(id, this));
    changed.forEach((id, value) -> copy.write(copy.place(id), id.value(), value, this));
    return copy;
  }

  /** Returns a table of the same entries that this number of entries fits into. */
  private IdTable<V> resized(int size) {
    IdTable<V> table = empty(size);
    for (int at = 0; at < places; at++) {
      if (idAt(at) != FREE) {
        table.set(table.place(ContactId.of(idAt(at))), idAt(at), valueAt(at));
      }
    }
    return table;
  }

  /** Writes into a copy that is not published: clones the chunks that it shares with its base. */
  private void write(int at, long id, @Nullable V value, IdTable<V> base) {
    int chunk = at >>> Chunks.BITS;
    if (values[chunk] == base.values[chunk]) {
      values[chunk] = values[chunk].clone();
    }
    if (idAt(at) != id && ids[chunk] == base.ids[chunk]) {
      ids[chunk] = ids[chunk].clone();
    }
    set(at, id, value);
  }

  /** Fills the gap with an entry that is behind it only because its own place was taken. */
  private void remove(ContactId id, IdTable<V> base) {
    int gap = place(id);
    if (idAt(gap) == FREE) {
      return;
    }
    for (int at = next(gap); idAt(at) != FREE; at = next(at)) {
      int home = home(ContactId.of(idAt(at)));
      if (distance(home, at) >= distance(gap, at)) {
        write(gap, idAt(at), valueAt(at), base);
        gap = at;
      }
    }
    write(gap, FREE, null, base);
  }

  private int distance(int from, int to) {
    return to >= from ? to - from : to - from + places;
  }
}
