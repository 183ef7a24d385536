package r7contacts.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.port.config.ConnectionString;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;

class PortalSettingsTest {

  @Test
  void the_defaults_are_as_documented() {
    assertThat(PortalSettings.builder("https://portal.example").build())
        .hasToString(
            "PortalSettings[base=https://portal.example, proxy=none, credentials=none, connectTimeout=PT5S, responseTimeout=PT15S, totalTimeout=PT30S, retries=2, retryDelay=PT0.25S, maxAnswerBytes=16777216, maxConnections=16, httpClient=own]");
  }

  @Test
  void every_standard_setting_is_used() {
    ContactSettings settings =
        ContactSettings.none()
            .with(ContactSetting.TOKEN, " t0ken\n")
            .with(ContactSetting.CONNECT_TIMEOUT, "1s")
            .with(ContactSetting.RESPONSE_TIMEOUT, "2s")
            .with(ContactSetting.TOTAL_TIMEOUT, "3s")
            .with(ContactSetting.RETRIES, "0")
            .with(ContactSetting.RETRY_DELAY, "6ms")
            .with(ContactSetting.MAX_ANSWER_BYTES, "4")
            .with(ContactSetting.MAX_CONNECTIONS, "5")
            .with(ContactSetting.ALLOW_PLAIN_HTTP, "true");

    PortalSettings portal =
        PortalSettings.builder(
                ConnectionString.parse("xml+http://portal.example:8080/office/"), settings)
            .build();

    assertThat(portal)
        .hasToString(
            "PortalSettings[base=http://portal.example:8080/office, proxy=none, credentials=a token (not shown), connectTimeout=PT1S, responseTimeout=PT2S, totalTimeout=PT3S, retries=0, retryDelay=PT0.006S, maxAnswerBytes=4, maxConnections=5, httpClient=own]");
    assertThat(portal.credentials())
        .isInstanceOfSatisfying(
            Credentials.Token.class, token -> assertThat(token.value()).isEqualTo("t0ken"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:80",
        "http://LOCALHOST",
        "http://127.0.0.1",
        "http://127.1.2.3:1",
        "http://[::1]:8080",
        "https://portal.example"
      })
  void plain_http_is_allowed_on_this_machine(String portal) {
    assertThatCode(() -> PortalSettings.builder(portal).build()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://portal.example",
        "HTTP://portal.example",
        "http://127.0.0.1.portal.example",
        "http://localhost.portal.example",
        "http://10.0.0.1"
      })
  void plain_http_to_other_machines_must_be_allowed(String portal) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalSettings.builder(portal).build())
        .withMessage(
            "plain http to other machines is refused because tokens and passwords would be readable on the"
                + " network: "
                + portal
                + "; use https, or set contacts.allow-plain-http (CONTACTS_ALLOW_PLAIN_HTTP) to true");
    assertThatCode(() -> PortalSettings.builder(portal).allowPlainHttp(true).build())
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "portal.example", "ftp://portal.example", "https:///x", "https:x"})
  void an_invalid_address_is_rejected_with_an_example(String portal) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalSettings.builder(portal))
        .withMessageContaining("https://portal.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:hunter2@portal.example",
        "https://user:hunter2@my_portal",
        "https://hunter2@my_portal?x",
        "https://portal.example?token=hunter2",
        "https://portal.example#hunter2",
        "https://portal.example/ hunter2"
      })
  void a_possible_secret_in_the_address_is_rejected_and_not_shown(String portal) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalSettings.builder(portal))
        .satisfies(error -> assertThat(error).hasMessageNotContaining("hunter2"))
        .satisfies(error -> assertThat(error).hasNoCause());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 65536, 99999})
  void a_port_out_of_range_is_rejected_and_shown(int port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalSettings.builder("https://portal.example:" + port))
        .withMessage("the portal's port must be from 1 to 65535: " + port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\r\nX-Evil: 1", "тайна"})
  void a_token_that_does_not_fit_into_a_header_is_rejected_and_not_shown(String token) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalSettings.builder("https://portal.example").token(token))
        .withMessage("the token must be printable ASCII without spaces (it is not shown here)");
  }

  @Test
  void limits_out_of_range_are_rejected_by_name() {
    PortalSettings.Builder settings = PortalSettings.builder("https://portal.example");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.connectTimeout(Duration.ZERO))
        .withMessage(
            "contacts.connect-timeout (CONTACTS_CONNECT_TIMEOUT) must"
                + " be at least a millisecond and at most a day: PT0S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.responseTimeout(Duration.ofMillis(-1)))
        .withMessage(
            "contacts.response-timeout (CONTACTS_RESPONSE_TIMEOUT) must"
                + " be at least a millisecond and at most a day: PT-0.001S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.totalTimeout(Duration.ofDays(2)))
        .withMessage(
            "contacts.total-timeout (CONTACTS_TOTAL_TIMEOUT) must"
                + " be at least a millisecond and at most a day: PT48H");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.maxAnswerBytes(0))
        .withMessage(
            "contacts.max-answer-bytes (CONTACTS_MAX_ANSWER_BYTES) must" + " be positive: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.maxConnections(0))
        .withMessage(
            "contacts.max-connections (CONTACTS_MAX_CONNECTIONS) must" + " be positive: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.maxConnections(1001))
        .withMessage(
            "contacts.max-connections (CONTACTS_MAX_CONNECTIONS) must" + " be at most 1000: 1001");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.retries(-1))
        .withMessage(
            "contacts.retries (CONTACTS_RETRIES) must" + " be at least 0 and at most 100: -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.retries(101))
        .withMessage(
            "contacts.retries (CONTACTS_RETRIES) must" + " be at least 0 and at most 100: 101");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.retryDelay(Duration.ZERO))
        .withMessage(
            "contacts.retry-delay (CONTACTS_RETRY_DELAY) must"
                + " be at least a millisecond and at most a day: PT0S");
  }
}
