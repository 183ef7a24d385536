package r7contacts.hostile;

/**
 * What a hostile answer may point at.
 *
 * @param trap an http address that nobody must ever connect to
 * @param secretFile a {@code file:} address that nobody must ever read
 * @param token what the repository signs in with; a portal may send it back
 */
record Surroundings(String trap, String secretFile, String token) {}
