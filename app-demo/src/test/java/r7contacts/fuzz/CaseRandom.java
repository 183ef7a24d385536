package r7contacts.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Random values for one case, which depend only on the seed and the case's number. */
final class CaseRandom {

  private static final long ODD = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  CaseRandom(long seed, long number) {
    // Splitting removes the correlation of neighbouring numbers.
    random = new SplittableRandom(seed ^ (number + 1) * ODD).split();
  }

  /** Returns a number from 0 to below the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Returns a number from {@code least} to {@code most}. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  boolean oneIn(int number) {
    return below(number) == 0;
  }

  boolean percent(int share) {
    return below(100) < share;
  }

  <T> T one(List<T> of) {
    return of.get(below(of.size()));
  }

  String one(String... of) {
    return of[below(of.length)];
  }

  /** Returns a number from 1 to {@code most}; each power of two is equally likely. */
  int size(int most) {
    int least = 1 << below(32 - Integer.numberOfLeadingZeros(most));
    return between(least, Math.min(most, 2 * least - 1));
  }

  byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
