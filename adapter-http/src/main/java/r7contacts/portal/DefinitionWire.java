package r7contacts.portal;

import org.jspecify.annotations.Nullable;

/** A custom field without a contact, in the portal's words (WC §11.6). */
record DefinitionWire(
    @Nullable Long id,
    @Nullable String label,
    @Nullable Integer fieldType,
    @Nullable Integer position,
    @Nullable String mask,
    @Nullable Integer relativeItemsCount) {

  /** The same field as a contact has it that has no value in it. */
  FieldWire withoutValue() {
    return new FieldWire(id, null, label, null, fieldType, position, mask);
  }
}
