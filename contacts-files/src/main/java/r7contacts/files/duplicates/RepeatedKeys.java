package r7contacts.files.duplicates;

import java.util.Arrays;

/**
 * Keys of many contacts, of which only the hash codes are kept, four bytes each. Tells keys that
 * may be repeated from unique ones. Keys are added first, then asked for.
 */
final class RepeatedKeys {

  private static final int INITIAL_SIZE = 1024;

  private int[] hashes = new int[INITIAL_SIZE];
  private int size;
  private boolean isSorted;

  /** Adds a key of a contact. */
  void add(String key) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = key.hashCode();
    isSorted = false;
  }

  /** Returns whether a key was added more than once, or another key with its hash code. */
  boolean mayBeRepeated(String key) {
    if (!isSorted) {
      Arrays.sort(hashes, 0, size);
      isSorted = true;
    }
    int hash = key.hashCode();
    int at = Arrays.binarySearch(hashes, 0, size, hash);
    return at > 0 && hashes[at - 1] == hash || at >= 0 && at + 1 < size && hashes[at + 1] == hash;
  }
}
