package r7contacts.benchmarks.growth;

import java.lang.management.ManagementFactory;

/**
 * Samples of the heap after a collection, at equal distances, so that they cost each contact the
 * same. Not thread-safe.
 */
final class HeapSamples {

  /** Contacts between two samples: no multiple of the length of a page or of a list. */
  private static final int DISTANCE = 20_250;

  /** Samples at each quarter of a thousand: when the next page is there, and when it is not. */
  private static final int ENOUGH = 4;

  private long passed;
  private int samples;
  private long mostHeld;

  /** Counts a contact. */
  void passed() {
    if (++passed % DISTANCE == 0) {
      System.gc();
      samples++;
      mostHeld =
          Math.max(mostHeld, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
  }

  boolean areEnough() {
    return samples >= ENOUGH;
  }

  /** Returns the most bytes in use since the last call. */
  long takeMostHeld() {
    long most = mostHeld;
    samples = 0;
    mostHeld = 0;
    return most;
  }
}
