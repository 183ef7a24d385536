package r7contacts.benchmarks.growth;

import java.lang.management.ManagementFactory;

/**
 * Samples of the heap after a collection, at equal distances, so that they cost each contact the
 * same. Not thread-safe.
 */
final class HeapSamples {

  /** Distance in contacts: no multiple of the length of a page or of a list. */
  private static final int DISTANCE = 20_250;

  /** Distance in windows that are too short to mean anything. */
  private static final int SHORT_DISTANCE = 250;

  private static final int SHORT_MILLIS = 100;

  /** Samples at each quarter of a thousand: when the next page is there, and when it is not. */
  private static final int ENOUGH = 4;

  private final int distance;
  private long passed;
  private int samples;
  private long mostHeld;

  HeapSamples(int windowMillis) {
    this.distance = windowMillis < SHORT_MILLIS ? SHORT_DISTANCE : DISTANCE;
  }

  /** Counts a contact. */
  void passed() {
    if (++passed % distance == 0) {
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
