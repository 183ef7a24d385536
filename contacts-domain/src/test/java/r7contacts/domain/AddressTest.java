package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @Test
  void a_new_one_is_empty_for_home_and_not_primary() {
    Address address = Address.builder().build();

    assertThat(address)
        .isEqualTo(
            new Address(
                Option.none(),
                Option.none(),
                Option.none(),
                Option.none(),
                Option.none(),
                0,
                Option.none(),
                false));
    assertThat(address.category()).isEqualTo(Category.HOME);
  }

  @Test
  void the_builder_puts_everything_in_its_place() {
    Address address = full().build();

    assertThat(address)
        .isEqualTo(
            new Address(
                Option.some("пр. Мира, 1"),
                Option.some("Тула"),
                Option.some("Тульская область"),
                Option.some("300000"),
                Option.some("Россия"),
                3,
                Option.some("Billing"),
                true));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, UNKNOWN",
    "0, HOME",
    "1, POSTAL",
    "2, OFFICE",
    "3, BILLING",
    "4, OTHER",
    "5, WORK",
    "6, UNKNOWN"
  })
  void the_category_is_read_as_for_addresses_and_keeps_its_number(int code, Category category) {
    Address address = full().categoryCode(code).build();

    assertThat(address.category()).isEqualTo(category);
    assertThat(address.categoryCode()).isEqualTo(code);
  }

  @Test
  void a_category_of_other_channels_is_rejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> full().category(Category.FAX))
        .withMessage(
            "ADDRESS has no category FAX, only [HOME, POSTAL, OFFICE, BILLING, OTHER, WORK]");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " \t"})
  void blank_is_absent(String blank) {
    Address address =
        full()
            .street(blank)
            .city(blank)
            .state(blank)
            .zip(blank)
            .country(blank)
            .categoryCode(0)
            .label(blank)
            .primary(false)
            .build();

    assertThat(address).isEqualTo(Address.builder().build());
  }

  @Test
  void blank_is_absent_also_where_a_caller_wrapped_it() {
    Option<String> blank = Option.some(" ");

    assertThat(new Address(blank, blank, blank, blank, blank, 0, blank, false))
        .isEqualTo(Address.builder().build());
  }

  @Test
  void a_single_line_goes_from_street_to_country() {
    assertThat(full().build().singleLine())
        .isEqualTo("пр. Мира, 1, Тула, Тульская область, 300000, Россия");
  }

  @Test
  void a_single_line_omits_absent_parts() {
    assertThat(full().street(null).state(" ").country("").build().singleLine())
        .isEqualTo("Тула, 300000");
    assertThat(Address.builder().label("Home").build().singleLine()).isEmpty();
  }

  @Test
  void the_builder_starts_with_everything_that_is_there() {
    Address address = full().build();

    assertThat(address.toBuilder().build()).isEqualTo(address);
    assertThat(Address.builder().build().toBuilder().build()).isEqualTo(Address.builder().build());
  }

  private static Address.Builder full() {
    return Address.builder()
        .street("пр. Мира, 1")
        .city("Тула")
        .state("Тульская область")
        .zip("300000")
        .country("Россия")
        .category(Category.BILLING)
        .label("Billing")
        .primary(true);
  }
}
