package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {

  @ParameterizedTest
  @CsvSource({
    "0, PHONE",
    "1, EMAIL",
    "2, WEBSITE",
    "3, SKYPE",
    "4, TWITTER",
    "5, LINKEDIN",
    "6, FACEBOOK",
    "7, ADDRESS",
    "8, LIVEJOURNAL",
    "9, MYSPACE",
    "10, GMAIL",
    "11, BLOGGER",
    "12, YAHOO",
    "13, MSN",
    "14, ICQ",
    "15, JABBER",
    "16, AIM",
    "17, VK"
  })
  void each_code_of_the_portal_means_one_channel(int code, Channel channel) {
    assertThat(Channel.ofCode(code)).isEqualTo(channel);
    assertThat(channel.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 18, Integer.MAX_VALUE})
  void any_other_code_is_an_unknown_channel(int code) {
    assertThat(Channel.ofCode(code)).isEqualTo(Channel.UNKNOWN);
  }

  @Test
  void the_unknown_channel_has_no_code_of_its_own() {
    assertThat(Channel.UNKNOWN.code()).isEqualTo(Channel.NO_CODE).isEqualTo(-1);
  }

  @Test
  void a_phone_has_six_categories() {
    assertThat(Channel.PHONE.categories())
        .containsExactly(
            Category.HOME,
            Category.WORK,
            Category.MOBILE,
            Category.FAX,
            Category.DIRECT,
            Category.OTHER);
  }

  @Test
  void an_address_has_six_others() {
    assertThat(Channel.ADDRESS.categories())
        .containsExactly(
            Category.HOME,
            Category.POSTAL,
            Category.OFFICE,
            Category.BILLING,
            Category.OTHER,
            Category.WORK);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EXCLUDE,
      names = {"PHONE", "ADDRESS", "UNKNOWN"})
  void every_other_channel_has_three(Channel channel) {
    assertThat(channel.categories()).containsExactly(Category.HOME, Category.WORK, Category.OTHER);
  }

  @Test
  void the_unknown_channel_has_none() {
    assertThat(Channel.UNKNOWN.categories()).isEmpty();
    assertThat(Channel.UNKNOWN.category(0)).isEqualTo(Category.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource
  void the_code_of_a_category_is_its_place_on_the_channel(Channel channel) {
    for (int code = 0; code < channel.categories().size(); code++) {
      Category category = channel.categories().get(code);

      assertThat(channel.category(code)).isEqualTo(category);
      assertThat(channel.codeOf(category)).isEqualTo(code);
    }
  }

  @ParameterizedTest
  @EnumSource
  void any_other_code_is_an_unknown_category(Channel channel) {
    int first = channel.categories().size();

    assertThat(channel.category(-1)).isEqualTo(Category.UNKNOWN);
    assertThat(channel.category(first)).isEqualTo(Category.UNKNOWN);
    assertThat(channel.category(Integer.MAX_VALUE)).isEqualTo(Category.UNKNOWN);
    assertThat(channel.category(Integer.MIN_VALUE)).isEqualTo(Category.UNKNOWN);
  }

  @Test
  void a_category_of_other_channels_is_rejected_with_those_of_the_channel() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Channel.WEBSITE.codeOf(Category.FAX))
        .withMessage("WEBSITE has no category FAX, only [HOME, WORK, OTHER]");
  }

  @ParameterizedTest
  @EnumSource
  void no_channel_has_a_code_for_the_unknown_category(Channel channel) {
    assertThatIllegalArgumentException().isThrownBy(() -> channel.codeOf(Category.UNKNOWN));
  }
}
