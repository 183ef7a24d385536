package r7contacts.portal;

import org.jspecify.annotations.Nullable;

/** A custom field with its value, in the portal's words (WC §11.6). */
record FieldWire(
    @Nullable Long id,
    @Nullable Long entityId,
    @Nullable String label,
    @Nullable String fieldValue,
    @Nullable Integer fieldType,
    @Nullable Integer position,
    @Nullable String mask) {

  static final FieldWire EMPTY = new FieldWire(null, null, null, null, null, null, null);
}
