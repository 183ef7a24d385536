package r7contacts.portal;

import org.jspecify.annotations.Nullable;

/** A user of the portal (WC §11.7). */
record UserWire(
    @Nullable String id,
    @Nullable String displayName,
    @Nullable String title,
    @Nullable String avatarSmall,
    @Nullable String profileUrl) {

  static final UserWire EMPTY = new UserWire(null, null, null, null, null);
}
