package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** A way to reach a contact (field guide §8.4). */
public record InfoWire(
    @Nullable Long id,
    @Nullable Integer infoType,
    @Nullable Integer category,
    @Nullable String data,
    @Nullable String categoryName,
    @Nullable Boolean isPrimary) {

  static @Nullable InfoWire read(WireTokens value) {
    if (!value.entersObject()) {
      return null;
    }
    int before = value.found();
    Long id = null;
    Integer infoType = null;
    Integer category = null;
    String data = null;
    String categoryName = null;
    Boolean isPrimary = null;
    String member;
    while ((member = value.nextMember()) != null) {
      switch (member) {
        case "id" -> id = value.longNumber();
        case "infoType" -> infoType = value.number();
        case "category" -> category = value.number();
        case "data" -> data = value.text();
        case "categoryName" -> categoryName = value.recurringText();
        case "isPrimary" -> isPrimary = value.flag();
        default -> value.skipUnknown(member);
      }
    }
    return value.found() == before
        ? null
        : new InfoWire(id, infoType, category, data, categoryName, isPrimary);
  }
}
