package r7contacts.hostile;

/**
 * Faults of the adapters that are known and stay until somebody mends them: each lets one kind of
 * outcome pass, and goes away with its mending.
 */
final class KnownFaults {

  private KnownFaults() {}

  static boolean explain(HostileCase hostile, String message) {
    return tokenInThePortalsWords(hostile);
  }

  /** The token is passed on if the portal sends it back in its complaint. */
  private static boolean tokenInThePortalsWords(HostileCase hostile) {
    return hostile.tricks().contains("token sent back");
  }
}
