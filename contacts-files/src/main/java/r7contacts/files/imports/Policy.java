package r7contacts.files.imports;

/** What an import does with lines, depending on whether a contact of the book matches. */
public enum Policy {
  /** Matching contacts are updated, the others are created. */
  UPSERT,
  /** Contacts are created; lines that match a contact change nothing. */
  CREATE_ONLY,
  /**
   * Matching contacts are updated; lines without a match are rejected. Companies are not created
   * for persons either.
   */
  UPDATE_ONLY
}
