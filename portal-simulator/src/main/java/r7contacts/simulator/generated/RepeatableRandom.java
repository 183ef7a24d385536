package r7contacts.simulator.generated;

import java.util.List;

/** Pseudo-random numbers that are the same on every Java version: SplitMix64. */
final class RepeatableRandom {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  /**
   * Starts a sequence.
   *
   * @param sequence tells apart the sequences of one seed
   */
  RepeatableRandom(long seed, long sequence) {
    this.state = mixed(seed) + mixed(sequence * STEP + 1);
  }

  private static long mixed(long number) {
    long mixed = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }

  /** Returns a number from 0 below the bound, uniformly distributed. */
  int below(int bound) {
    state += STEP;
    return (int) ((mixed(state) >>> 33) % bound);
  }

  /** Returns true once in this many times on average. */
  boolean oneIn(int many) {
    return below(many) == 0;
  }

  /** Returns one element of a list. */
  <T> T oneOf(List<T> all) {
    return all.get(below(all.size()));
  }

  /** Returns decimal digits. */
  String digits(int howMany) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < howMany; i++) {
      digits.append((char) ('0' + below(10)));
    }
    return digits.toString();
  }
}
