package r7contacts.portal.wrong;

/** A wrong example: the portal's words in public. */
public record PublicWire(String smallFotoUrl) {}
