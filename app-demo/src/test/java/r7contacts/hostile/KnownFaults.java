package r7contacts.hostile;

/**
 * Faults of the adapters that are known and stay until somebody mends them: each lets one kind of
 * outcome pass, and goes away with its mending.
 */
final class KnownFaults {

  private KnownFaults() {}

  static boolean explain(HostileCase hostile, String message) {
    return lineBreaksBeyondAscii(message) || tokenInThePortalsWords(hostile);
  }

  /** U+0080 to U+009F, U+2028 and U+2029 in the portal's words are let through. */
  private static boolean lineBreaksBeyondAscii(String message) {
    return message.chars().anyMatch(c -> c >= 0x80 && c < 0xA0 || c == 0x2028 || c == 0x2029);
  }

  /** The token is passed on if the portal sends it back in its complaint. */
  private static boolean tokenInThePortalsWords(HostileCase hostile) {
    return hostile.tricks().contains("token sent back");
  }
}
