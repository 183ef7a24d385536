package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** An entry of one of the portal's lists (field guide §8.8). */
public record CatalogEntryWire(
    @Nullable Long id,
    @Nullable String title,
    @Nullable String description,
    @Nullable String color,
    @Nullable Integer sortOrder) {

  static @Nullable CatalogEntryWire read(WireTokens value) {
    if (!value.entersObject()) {
      return null;
    }
    int before = value.found();
    Long id = null;
    String title = null;
    String description = null;
    String color = null;
    Integer sortOrder = null;
    String member;
    while ((member = value.nextMember()) != null) {
      switch (member) {
        case "id" -> id = value.longNumber();
        case "title" -> title = value.recurringText();
        case "description" -> description = value.recurringText();
        case "color" -> color = value.recurringText();
        case "sortOrder" -> sortOrder = value.number();
        default -> value.skipUnknown(member);
      }
    }
    return value.found() == before
        ? null
        : new CatalogEntryWire(id, title, description, color, sortOrder);
  }
}
