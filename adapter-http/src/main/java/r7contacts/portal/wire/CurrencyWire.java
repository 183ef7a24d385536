package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;
import r7contacts.portal.wire.Members.Member;

/** Currency of a contact (field guide §8.8), in the portal's spelling. */
public final class CurrencyWire {

  private static final Members.Builder TABLE = Members.table();
  private static final Member<String> TITLE = TABLE.recurringText("title");
  private static final Member<String> SYMBOL = TABLE.recurringText("symbol");
  private static final Member<String> ABBREVIATION = TABLE.recurringText("abbreviation");
  private static final Member<String> CULTURE_NAME = TABLE.recurringText("cultureName");
  private static final Member<Boolean> IS_CONVERTABLE = TABLE.flag("isConvertable");
  private static final Member<Boolean> IS_BASIC = TABLE.flag("isBasic");
  private static final Members<CurrencyWire> MEMBERS = TABLE.build(CurrencyWire::new);

  public final @Nullable String title;
  public final @Nullable String symbol;
  public final @Nullable String abbreviation;
  public final @Nullable String cultureName;
  public final @Nullable Boolean isConvertable;
  public final @Nullable Boolean isBasic;

  private CurrencyWire(Values values) {
    title = values.of(TITLE);
    symbol = values.of(SYMBOL);
    abbreviation = values.of(ABBREVIATION);
    cultureName = values.of(CULTURE_NAME);
    isConvertable = values.of(IS_CONVERTABLE);
    isBasic = values.of(IS_BASIC);
  }

  /** Reads the object at the current token; null if no member has a value. */
  public static @Nullable CurrencyWire read(WireTokens value) {
    return MEMBERS.read(value);
  }
}
