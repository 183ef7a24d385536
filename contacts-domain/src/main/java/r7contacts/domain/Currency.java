package r7contacts.domain;

import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/**
 * The currency that a contact is dealt with in, as the portal describes it (field guide §8.8).
 *
 * @param abbreviation the letter code, {@code RUB}
 * @param title the name in the language of whoever asked
 * @param cultureName where it is from, {@code RU}
 * @param isConvertible whether the portal knows a rate for it
 * @param isBasic whether the portal lists it among the usual ones
 */
public record Currency(
    Option<String> abbreviation,
    Option<String> symbol,
    Option<String> title,
    Option<String> cultureName,
    boolean isConvertible,
    boolean isBasic) {

  public Currency {
    abbreviation = Blank.toAbsent(abbreviation);
    symbol = Blank.toAbsent(symbol);
    title = Blank.toAbsent(title);
    cultureName = Blank.toAbsent(cultureName);
  }

  /** A currency of which only the letter code is known. */
  public static Currency of(@Nullable String abbreviation) {
    return new Currency(
        Blank.toAbsent(abbreviation), Option.none(), Option.none(), Option.none(), false, false);
  }

  public Currency withSymbol(@Nullable String text) {
    return new Currency(
        abbreviation, Blank.toAbsent(text), title, cultureName, isConvertible, isBasic);
  }

  public Currency withTitle(@Nullable String text) {
    return new Currency(
        abbreviation, symbol, Blank.toAbsent(text), cultureName, isConvertible, isBasic);
  }

  public Currency withCultureName(@Nullable String text) {
    return new Currency(abbreviation, symbol, title, Blank.toAbsent(text), isConvertible, isBasic);
  }

  public Currency withConvertible(boolean convertible) {
    return new Currency(abbreviation, symbol, title, cultureName, convertible, isBasic);
  }

  public Currency withBasic(boolean basic) {
    return new Currency(abbreviation, symbol, title, cultureName, isConvertible, basic);
  }

  /** The currency as the JDK knows it, absent if the letter code is none of ISO 4217. */
  public Option<java.util.Currency> toJavaCurrency() {
    return abbreviation.flatMap(
        code ->
            Option.ofOptional(
                java.util.Currency.getAvailableCurrencies().stream()
                    .filter(known -> known.getCurrencyCode().equals(code))
                    .findFirst()));
  }
}
