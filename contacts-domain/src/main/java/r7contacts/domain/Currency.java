package r7contacts.domain;

import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/**
 * Currency of a contact, as the portal describes it (field guide §8.8).
 *
 * @param abbreviation the letter code, {@code RUB}
 * @param title the name in the user's language
 * @param cultureName the region, {@code RU}
 * @param isConvertible whether the portal has an exchange rate for it
 * @param isBasic whether the portal lists it as a common currency
 */
public record Currency(
    Option<String> abbreviation,
    Option<String> symbol,
    Option<String> title,
    Option<String> cultureName,
    boolean isConvertible,
    boolean isBasic) {

  /** Creates a currency; blank texts are absent. */
  public Currency {
    abbreviation = Blank.toAbsent(abbreviation);
    symbol = Blank.toAbsent(symbol);
    title = Blank.toAbsent(title);
    cultureName = Blank.toAbsent(cultureName);
  }

  /** Returns a currency with a letter code only. */
  public static Currency of(@Nullable String abbreviation) {
    return new Currency(
        Blank.toAbsent(abbreviation), Option.none(), Option.none(), Option.none(), false, false);
  }

  /** Returns a copy with this symbol. */
  public Currency withSymbol(@Nullable String text) {
    return new Currency(
        abbreviation, Blank.toAbsent(text), title, cultureName, isConvertible, isBasic);
  }

  /** Returns a copy with this title. */
  public Currency withTitle(@Nullable String text) {
    return new Currency(
        abbreviation, symbol, Blank.toAbsent(text), cultureName, isConvertible, isBasic);
  }

  /** Returns a copy with this culture name. */
  public Currency withCultureName(@Nullable String text) {
    return new Currency(abbreviation, symbol, title, Blank.toAbsent(text), isConvertible, isBasic);
  }

  /** Returns a copy that is convertible, or not. */
  public Currency withConvertible(boolean convertible) {
    return new Currency(abbreviation, symbol, title, cultureName, convertible, isBasic);
  }

  /** Returns a copy that is basic, or not. */
  public Currency withBasic(boolean basic) {
    return new Currency(abbreviation, symbol, title, cultureName, isConvertible, basic);
  }

  /** Returns the JDK's currency; absent if the letter code is not in ISO 4217. */
  public Option<java.util.Currency> toJavaCurrency() {
    return abbreviation.flatMap(
        code ->
            Option.ofOptional(
                java.util.Currency.getAvailableCurrencies().stream()
                    .filter(known -> known.getCurrencyCode().equals(code))
                    .findFirst()));
  }
}
