package r7contacts.portal;

import org.jspecify.annotations.Nullable;

/** An entry of one of the portal's lists, with how much it is used (WC §11.7). */
record CatalogItemWire(
    @Nullable Long id,
    @Nullable String title,
    @Nullable String description,
    @Nullable String color,
    @Nullable Integer sortOrder,
    @Nullable Integer relativeItemsCount) {

  ListItemWire withoutUsage() {
    return new ListItemWire(id, title, description, color, sortOrder);
  }
}
