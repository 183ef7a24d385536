package r7contacts.domain;

import java.util.List;

/**
 * Who may see a contact (field guide §10.1).
 *
 * @param levelCode the portal's number for the level, -1 if it sent none
 * @param isPrivate whether the contact is kept from everyone but administrators and the access list
 * @param accessList who may see and edit it although it is private; the portal sends nobody for a
 *     shared one
 */
public record Sharing(int levelCode, boolean isPrivate, List<User> accessList) {

  public Sharing {
    accessList = List.copyOf(accessList);
  }

  /** Shared with everyone on this level, or private to administrators. */
  public static Sharing of(ShareLevel level) {
    return new Sharing(level.code(), level == ShareLevel.PRIVATE, List.of());
  }

  /** Private to administrators and these users. */
  public static Sharing privateTo(List<User> users) {
    return new Sharing(ShareLevel.PRIVATE.code(), true, users);
  }

  public ShareLevel level() {
    return ShareLevel.ofCode(levelCode);
  }

  /** The opposite of {@link #isPrivate()}, as on the portal. */
  public boolean isShared() {
    return !isPrivate;
  }
}
