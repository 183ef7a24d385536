package r7contacts.hostile;

import java.util.List;
import java.util.SplittableRandom;

/** What is drawn for one case: always the same for the same seed and the same number. */
final class Chance {

  private static final long ODD = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  Chance(long seed, long number) {
    // Split once, so that neighbouring numbers have nothing in common.
    random = new SplittableRandom(seed ^ (number + 1) * ODD).split();
  }

  /** From 0, below the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both ends included. */
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

  /** From 1 to {@code most}; each doubling is as likely as the next. */
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
