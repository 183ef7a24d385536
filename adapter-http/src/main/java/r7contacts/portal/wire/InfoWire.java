package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** Contact info: phone, e-mail, site or messenger of a contact (field guide §8.4). */
public final class InfoWire {

  public @Nullable Long id;
  public @Nullable Integer infoType;
  public @Nullable Integer category;
  public @Nullable String data;
  public @Nullable String categoryName;
  public @Nullable Boolean isPrimary;

  private static final Members<InfoWire> MEMBERS =
      Members.of(InfoWire::new)
          .with("id", (to, value) -> to.id = value.longNumber())
          .with("infoType", (to, value) -> to.infoType = value.number())
          .with("category", (to, value) -> to.category = value.number())
          .with("data", (to, value) -> to.data = value.text())
          .with("categoryName", (to, value) -> to.categoryName = value.recurringText())
          .with("isPrimary", (to, value) -> to.isPrimary = value.flag())
          .build();

  /** Reads the object at the current token; null if no member has a value. */
  public static @Nullable InfoWire read(WireTokens value) {
    return MEMBERS.read(value);
  }
}
