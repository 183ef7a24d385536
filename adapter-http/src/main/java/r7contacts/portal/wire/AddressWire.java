package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;
import r7contacts.portal.wire.Members.Member;

/**
 * Address of a contact (field guide §8.5). For a broken stored address, the portal sends an empty
 * one.
 */
public final class AddressWire {

  private static final Members.Builder TABLE = Members.table();
  private static final Member<String> STREET = TABLE.text("street");
  private static final Member<String> CITY = TABLE.recurringText("city");
  private static final Member<String> STATE = TABLE.recurringText("state");
  private static final Member<String> ZIP = TABLE.text("zip");
  private static final Member<String> COUNTRY = TABLE.recurringText("country");
  private static final Member<Integer> CATEGORY = TABLE.number("category");
  private static final Member<String> CATEGORY_NAME = TABLE.recurringText("categoryName");
  private static final Member<Boolean> IS_PRIMARY = TABLE.flag("isPrimary");
  private static final Members<AddressWire> MEMBERS = TABLE.build(AddressWire::new);

  public final @Nullable String street;
  public final @Nullable String city;
  public final @Nullable String state;
  public final @Nullable String zip;
  public final @Nullable String country;
  public final @Nullable Integer category;
  public final @Nullable String categoryName;
  public final @Nullable Boolean isPrimary;

  private AddressWire(Values values) {
    street = values.of(STREET);
    city = values.of(CITY);
    state = values.of(STATE);
    zip = values.of(ZIP);
    country = values.of(COUNTRY);
    category = values.of(CATEGORY);
    categoryName = values.of(CATEGORY_NAME);
    isPrimary = values.of(IS_PRIMARY);
  }

  /** Reads the object at the current token; null if no member has a value. */
  public static @Nullable AddressWire read(WireTokens value) {
    return MEMBERS.read(value);
  }
}
