package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** User of the portal (field guide §8.7). */
public final class UserWire {

  public @Nullable String id;
  public @Nullable String displayName;
  public @Nullable String title;
  public @Nullable String avatarSmall;
  public @Nullable String profileUrl;

  private static final Members<UserWire> MEMBERS =
      Members.of(UserWire::new)
          .with("id", (to, value) -> to.id = value.recurringText())
          .with("displayName", (to, value) -> to.displayName = value.recurringText())
          .with("title", (to, value) -> to.title = value.recurringText())
          .with("avatarSmall", (to, value) -> to.avatarSmall = value.recurringText())
          .with("profileUrl", (to, value) -> to.profileUrl = value.recurringText())
          .build();

  /** Reads the object at the current token; null if no member has a value. */
  public static @Nullable UserWire read(WireTokens value) {
    return MEMBERS.read(value);
  }
}
