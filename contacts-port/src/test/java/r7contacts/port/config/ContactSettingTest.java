package r7contacts.port.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactSettingTest {

  @ParameterizedTest
  @MethodSource("standard")
  void a_standard_setting_has_one_name_in_every_source(
      ContactSetting setting, String name, String property, String variable) {
    assertThat(setting.name()).isEqualTo(name);
    assertThat(setting.property()).isEqualTo(property);
    assertThat(setting.variable()).isEqualTo(variable);
    assertThat(setting).hasToString(property + " (" + variable + ")");
  }

  static Stream<Arguments> standard() {
    return Stream.of(
        arguments(
            ContactSetting.READ_ONLY, "read-only", "contacts.read-only", "CONTACTS_READ_ONLY"),
        arguments(ContactSetting.TOKEN, "token", "contacts.token", "CONTACTS_TOKEN"),
        arguments(
            ContactSetting.TOKEN_FILE, "token-file", "contacts.token-file", "CONTACTS_TOKEN_FILE"),
        arguments(ContactSetting.LOGIN, "login", "contacts.login", "CONTACTS_LOGIN"),
        arguments(ContactSetting.PASSWORD, "password", "contacts.password", "CONTACTS_PASSWORD"),
        arguments(
            ContactSetting.PASSWORD_FILE,
            "password-file",
            "contacts.password-file",
            "CONTACTS_PASSWORD_FILE"),
        arguments(
            ContactSetting.SECOND_FACTOR_CODE,
            "second-factor-code",
            "contacts.second-factor-code",
            "CONTACTS_SECOND_FACTOR_CODE"),
        arguments(
            ContactSetting.CONNECT_TIMEOUT,
            "connect-timeout",
            "contacts.connect-timeout",
            "CONTACTS_CONNECT_TIMEOUT"),
        arguments(
            ContactSetting.RESPONSE_TIMEOUT,
            "response-timeout",
            "contacts.response-timeout",
            "CONTACTS_RESPONSE_TIMEOUT"),
        arguments(
            ContactSetting.TOTAL_TIMEOUT,
            "total-timeout",
            "contacts.total-timeout",
            "CONTACTS_TOTAL_TIMEOUT"),
        arguments(ContactSetting.RETRIES, "retries", "contacts.retries", "CONTACTS_RETRIES"),
        arguments(
            ContactSetting.RETRY_DELAY,
            "retry-delay",
            "contacts.retry-delay",
            "CONTACTS_RETRY_DELAY"),
        arguments(
            ContactSetting.MAX_ANSWER_BYTES,
            "max-answer-bytes",
            "contacts.max-answer-bytes",
            "CONTACTS_MAX_ANSWER_BYTES"),
        arguments(
            ContactSetting.MAX_CONNECTIONS,
            "max-connections",
            "contacts.max-connections",
            "CONTACTS_MAX_CONNECTIONS"),
        arguments(
            ContactSetting.ALLOW_PLAIN_HTTP,
            "allow-plain-http",
            "contacts.allow-plain-http",
            "CONTACTS_ALLOW_PLAIN_HTTP"),
        arguments(ContactSetting.PROXY, "proxy", "contacts.proxy", "CONTACTS_PROXY"),
        arguments(
            ContactSetting.PROXY_USER, "proxy-user", "contacts.proxy-user", "CONTACTS_PROXY_USER"),
        arguments(
            ContactSetting.PROXY_PASSWORD,
            "proxy-password",
            "contacts.proxy-password",
            "CONTACTS_PROXY_PASSWORD"),
        arguments(
            ContactSetting.PROXY_PASSWORD_FILE,
            "proxy-password-file",
            "contacts.proxy-password-file",
            "CONTACTS_PROXY_PASSWORD_FILE"),
        arguments(
            ContactSetting.TRUSTED_CERTIFICATES,
            "trusted-certificates",
            "contacts.trusted-certificates",
            "CONTACTS_TRUSTED_CERTIFICATES"),
        arguments(
            ContactSetting.CLIENT_CERTIFICATE,
            "client-certificate",
            "contacts.client-certificate",
            "CONTACTS_CLIENT_CERTIFICATE"),
        arguments(
            ContactSetting.CLIENT_CERTIFICATE_KEY,
            "client-certificate-key",
            "contacts.client-certificate-key",
            "CONTACTS_CLIENT_CERTIFICATE_KEY"),
        arguments(
            ContactSetting.CLIENT_CERTIFICATE_KEY_PASSWORD,
            "client-certificate-key-password",
            "contacts.client-certificate-key-password",
            "CONTACTS_CLIENT_CERTIFICATE_KEY_PASSWORD"));
  }

  @Test
  void these_are_all_the_standard_settings() {
    assertThat(ContactSetting.STANDARD).isEqualTo(standard().map(each -> each.get()[0]).toList());
  }

  @Test
  void only_credentials_are_secret() {
    assertThat(ContactSetting.STANDARD)
        .filteredOn(ContactSetting::isSecret)
        .containsExactly(
            ContactSetting.TOKEN,
            ContactSetting.PASSWORD,
            ContactSetting.SECOND_FACTOR_CODE,
            ContactSetting.PROXY_PASSWORD,
            ContactSetting.CLIENT_CERTIFICATE_KEY_PASSWORD);
  }

  @Test
  void an_adapter_may_have_settings_of_its_own() {
    assertThat(ContactSetting.open("page-size-2"))
        .isEqualTo(new ContactSetting("page-size-2", false));
    assertThat(new ContactSetting("pin", true).isSecret()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a, contacts.a, CONTACTS_A",
    "http2, contacts.http2, CONTACTS_HTTP2",
    "a-1-b, contacts.a-1-b, CONTACTS_A_1_B",
    "addresses, contacts.addresses, CONTACTS_ADDRESSES"
  })
  void a_good_name_is_lower_case_words_joined_by_hyphens(
      String name, String property, String variable) {
    ContactSetting setting = ContactSetting.open(name);

    assertThat(setting.property()).isEqualTo(property);
    assertThat(setting.variable()).isEqualTo(variable);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "address",
        "Token",
        "page_size",
        "page.size",
        "page--size",
        "-page",
        "page-",
        "2pages",
        "page size",
        "straße",
        "token\n"
      })
  void any_other_name_is_rejected_and_shown(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactSetting.open(name))
        .withMessage(
            "a setting's name must be lower-case words joined by hyphens, and not \"address\": \""
                + name.replace("\n", " ")
                + "\"");
  }
}
