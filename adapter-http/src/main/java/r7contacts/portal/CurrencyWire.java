package r7contacts.portal;

import org.jspecify.annotations.Nullable;

/** A currency (WC §11.7), with the portal's spelling. */
record CurrencyWire(
    @Nullable String title,
    @Nullable String symbol,
    @Nullable String abbreviation,
    @Nullable String cultureName,
    @Nullable Boolean isConvertable,
    @Nullable Boolean isBasic) {

  static final CurrencyWire EMPTY = new CurrencyWire(null, null, null, null, null, null);
}
