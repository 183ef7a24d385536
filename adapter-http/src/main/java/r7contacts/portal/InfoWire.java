package r7contacts.portal;

import org.jspecify.annotations.Nullable;

/** A way to reach a contact (WC §11.4). */
record InfoWire(
    @Nullable Long id,
    @Nullable Integer infoType,
    @Nullable Integer category,
    @Nullable String data,
    @Nullable String categoryName,
    @Nullable Boolean isPrimary) {

  static final InfoWire EMPTY = new InfoWire(null, null, null, null, null, null);
}
