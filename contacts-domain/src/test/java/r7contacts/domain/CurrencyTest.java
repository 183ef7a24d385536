package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyTest {

  @ParameterizedTest
  @ValueSource(strings = {"RUB", "EUR", "KZT"})
  void a_letter_code_of_iso_4217_is_known_to_the_jdk(String code) {
    assertThat(Currency.of(code).toJavaCurrency())
        .containsExactly(java.util.Currency.getInstance(code));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {" ", "руб", "QQQ", "RUBLE", "643"})
  void any_other_letter_code_is_not(String code) {
    assertThat(Currency.of(code).toJavaCurrency()).isEmpty();
  }

  @Test
  void a_new_one_has_its_letter_code_only() {
    assertThat(Currency.of("RUB"))
        .isEqualTo(
            new Currency(
                Option.some("RUB"), Option.none(), Option.none(), Option.none(), false, false));
  }

  @Test
  void each_with_changes_one_thing() {
    Currency one = currency("RUB", "₽", "Rouble", "RU", true, true);
    Currency other = currency("RUB", "₽", "Rouble", "RU", false, false);

    assertThat(one.withSymbol("x")).isEqualTo(currency("RUB", "x", "Rouble", "RU", true, true));
    assertThat(one.withTitle("x")).isEqualTo(currency("RUB", "₽", "x", "RU", true, true));
    assertThat(one.withCultureName("x")).isEqualTo(currency("RUB", "₽", "Rouble", "x", true, true));
    assertThat(one.withConvertible(false))
        .isEqualTo(currency("RUB", "₽", "Rouble", "RU", false, true));
    assertThat(one.withBasic(false)).isEqualTo(currency("RUB", "₽", "Rouble", "RU", true, false));
    assertThat(other.withConvertible(true))
        .isEqualTo(currency("RUB", "₽", "Rouble", "RU", true, false));
    assertThat(other.withBasic(true)).isEqualTo(currency("RUB", "₽", "Rouble", "RU", false, true));
  }

  @Test
  void blank_is_absent() {
    Currency none = Currency.of(null);

    assertThat(currency(" ", " ", "", "\t", false, false)).isEqualTo(none);
    assertThat(Currency.of("").withSymbol(" ").withTitle(" ").withCultureName(" ")).isEqualTo(none);
    assertThat(none.withSymbol(null).withTitle(null).withCultureName(null)).isEqualTo(none);
  }

  private static Currency currency(
      String abbreviation,
      String symbol,
      String title,
      String cultureName,
      boolean isConvertible,
      boolean isBasic) {
    return new Currency(
        Option.some(abbreviation),
        Option.some(symbol),
        Option.some(title),
        Option.some(cultureName),
        isConvertible,
        isBasic);
  }
}
