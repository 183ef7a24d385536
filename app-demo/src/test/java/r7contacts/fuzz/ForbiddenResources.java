package r7contacts.fuzz;

/**
 * The resources that malformed answers refer to, and that the adapters must not use or show.
 *
 * @param url an http URL that must not be connected to
 * @param file a {@code file:} URL that must not be read
 * @param token the adapter's token, which a portal may repeat
 */
record ForbiddenResources(String url, String file, String token) {}
