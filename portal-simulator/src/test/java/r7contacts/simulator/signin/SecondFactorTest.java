package r7contacts.simulator.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static r7contacts.simulator.TestClient.post;
import static r7contacts.simulator.TestClient.text;
import static r7contacts.simulator.signin.SignInRequests.FAILED;
import static r7contacts.simulator.signin.SignInRequests.FORM;
import static r7contacts.simulator.signin.SignInRequests.GOOD;
import static r7contacts.simulator.signin.SignInRequests.PATH;
import static r7contacts.simulator.signin.SignInRequests.assertAccepted;
import static r7contacts.simulator.signin.SignInRequests.token;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.PortalSimulatorBuilder;
import r7contacts.simulator.SecondFactor;
import r7contacts.simulator.SettableClock;

/** The second step of signing in. */
class SecondFactorTest {

  private static final String BAD = "userName=demo@portal.example&password=wrong";

  private static final String TOO_MANY =
      "{\"status\":1,\"statusCode\":500,\"error\":{\"message\":\"Login Fail. Too many attempts\","
          + "\"hresult\":-2146233088,\"data\":{}}}";

  private final SettableClock clock = new SettableClock();

  private PortalSimulatorBuilder builder() {
    return clock.portal().contacts("{\"id\":1}");
  }

  @Test
  void a_code_sent_to_a_known_phone_gives_a_token_once() {
    try (PortalSimulator portal = with(SecondFactor.Kind.SMS)) {
      assertThat(text(post(portal, PATH + "/123456", FORM, GOOD))).isEqualTo(FAILED);

      HttpResponse<byte[]> first = post(portal, PATH + ".json", FORM, GOOD);
      assertThat(first.statusCode()).isEqualTo(201);
      assertThat(text(first))
          .endsWith(
              "\"response\":{\"token\":null,\"expires\":\"2024-02-03T07:15:06.1234567+03:00\","
                  + "\"sms\":true,\"phoneNoise\":\"+7900***4567\"}}");

      HttpResponse<byte[]> second = post(portal, PATH + "/123456.json", FORM, GOOD);
      assertThat(second.statusCode()).isEqualTo(201);
      assertThat(text(second)).endsWith("\"sms\":true,\"phoneNoise\":\"+7900***4567\"}}");
      assertAccepted(portal, token(second));

      assertThat(text(post(portal, PATH + "/123456", FORM, GOOD))).isEqualTo(FAILED);
    }
  }

  @Test
  void a_code_expires_and_another_can_be_sent() {
    try (PortalSimulator portal = with(SecondFactor.Kind.SMS)) {
      post(portal, PATH, FORM, GOOD);
      clock.pass(Duration.ofMinutes(10));
      assertThat(text(post(portal, PATH + "/123456", FORM, GOOD))).isEqualTo(FAILED);

      HttpResponse<byte[]> again = post(portal, PATH + "/sendsms", FORM, GOOD);
      assertThat(again.statusCode()).isEqualTo(201);
      assertThat(text(again))
          .contains("\"token\":null,\"expires\":\"2024-02-03T07:25:06.1234567+03:00\"");
      assertThat(post(portal, PATH + "/123456", FORM, GOOD).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void a_missing_phone_must_be_set_first() {
    try (PortalSimulator portal = with(SecondFactor.Kind.SMS_WITHOUT_PHONE)) {
      assertThat(text(post(portal, PATH, FORM, GOOD)))
          .endsWith("\"response\":{\"token\":null,\"sms\":true}}");
      assertThat(text(post(portal, PATH + "/sendsms", FORM, GOOD))).isEqualTo(FAILED);
      assertThat(text(post(portal, PATH + "/setphone", FORM, GOOD))).isEqualTo(FAILED);
      assertThat(text(post(portal, PATH + "/123456", FORM, GOOD))).isEqualTo(FAILED);

      String phone = GOOD + "&mobilePhone=%2B7+911+765-43-21";
      assertThat(text(post(portal, PATH + "/setphone.xml", FORM, phone)))
          .contains("<token /><expires>2024-02-03T07:15:06.1234567+03:00</expires><sms>true</sms>")
          .contains("<phoneNoise>+7911***4321</phoneNoise>");
      assertAccepted(portal, token(post(portal, PATH + "/123456", FORM, GOOD)));
      assertThat(text(post(portal, PATH, FORM, GOOD))).contains("\"phoneNoise\":\"+7911***4321\"");
    }
  }

  @Test
  void a_code_of_an_app_gives_a_token() {
    try (PortalSimulator portal = with(SecondFactor.Kind.APP)) {
      assertThat(text(post(portal, PATH, FORM, GOOD)))
          .endsWith("\"response\":{\"token\":null,\"tfa\":true}}");
      HttpResponse<byte[]> answer = post(portal, PATH + "/123456", FORM, GOOD);

      assertThat(text(answer)).endsWith(",\"tfa\":true}}");
      assertAccepted(portal, token(answer));
    }
  }

  @Test
  void an_app_that_is_not_set_up_gets_its_key() {
    try (PortalSimulator portal = with(SecondFactor.Kind.APP_NOT_SET_UP)) {
      assertThat(text(post(portal, PATH, FORM, GOOD)))
          .endsWith("{\"token\":null,\"tfa\":true,\"tfaKey\":\"" + SecondFactor.TFA_KEY + "\"}}");
      assertAccepted(portal, token(post(portal, PATH + "/123456", FORM, GOOD)));
      assertThat(text(post(portal, PATH, FORM, GOOD)))
          .endsWith("\"response\":{\"token\":null,\"tfa\":true}}");
    }
  }

  @Test
  void a_wrong_code_is_a_failure_that_counts() {
    SecondFactor factor = new SecondFactor(SecondFactor.Kind.APP, "abc");

    try (PortalSimulator portal = builder().secondFactor(factor).start()) {
      for (int i = 0; i < 5; i++) {
        assertThat(text(post(portal, PATH + "/123456", FORM, GOOD))).isEqualTo(FAILED);
      }
      assertThat(text(post(portal, PATH + "/abc", FORM, GOOD))).isEqualTo(TOO_MANY);
      clock.pass(Duration.ofSeconds(60));
      assertThat(post(portal, PATH + "/abc", FORM, GOOD).statusCode()).isEqualTo(201);
      assertThat(text(post(portal, PATH + "/abc", FORM, BAD))).isEqualTo(FAILED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/123456", "/setphone", "/sendsms"})
  void without_a_second_factor_its_steps_fail(String step) {
    try (PortalSimulator portal = builder().start()) {
      assertThat(text(post(portal, PATH + step, FORM, GOOD + "&mobilePhone=1"))).isEqualTo(FAILED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1 2", "1/2", "1.json", "setphone", "SendSms"})
  void a_code_that_fits_no_path_is_rejected_with_its_text(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SecondFactor(SecondFactor.Kind.APP, code))
        .withMessage("code must be letters and digits: " + code);
  }

  private PortalSimulator with(SecondFactor.Kind kind) {
    return builder().secondFactor(SecondFactor.of(kind)).start();
  }
}
