package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** A custom field without a contact, in the portal's words (field guide §11.7). */
public record DefinitionWire(
    @Nullable Long id,
    @Nullable String label,
    @Nullable Integer fieldType,
    @Nullable Integer position,
    @Nullable String mask,
    @Nullable Integer relativeItemsCount) {

  /** The same field as a contact has it that has no value in it. */
  public FieldWire withoutValue() {
    return new FieldWire(id, null, label, null, fieldType, position, mask);
  }

  public static @Nullable DefinitionWire read(WireTokens value) {
    if (!value.entersObject()) {
      return null;
    }
    int before = value.found();
    Long id = null;
    String label = null;
    Integer fieldType = null;
    Integer position = null;
    String mask = null;
    Integer relativeItemsCount = null;
    String member;
    while ((member = value.nextMember()) != null) {
      switch (member) {
        case "id" -> id = value.longNumber();
        case "label" -> label = value.text();
        case "fieldType" -> fieldType = value.number();
        case "position" -> position = value.number();
        case "mask" -> mask = value.mask();
        case "relativeItemsCount" -> relativeItemsCount = value.number();
        default -> value.skipUnknown(member);
      }
    }
    return value.found() == before
        ? null
        : new DefinitionWire(id, label, fieldType, position, mask, relativeItemsCount);
  }
}
