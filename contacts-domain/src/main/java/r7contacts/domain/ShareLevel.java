package r7contacts.domain;

/** What everyone on the portal may do with a contact (field guide §9.2, §10.1). */
public enum ShareLevel {
  /** Nothing: only administrators and the people on the access list see it. */
  PRIVATE,
  READ_WRITE,
  READ,
  /** A number this version does not know; {@link Sharing#levelCode()} keeps it. */
  UNKNOWN;

  /** The level with this code, or {@link #UNKNOWN}. */
  public static ShareLevel ofCode(int code) {
    return code >= 0 && code < UNKNOWN.ordinal() ? values()[code] : UNKNOWN;
  }

  /** The portal's number for this level, -1 for {@link #UNKNOWN}. */
  public int code() {
    return this == UNKNOWN ? -1 : ordinal();
  }
}
