package r7contacts.benchmarks.footprint;

/**
 * Counter of the executed bytecode instructions of classes that a {@link CountingLoader} loaded.
 */
public final class Instructions {

  private static long count;

  private Instructions() {}

  /** Called by the counted classes, on one thread. */
  public static void add(int more) {
    count += more;
  }

  static long count() {
    return count;
  }
}
