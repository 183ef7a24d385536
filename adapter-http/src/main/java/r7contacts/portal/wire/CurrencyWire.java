package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** A currency (field guide §8.8), with the portal's spelling. */
public record CurrencyWire(
    @Nullable String title,
    @Nullable String symbol,
    @Nullable String abbreviation,
    @Nullable String cultureName,
    @Nullable Boolean isConvertable,
    @Nullable Boolean isBasic) {

  static @Nullable CurrencyWire read(WireTokens value) {
    if (!value.entersObject()) {
      return null;
    }
    int before = value.found();
    String title = null;
    String symbol = null;
    String abbreviation = null;
    String cultureName = null;
    Boolean isConvertable = null;
    Boolean isBasic = null;
    String member;
    while ((member = value.nextMember()) != null) {
      switch (member) {
        case "title" -> title = value.recurringText();
        case "symbol" -> symbol = value.recurringText();
        case "abbreviation" -> abbreviation = value.recurringText();
        case "cultureName" -> cultureName = value.recurringText();
        case "isConvertable" -> isConvertable = value.flag();
        case "isBasic" -> isBasic = value.flag();
        default -> value.skipUnknown(member);
      }
    }
    return value.found() == before
        ? null
        : new CurrencyWire(title, symbol, abbreviation, cultureName, isConvertable, isBasic);
  }
}
