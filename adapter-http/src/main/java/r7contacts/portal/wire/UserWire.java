package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** A user of the portal (field guide §8.7). */
public record UserWire(
    @Nullable String id,
    @Nullable String displayName,
    @Nullable String title,
    @Nullable String avatarSmall,
    @Nullable String profileUrl) {

  static @Nullable UserWire read(WireTokens value) {
    if (!value.entersObject()) {
      return null;
    }
    int before = value.found();
    String id = null;
    String displayName = null;
    String title = null;
    String avatarSmall = null;
    String profileUrl = null;
    String member;
    while ((member = value.nextMember()) != null) {
      switch (member) {
        case "id" -> id = value.recurringText();
        case "displayName" -> displayName = value.recurringText();
        case "title" -> title = value.recurringText();
        case "avatarSmall" -> avatarSmall = value.recurringText();
        case "profileUrl" -> profileUrl = value.recurringText();
        default -> value.skipUnknown(member);
      }
    }
    return value.found() == before
        ? null
        : new UserWire(id, displayName, title, avatarSmall, profileUrl);
  }
}
