package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;
import r7contacts.portal.wire.Members.Member;

/** User of the portal (field guide §8.7). */
public final class UserWire {

  private static final Members.Builder TABLE = Members.table();
  private static final Member<String> ID = TABLE.recurringText("id");
  private static final Member<String> DISPLAY_NAME = TABLE.recurringText("displayName");
  private static final Member<String> TITLE = TABLE.recurringText("title");
  private static final Member<String> AVATAR_SMALL = TABLE.recurringText("avatarSmall");
  private static final Member<String> PROFILE_URL = TABLE.recurringText("profileUrl");
  private static final Members<UserWire> MEMBERS = TABLE.build(UserWire::new);

  public final @Nullable String id;
  public final @Nullable String displayName;
  public final @Nullable String title;
  public final @Nullable String avatarSmall;
  public final @Nullable String profileUrl;

  private UserWire(Values values) {
    id = values.of(ID);
    displayName = values.of(DISPLAY_NAME);
    title = values.of(TITLE);
    avatarSmall = values.of(AVATAR_SMALL);
    profileUrl = values.of(PROFILE_URL);
  }

  /** Reads the object at the current token; null if no member has a value. */
  public static @Nullable UserWire read(WireTokens value) {
    return MEMBERS.read(value);
  }
}
