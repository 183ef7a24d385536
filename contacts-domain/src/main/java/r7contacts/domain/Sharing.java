package r7contacts.domain;

import java.util.List;

/**
 * Visibility of a contact (field guide §10.1).
 *
 * @param levelCode the portal's code of the level, -1 if it sent none
 * @param isPrivate whether only administrators and the users on the access list may see it
 * @param accessList the users who may see and edit a private contact; empty for a shared one
 */
public record Sharing(int levelCode, boolean isPrivate, List<User> accessList) {

  /** Creates a sharing. */
  public Sharing {
    accessList = List.copyOf(accessList);
  }

  /** Returns a sharing with everyone on this level, or with administrators only. */
  public static Sharing of(ShareLevel level) {
    return new Sharing(level.code(), level == ShareLevel.PRIVATE, List.of());
  }

  /** Returns a sharing with administrators and these users only. */
  public static Sharing privateTo(List<User> users) {
    return new Sharing(ShareLevel.PRIVATE.code(), true, users);
  }

  /** Returns the level, {@link ShareLevel#UNKNOWN} for an unknown code. */
  public ShareLevel level() {
    return ShareLevel.ofCode(levelCode);
  }

  /** Returns the opposite of {@link #isPrivate()}, as on the portal. */
  public boolean isShared() {
    return !isPrivate;
  }
}
