package r7contacts.port;

/**
 * Sort key of a list of contacts (field guide §11.3). Use {@link #ID} to read several pages: it is
 * the only order in which a contact never changes its place.
 */
public enum ContactSort {
  /**
   * The id. Portals before 12.7 do not have this order and sort in memory, which is slow (field
   * guide §11.3, §12.1).
   */
  ID,
  /** The display name; the portal sorts people by their first names. */
  DISPLAY_NAME,
  /** The first name of people. */
  FIRST_NAME,
  /** The last name of people. */
  LAST_NAME,
  /** The position of the stage in the portal's list. */
  STAGE,
  /** The time of creation. */
  CREATED,
  /** The time of the last event in the contact's history. */
  LAST_EVENT
}
