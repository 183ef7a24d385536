package r7contacts.json.form;

import r7contacts.domain.Currency;
import r7contacts.json.document.MemberReader;
import r7contacts.json.document.MemberWriter;

/** JSON form of a currency. */
final class CurrencyForm {

  private CurrencyForm() {}

  static Currency read(MemberReader json) {
    return new Currency(
        json.text("abbreviation"),
        json.text("symbol"),
        json.text("title"),
        json.text("cultureName"),
        json.flag("convertible", false),
        json.flag("basic", false));
  }

  static void write(MemberWriter json, Currency currency) {
    json.text("abbreviation", currency.abbreviation());
    json.text("symbol", currency.symbol());
    json.text("title", currency.title());
    json.text("cultureName", currency.cultureName());
    json.flagIfTrue("convertible", currency.isConvertible());
    json.flagIfTrue("basic", currency.isBasic());
  }
}
