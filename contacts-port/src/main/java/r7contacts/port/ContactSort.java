package r7contacts.port;

/**
 * By what contacts may be sorted (field guide §11.3). Whoever reads over several pages wants {@link
 * #ID}: it is the only order in which a contact never changes its place.
 */
public enum ContactSort {
  /**
   * By number. Portals before 12.7 do not have this order and make it in memory, which is slow
   * there (field guide §11.3, §12.1).
   */
  ID,
  /** By the name shown; the portal takes a person's first name for it. */
  DISPLAY_NAME,
  FIRST_NAME,
  LAST_NAME,
  /** By the stage's place in its list. */
  STAGE,
  /** By the time of entering. */
  CREATED,
  /** By the time of the last event in the contact's history. */
  LAST_EVENT
}
