package r7contacts.files.imports;

/**
 * What an update writes into a contact. Neither way removes anything: blank cells change nothing,
 * and contact infos, addresses and tags are added to those that the contact has.
 */
public enum Fill {
  /** Only what the contact has no value for: nothing is overwritten. */
  BLANKS,
  /** Every value of the line, in place of another one. Who may see a contact is never changed. */
  GIVEN
}
