package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** An entry of one of the portal's lists, with how much it is used (field guide §8.8, §11.7). */
public record CatalogItemWire(
    @Nullable Long id,
    @Nullable String title,
    @Nullable String description,
    @Nullable String color,
    @Nullable Integer sortOrder,
    @Nullable Integer relativeItemsCount) {

  public CatalogEntryWire withoutUsage() {
    return new CatalogEntryWire(id, title, description, color, sortOrder);
  }

  public static @Nullable CatalogItemWire read(WireTokens value) {
    if (!value.entersObject()) {
      return null;
    }
    int before = value.found();
    Long id = null;
    String title = null;
    String description = null;
    String color = null;
    Integer sortOrder = null;
    Integer relativeItemsCount = null;
    String member;
    while ((member = value.nextMember()) != null) {
      switch (member) {
        case "id" -> id = value.longNumber();
        case "title" -> title = value.text();
        case "description" -> description = value.text();
        case "color" -> color = value.text();
        case "sortOrder" -> sortOrder = value.number();
        case "relativeItemsCount" -> relativeItemsCount = value.number();
        default -> value.skipUnknown(member);
      }
    }
    return value.found() == before
        ? null
        : new CatalogItemWire(id, title, description, color, sortOrder, relativeItemsCount);
  }
}
