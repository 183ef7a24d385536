package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** A tag, in the portal's words (field guide §11.7). */
public record TagWire(@Nullable String title, @Nullable Integer relativeItemsCount) {
  public static @Nullable TagWire read(WireTokens value) {
    if (!value.entersObject()) {
      return null;
    }
    int before = value.found();
    String title = null;
    Integer relativeItemsCount = null;
    String member;
    while ((member = value.nextMember()) != null) {
      switch (member) {
        case "title" -> title = value.text();
        case "relativeItemsCount" -> relativeItemsCount = value.number();
        default -> value.skipUnknown(member);
      }
    }
    return value.found() == before ? null : new TagWire(title, relativeItemsCount);
  }
}
