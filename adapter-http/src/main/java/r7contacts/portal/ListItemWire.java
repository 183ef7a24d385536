package r7contacts.portal;

import org.jspecify.annotations.Nullable;

/** An entry of one of the portal's lists (WC §11.7). */
record ListItemWire(
    @Nullable Long id,
    @Nullable String title,
    @Nullable String description,
    @Nullable String color,
    @Nullable Integer sortOrder) {

  static final ListItemWire EMPTY = new ListItemWire(null, null, null, null, null);
}
