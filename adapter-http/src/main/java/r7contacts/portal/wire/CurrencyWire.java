package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** Currency of a contact (field guide §8.8), in the portal's spelling. */
public final class CurrencyWire {

  public @Nullable String title;
  public @Nullable String symbol;
  public @Nullable String abbreviation;
  public @Nullable String cultureName;
  public @Nullable Boolean isConvertable;
  public @Nullable Boolean isBasic;

  private static final Members<CurrencyWire> MEMBERS =
      Members.of(CurrencyWire::new)
          .with("title", (to, value) -> to.title = value.recurringText())
          .with("symbol", (to, value) -> to.symbol = value.recurringText())
          .with("abbreviation", (to, value) -> to.abbreviation = value.recurringText())
          .with("cultureName", (to, value) -> to.cultureName = value.recurringText())
          .with("isConvertable", (to, value) -> to.isConvertable = value.flag())
          .with("isBasic", (to, value) -> to.isBasic = value.flag())
          .build();

  /** Reads the object at the current token; null if no member has a value. */
  public static @Nullable CurrencyWire read(WireTokens value) {
    return MEMBERS.read(value);
  }
}
