package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/**
 * An address (field guide §8.5). Where the stored address is broken the portal sends an empty one.
 */
public record AddressWire(
    @Nullable String street,
    @Nullable String city,
    @Nullable String state,
    @Nullable String zip,
    @Nullable String country,
    @Nullable Integer category,
    @Nullable String categoryName,
    @Nullable Boolean isPrimary) {

  static @Nullable AddressWire read(WireTokens value) {
    if (!value.entersObject()) {
      return null;
    }
    int before = value.found();
    String street = null;
    String city = null;
    String state = null;
    String zip = null;
    String country = null;
    Integer category = null;
    String categoryName = null;
    Boolean isPrimary = null;
    String member;
    while ((member = value.nextMember()) != null) {
      switch (member) {
        case "street" -> street = value.text();
        case "city" -> city = value.recurringText();
        case "state" -> state = value.recurringText();
        case "zip" -> zip = value.text();
        case "country" -> country = value.recurringText();
        case "category" -> category = value.number();
        case "categoryName" -> categoryName = value.recurringText();
        case "isPrimary" -> isPrimary = value.flag();
        default -> value.skipUnknown(member);
      }
    }
    return value.found() == before
        ? null
        : new AddressWire(street, city, state, zip, country, category, categoryName, isPrimary);
  }
}
