package r7contacts.domain;

/** Rights of all users of the portal on a contact (field guide §9.2, §10.1). */
public enum ShareLevel {
  /** Only administrators and the users on the access list may see the contact. */
  PRIVATE,
  /** Everyone may read and write the contact. */
  READ_WRITE,
  /** Everyone may read the contact. */
  READ,
  /** A code that this version does not know; {@link Sharing#levelCode()} keeps it. */
  UNKNOWN;

  /** Returns the level with this code, or {@link #UNKNOWN}. */
  public static ShareLevel ofCode(int code) {
    return code >= 0 && code < UNKNOWN.ordinal() ? values()[code] : UNKNOWN;
  }

  /** Returns the portal's code of this level; -1 for {@link #UNKNOWN}. */
  public int code() {
    return this == UNKNOWN ? -1 : ordinal();
  }
}
