package r7contacts.simulator;

import java.util.List;

/** Numbers that look like chance and are the same each time, on every Java: SplitMix64. */
final class RepeatableRandom {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  /**
   * Random numbers of their own for each pair of numbers.
   *
   * @param what tells apart what is thrown for with one seed
   */
  RepeatableRandom(long seed, long what) {
    this.state = mixed(seed) + mixed(what * STEP + 1);
  }

  private static long mixed(long number) {
    long mixed = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }

  /** From 0 on, all alike. */
  int below(int bound) {
    state += STEP;
    return (int) ((mixed(state) >>> 33) % bound);
  }

  boolean oneIn(int many) {
    return below(many) == 0;
  }

  <T> T oneOf(List<T> all) {
    return all.get(below(all.size()));
  }

  /** So many decimal digits. */
  String digits(int howMany) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < howMany; i++) {
      digits.append((char) ('0' + below(10)));
    }
    return digits.toString();
  }
}
