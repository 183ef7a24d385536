package r7contacts.files.duplicates;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Keys of many contacts, each in eight bytes: its hash code, and the position of the contact. Finds
 * the contacts whose keys are not unique, and a few more whose keys have equal hash codes.
 */
final class RepeatedKeys {

  private static final int INITIAL_SIZE = 1024;

  private long[] entries = new long[INITIAL_SIZE];
  private int size;

  /** Adds a key of the contact at a position. */
  void add(String key, int position) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, 2 * size);
    }
    entries[size++] = (long) key.hashCode() << Integer.SIZE | position;
  }

  /** Returns the positions of contacts that share a hash code with another contact. */
  BitSet positions() {
    Arrays.sort(entries, 0, size);
    BitSet positions = new BitSet();
    for (int at = 1; at < size; at++) {
      if (hash(entries[at]) == hash(entries[at - 1])) {
        positions.set((int) entries[at - 1]);
        positions.set((int) entries[at]);
      }
    }
    return positions;
  }

  private static long hash(long entry) {
    return entry >> Integer.SIZE;
  }
}
