package r7contacts.benchmarks.footprint;

/** How many bytecode instructions ran, of the classes that a {@link CountingLoader} loaded. */
public final class Instructions {

  private static long count;

  private Instructions() {}

  /** For the counted classes. One thread runs them. */
  public static void add(int more) {
    count += more;
  }

  static long count() {
    return count;
  }
}
