package r7contacts.adapter.inmemory;

/**
 * Division of an array into chunks of {@value #SIZE} elements, the last one excepted. A changed
 * copy shares all chunks but the changed ones, so that it costs one chunk and the references to the
 * others: as much as each other at a million elements.
 */
final class Chunks {

  static final int BITS = 10;
  static final int SIZE = 1 << BITS;

  /** The bits of an index that are the index within its chunk. */
  static final int MASK = SIZE - 1;

  private Chunks() {}

  /** Returns the number of chunks for this number of elements. */
  static int number(int elements) {
    return elements + MASK >>> BITS;
  }

  /** Returns the number of elements in a chunk. */
  static int size(int chunk, int elements) {
    return Math.min(SIZE, elements - (chunk << BITS));
  }
}
