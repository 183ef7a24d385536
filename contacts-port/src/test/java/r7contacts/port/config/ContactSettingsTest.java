package r7contacts.port.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static r7contacts.port.config.ContactSetting.ALLOW_PLAIN_HTTP;
import static r7contacts.port.config.ContactSetting.CONNECT_TIMEOUT;
import static r7contacts.port.config.ContactSetting.MAX_CONNECTIONS;
import static r7contacts.port.config.ContactSetting.TOKEN;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactSettingsTest {

  @Test
  void no_setting_is_present_by_default() {
    ContactSettings none = ContactSettings.none();

    for (ContactSetting setting : ContactSetting.STANDARD) {
      assertThat(none.text(setting)).isEmpty();
      assertThat(none.duration(setting)).isEmpty();
      assertThat(none.number(setting)).isEmpty();
      assertThat(none.flag(setting)).isEmpty();
    }
  }

  @Test
  void a_value_is_kept_as_text() {
    ContactSettings settings = full().with(CONNECT_TIMEOUT, " nonsense ");

    assertThat(settings.text(CONNECT_TIMEOUT)).containsExactly(" nonsense ");
    assertThat(settings.text(TOKEN)).containsExactly("s3cr3t");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFFFD\uFFFD", "s3cr3t\uFFFD", "s3cr3t\uD800"})
  void an_undecodable_variable_is_rejected_by_name_and_not_shown(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactSettings.fromEnvironment(Map.of("CONTACTS_PASSWORD", value)))
        .withMessage(
            "environment variable CONTACTS_PASSWORD cannot be read in this locale (it contains"
                + " U+FFFD): set LC_ALL=C.UTF-8 or another UTF-8 locale");
  }

  @Test
  void variables_of_other_programs_may_hold_anything() {
    assertThat(ContactSettings.fromEnvironment(Map.of("CONTACTS_PORT", "\uFFFD", "X", "\uFFFD")))
        .isEqualTo(ContactSettings.none());
  }

  @Test
  void a_value_in_a_message_is_printable() {
    ContactSettings settings = full().with(CONNECT_TIMEOUT, "5\u202Es\u009b\u2028");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.duration(CONNECT_TIMEOUT))
        .withMessageEndingWith(": \"5\uFFFDs\uFFFD \"");
    assertThat(settings.toString()).doesNotContain("\u202E", "\u009b", "\u2028");
  }

  @Test
  void another_value_takes_the_place_of_the_first() {
    assertThat(full().with(MAX_CONNECTIONS, "9").number(MAX_CONNECTIONS)).containsExactly(9L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void a_blank_value_is_the_same_as_none(String blank) {
    assertThat(full().with(MAX_CONNECTIONS, blank).number(MAX_CONNECTIONS)).isEmpty();
    assertThat(ContactSettings.none().with(MAX_CONNECTIONS, blank))
        .isEqualTo(ContactSettings.none());
  }

  @Test
  void settings_never_change() {
    ContactSettings settings = full();

    settings.with(MAX_CONNECTIONS, "9").with(TOKEN, "").with(ALLOW_PLAIN_HTTP, "true");

    assertThat(settings).isEqualTo(full());
    assertThat(ContactSettings.none().text(TOKEN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "500ms, PT0.5S",
    "5s, PT5S",
    "2m, PT2M",
    "3h, PT3H",
    "'5 s', PT5S",
    "' 5s ', PT5S",
    "1ms, PT0.001S",
    "007s, PT7S",
    "PT5S, PT5S",
    "pt1m30s, PT1M30S",
    "PT0.25S, PT0.25S",
    "P1D, PT24H",
    "999999999999999h, PT999999999999999H"
  })
  void a_duration_is_a_number_with_a_unit_or_iso_8601(String text, Duration duration) {
    assertThat(full().with(CONNECT_TIMEOUT, text).duration(CONNECT_TIMEOUT))
        .containsExactly(duration);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0s",
        "0ms",
        "PT0S",
        "-5s",
        "PT-5S",
        "5",
        "5 seconds",
        "5S",
        "1.5s",
        "s",
        "5d",
        "soon",
        "PT",
        " 5 ",
        "9999999999999999s",
        "PT9999999999999999H"
      })
  void any_other_duration_is_rejected_and_shown(String text) {
    ContactSettings settings = full().with(CONNECT_TIMEOUT, text);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.duration(CONNECT_TIMEOUT))
        .withMessage(
            "contacts.connect-timeout (CONTACTS_CONNECT_TIMEOUT) must be a duration such as 500ms, 5s or PT5S: \""
                + text
                + "\"");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "' 42 ', 42", "9223372036854775807, 9223372036854775807"})
  void a_number_is_whole_and_positive(String text, long number) {
    assertThat(full().with(MAX_CONNECTIONS, text).number(MAX_CONNECTIONS)).containsExactly(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "1e3", "10MB", "many", "9223372036854775808"})
  void any_other_number_is_rejected_and_shown(String text) {
    ContactSettings settings = full().with(MAX_CONNECTIONS, text);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.number(MAX_CONNECTIONS))
        .withMessage(
            "contacts.max-connections (CONTACTS_MAX_CONNECTIONS) must be a positive whole number: \""
                + text
                + "\"");
  }

  @Test
  void an_environment_gives_the_standard_settings_and_nothing_else() {
    ContactSettings settings =
        ContactSettings.fromEnvironment(
            Map.of(
                "CONTACTS_TOKEN", "s3cr3t",
                "CONTACTS_RETRIES", "0",
                "CONTACTS_LOGIN", " ",
                "CONTACTS_SERVICE_HOST", "10.0.0.1",
                "PATH", "/bin"));

    assertThat(settings)
        .isEqualTo(
            ContactSettings.none()
                .with(ContactSetting.TOKEN, "s3cr3t")
                .with(ContactSetting.RETRIES, "0"));
    assertThat(settings).hasToString("{retries=\"0\", token=(not shown)}");
  }

  @Test
  void a_count_is_zero_or_more() {
    assertThat(full().with(ContactSetting.RETRIES, "0").count(ContactSetting.RETRIES))
        .containsExactly(0L);
    assertThat(full().with(ContactSetting.RETRIES, " 7 ").count(ContactSetting.RETRIES))
        .containsExactly(7L);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> full().with(ContactSetting.RETRIES, "-1").count(ContactSetting.RETRIES))
        .withMessage(
            "contacts.retries (CONTACTS_RETRIES) must be a whole number, 0 or more: \"-1\"");
  }

  @ParameterizedTest
  @CsvSource({"true, true", "TRUE, true", "' True ', true", "false, false", "False, false"})
  void a_flag_is_true_or_false_in_any_case(String text, boolean flag) {
    assertThat(full().with(ALLOW_PLAIN_HTTP, text).flag(ALLOW_PLAIN_HTTP)).containsExactly(flag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "no", "1", "0", "on", "truefalse"})
  void any_other_flag_is_rejected_and_shown(String text) {
    ContactSettings settings = full().with(ALLOW_PLAIN_HTTP, text);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.flag(ALLOW_PLAIN_HTTP))
        .withMessage(
            "contacts.allow-plain-http (CONTACTS_ALLOW_PLAIN_HTTP) must be true or false: \""
                + text
                + "\"");
  }

  @Test
  void settings_print_by_name_and_show_no_secret() {
    ContactSettings settings = full().with(new ContactSetting("pin", true), "1234");

    assertThat(settings)
        .hasToString(
            "{connect-timeout=\"5s\", max-connections=\"4\", pin=(not shown), token=(not shown)}");
    assertThat(ContactSettings.none()).hasToString("{}");
  }

  @Test
  void a_rejected_secret_is_not_shown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> full().duration(TOKEN))
        .withMessage(
            "contacts.token (CONTACTS_TOKEN) must be a duration such as 500ms, 5s or PT5S: (not shown)")
        .withNoCause();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> full().number(TOKEN))
        .withMessage("contacts.token (CONTACTS_TOKEN) must be a positive whole number: (not shown)")
        .withNoCause();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> full().flag(TOKEN))
        .withMessage("contacts.token (CONTACTS_TOKEN) must be true or false: (not shown)")
        .withNoCause();
  }

  @Test
  void settings_are_equal_if_their_values_are_in_any_order() {
    ContactSettings same =
        ContactSettings.none()
            .with(MAX_CONNECTIONS, "4")
            .with(TOKEN, "s3cr3t")
            .with(CONNECT_TIMEOUT, "5s");

    assertThat(same).isEqualTo(full()).hasSameHashCodeAs(full());
    assertThat(full())
        .isNotEqualTo(full().with(TOKEN, "other"))
        .isNotEqualTo(full().with(TOKEN, ""))
        .isNotEqualTo("{}");
    assertThat(full().hashCode()).isNotEqualTo(ContactSettings.none().hashCode());
  }

  @Test
  @SuppressWarnings("NullAway")
  void null_is_rejected() {
    assertThatNullPointerException()
        .isThrownBy(() -> full().with(null, "x"))
        .withMessage("setting");
    assertThatNullPointerException()
        .isThrownBy(() -> full().with(TOKEN, null))
        .withMessage("value");
  }

  private static ContactSettings full() {
    return ContactSettings.none()
        .with(TOKEN, "s3cr3t")
        .with(CONNECT_TIMEOUT, "5s")
        .with(MAX_CONNECTIONS, "4");
  }
}
