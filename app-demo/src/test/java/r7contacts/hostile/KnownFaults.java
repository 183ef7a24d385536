package r7contacts.hostile;

/**
 * Faults of the adapters that are known and stay until somebody mends them: each lets one kind of
 * outcome pass, and goes away with its mending.
 */
final class KnownFaults {

  private KnownFaults() {}

  static boolean explain(HostileCase hostile, String message) {
    return longPlace(message) || nameOfAnException(message) || tokenInThePortalsWords(hostile);
  }

  /** A Location with a host or a scheme of thousands of letters stands in the message uncut. */
  private static boolean longPlace(String message) {
    return message.contains("the portal sends us elsewhere");
  }

  /** A packed answer that ends within the packing's own header: "failed: EOFException". */
  private static boolean nameOfAnException(String message) {
    return message.endsWith(" failed: EOFException");
  }

  /** The token is passed on if the portal sends it back in its complaint. */
  private static boolean tokenInThePortalsWords(HostileCase hostile) {
    return hostile.tricks().contains("token sent back");
  }
}
