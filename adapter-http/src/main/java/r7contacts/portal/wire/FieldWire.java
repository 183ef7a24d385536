package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** A custom field with its value, in the portal's words (field guide §8.6). */
public record FieldWire(
    @Nullable Long id,
    @Nullable Long entityId,
    @Nullable String label,
    @Nullable String fieldValue,
    @Nullable Integer fieldType,
    @Nullable Integer position,
    @Nullable String mask) {

  static @Nullable FieldWire read(WireTokens value) {
    if (!value.entersObject()) {
      return null;
    }
    int before = value.found();
    Long id = null;
    Long entityId = null;
    String label = null;
    String fieldValue = null;
    Integer fieldType = null;
    Integer position = null;
    String mask = null;
    String member;
    while ((member = value.nextMember()) != null) {
      switch (member) {
        case "id" -> id = value.longNumber();
        case "entityId" -> entityId = value.longNumber();
        case "label" -> label = value.recurringText();
        case "fieldValue" -> fieldValue = value.text();
        case "fieldType" -> fieldType = value.number();
        case "position" -> position = value.number();
        case "mask" -> mask = value.mask();
        default -> value.skipUnknown(member);
      }
    }
    return value.found() == before
        ? null
        : new FieldWire(id, entityId, label, fieldValue, fieldType, position, mask);
  }
}
