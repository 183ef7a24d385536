package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/**
 * Address of a contact (field guide §8.5). For a broken stored address, the portal sends an empty
 * one.
 */
public final class AddressWire {

  public @Nullable String street;
  public @Nullable String city;
  public @Nullable String state;
  public @Nullable String zip;
  public @Nullable String country;
  public @Nullable Integer category;
  public @Nullable String categoryName;
  public @Nullable Boolean isPrimary;

  private static final Members<AddressWire> MEMBERS =
      Members.of(AddressWire::new)
          .with("street", (to, value) -> to.street = value.text())
          .with("city", (to, value) -> to.city = value.recurringText())
          .with("state", (to, value) -> to.state = value.recurringText())
          .with("zip", (to, value) -> to.zip = value.text())
          .with("country", (to, value) -> to.country = value.recurringText())
          .with("category", (to, value) -> to.category = value.number())
          .with("categoryName", (to, value) -> to.categoryName = value.recurringText())
          .with("isPrimary", (to, value) -> to.isPrimary = value.flag())
          .build();

  /** Reads the object at the current token; null if no member has a value. */
  public static @Nullable AddressWire read(WireTokens value) {
    return MEMBERS.read(value);
  }
}
