package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactInfoTest {

  @Test
  void a_new_one_is_not_primary_and_has_neither_label_nor_number() {
    assertThat(ContactInfo.of(Channel.PHONE, Category.FAX, "112"))
        .isEqualTo(new ContactInfo(0, 0, 3, Option.some("112"), Option.none(), false));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 5, PHONE, OTHER",
    "7, 5, ADDRESS, WORK",
    "1, 2, EMAIL, OTHER",
    "17, 0, VK, HOME",
    "1, 5, EMAIL, UNKNOWN",
    "42, 0, UNKNOWN, UNKNOWN"
  })
  void the_category_depends_on_the_channel(
      int channelCode, int categoryCode, Channel channel, Category category) {
    ContactInfo info = ContactInfo.ofCodes(channelCode, categoryCode, "x");

    assertThat(info.channel()).isEqualTo(channel);
    assertThat(info.category()).isEqualTo(category);
  }

  @Test
  void unknown_codes_keep_their_numbers() {
    ContactInfo info = ContactInfo.ofCodes(42, 7, "somewhere new");

    assertThat(info.channelCode()).isEqualTo(42);
    assertThat(info.categoryCode()).isEqualTo(7);
    assertThat(info.value()).containsExactly("somewhere new");
  }

  @Test
  void a_category_of_other_channels_is_rejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactInfo.of(Channel.EMAIL, Category.FAX, "a@b.example"))
        .withMessage("EMAIL has no category FAX, only [HOME, WORK, OTHER]");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "\t\n"})
  void blank_is_absent(String blank) {
    ContactInfo info = ContactInfo.ofCodes(0, 0, blank).withLabel(blank);

    assertThat(info.value()).isEmpty();
    assertThat(info.label()).isEmpty();
  }

  @Test
  void blank_is_absent_also_where_a_caller_wrapped_it() {
    assertThat(new ContactInfo(1, 0, 0, Option.some(" "), Option.some(""), true))
        .isEqualTo(new ContactInfo(1, 0, 0, Option.none(), Option.none(), true));
  }

  @Test
  void a_value_stays_as_it_was_typed() {
    assertThat(ContactInfo.of(Channel.EMAIL, Category.HOME, " support@Р7.com ").value())
        .containsExactly(" support@Р7.com ");
  }

  @Test
  void each_with_changes_one_thing() {
    ContactInfo info = new ContactInfo(7, 1, 2, Option.some("v"), Option.some("Other"), true);

    assertThat(info.withId(8))
        .isEqualTo(new ContactInfo(8, 1, 2, Option.some("v"), Option.some("Other"), true));
    assertThat(info.withValue("w"))
        .isEqualTo(new ContactInfo(7, 1, 2, Option.some("w"), Option.some("Other"), true));
    assertThat(info.withValue(" ").value()).isEmpty();
    assertThat(info.withLabel("Home"))
        .isEqualTo(new ContactInfo(7, 1, 2, Option.some("v"), Option.some("Home"), true));
    assertThat(info.withPrimary(false))
        .isEqualTo(new ContactInfo(7, 1, 2, Option.some("v"), Option.some("Other"), false));
  }
}
