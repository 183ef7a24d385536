package r7contacts.simulator.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.getBare;
import static r7contacts.simulator.TestClient.post;
import static r7contacts.simulator.TestClient.text;
import static r7contacts.simulator.TestClient.unzipped;
import static r7contacts.simulator.signin.SignInRequests.FAILED;
import static r7contacts.simulator.signin.SignInRequests.FORM;
import static r7contacts.simulator.signin.SignInRequests.GOOD;
import static r7contacts.simulator.signin.SignInRequests.PATH;
import static r7contacts.simulator.signin.SignInRequests.assertAccepted;
import static r7contacts.simulator.signin.SignInRequests.token;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.PortalSimulatorBuilder;
import r7contacts.simulator.SettableClock;
import r7contacts.simulator.TestClient;

/** Signing in with a login and a password, and the tokens that it gives. */
class SignInTest {

  private static final String CONTACT = "/api/2.0/crm/contact/1";

  private static final String BAD = "userName=demo@portal.example&password=wrong";

  private static final String TOO_MANY =
      "{\"status\":1,\"statusCode\":500,\"error\":{\"message\":\"Login Fail. Too many attempts\","
          + "\"hresult\":-2146233088,\"data\":{}}}";

  private final SettableClock clock = new SettableClock();

  private PortalSimulatorBuilder builder() {
    return clock.portal().contacts("{\"id\":1}");
  }

  @Test
  void the_default_account_gets_a_valid_token() {
    try (PortalSimulator portal = builder().start()) {
      HttpResponse<byte[]> answer = post(portal, PATH, FORM, GOOD);

      assertThat(answer.statusCode()).isEqualTo(201);
      assertThat(answer.headers().firstValue("Content-Type"))
          .contains("application/json; charset=UTF-8");
      assertThat(text(answer))
          .matches(
              "\\{\"count\":1,\"status\":0,\"statusCode\":201,\"response\":\\{"
                  + "\"token\":\"[^\"]{80,}\","
                  + "\"expires\":\"2025-02-02T07:05:06\\.1234567\\+03:00\"}}");
      assertAccepted(portal, token(answer));
    }
  }

  @Test
  void each_sign_in_gives_another_valid_token() {
    try (PortalSimulator portal = builder().start()) {
      String first = token(post(portal, PATH, FORM, GOOD));
      String second = token(post(portal, PATH, FORM, GOOD));

      assertThat(first).isNotEqualTo(second);
      assertAccepted(portal, first);
      assertAccepted(portal, second);
      assertAccepted(portal, portal.token());
    }
  }

  @Test
  void an_issued_token_is_accepted_everywhere_and_its_header_sets_the_cookie() {
    try (PortalSimulator portal = builder().start()) {
      String token = token(post(portal, PATH, FORM, GOOD));

      assertThat(get(portal, CONTACT, "Cookie", "asc_auth_key=stale").statusCode()).isEqualTo(200);
      assertThat(getBare(portal, CONTACT, "Cookie", "asc_auth_key=" + token).statusCode())
          .isEqualTo(200);
      assertThat(
              getBare(portal, CONTACT + "?asc_auth_key=" + URLEncoder.encode(token, UTF_8))
                  .statusCode())
          .isEqualTo(200);
      assertThat(
              getBare(portal, CONTACT, "Authorization", "Bearer " + token)
                  .headers()
                  .firstValue("Set-Cookie"))
          .contains("asc_auth_key=" + token + "; path=/; HttpOnly");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        BAD,
        "userName=nobody@portal.example&password=demo-password",
        "userName=demo@portal.example",
        "password=demo-password",
        "userName=demo@portal.example&password=",
        "userName&password",
        ""
      })
  void invalid_credentials_are_a_500(String body) {
    try (PortalSimulator portal = builder().start()) {
      HttpResponse<byte[]> json = post(portal, PATH, FORM, body);
      HttpResponse<byte[]> xml = post(portal, PATH + ".xml", FORM, body);

      assertThat(json.statusCode()).isEqualTo(500);
      assertThat(text(json)).isEqualTo(FAILED);
      assertThat(xml.statusCode()).isEqualTo(500);
      assertThat(text(xml))
          .startsWith(
              "<result><status>1</status><statusCode>500</statusCode><error><message>User ");
    }
  }

  @Test
  void after_five_failures_within_a_minute_even_the_right_password_fails() {
    try (PortalSimulator portal = builder().start()) {
      for (int i = 0; i < 5; i++) {
        assertThat(text(post(portal, PATH, FORM, BAD))).isEqualTo(FAILED);
        clock.pass(Duration.ofSeconds(10));
      }

      assertThat(text(post(portal, PATH, FORM, GOOD))).isEqualTo(TOO_MANY);
      assertThat(post(portal, PATH, FORM, GOOD).statusCode()).isEqualTo(500);
      clock.pass(Duration.ofSeconds(49));
      assertThat(text(post(portal, PATH, FORM, GOOD))).isEqualTo(TOO_MANY);
      clock.pass(Duration.ofSeconds(1));
      assertThat(post(portal, PATH, FORM, GOOD).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void failures_count_for_a_minute_and_per_login() {
    try (PortalSimulator portal = builder().lockout(Duration.ofDays(1)).start()) {
      for (int i = 0; i < 12; i++) {
        post(portal, PATH, FORM, BAD);
        post(portal, PATH, FORM, "userName=other&password=x");
        post(portal, PATH, FORM, "");
        clock.pass(Duration.ofSeconds(15));
      }

      assertThat(post(portal, PATH, FORM, GOOD).statusCode()).isEqualTo(201);
      assertThat(text(post(portal, PATH, FORM, ""))).isEqualTo(FAILED);
    }
  }

  @Test
  void the_lockout_can_be_configured() {
    try (PortalSimulator portal = builder().lockout(Duration.ofSeconds(5)).start()) {
      for (int i = 0; i < 5; i++) {
        post(portal, PATH, FORM, BAD);
      }
      clock.pass(Duration.ofSeconds(4));
      assertThat(text(post(portal, PATH, FORM, GOOD))).isEqualTo(TOO_MANY);
      clock.pass(Duration.ofSeconds(1));
      assertThat(post(portal, PATH, FORM, GOOD).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void an_issued_token_expires_and_the_fixed_one_does_not() {
    try (PortalSimulator portal =
        builder()
            .tokenLifetime(Duration.ofMinutes(2))
            .zone(ZoneOffset.ofHoursMinutes(5, 30))
            .start()) {
      HttpResponse<byte[]> answer = post(portal, PATH, FORM, GOOD);
      String token = token(answer);

      assertThat(text(answer)).contains("\"expires\":\"2024-02-03T09:37:06.1234567+05:30\"");
      clock.pass(Duration.ofSeconds(119));
      assertAccepted(portal, token);
      clock.pass(Duration.ofSeconds(1));
      assertThat(getBare(portal, CONTACT, "Authorization", token).statusCode()).isEqualTo(401);
      assertAccepted(portal, portal.token());
    }
  }

  @Test
  void revoking_ends_all_tokens_and_sign_in_gives_new_ones() {
    try (PortalSimulator portal = builder().start()) {
      String before = token(post(portal, PATH, FORM, GOOD));
      portal.revokeTokens();
      String after = token(post(portal, PATH, FORM, GOOD));

      assertThat(getBare(portal, CONTACT, "Authorization", before).statusCode()).isEqualTo(401);
      assertThat(get(portal, CONTACT).statusCode()).isEqualTo(401);
      assertThat(getBare(portal, CONTACT, "Cookie", "asc_auth_key=demo-token").statusCode())
          .isEqualTo(401);
      assertAccepted(portal, after);
    }
  }

  @Test
  void a_basic_header_signs_in_and_sets_a_valid_cookie_even_after_revoking() {
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString("demo@portal.example:demo-password".getBytes(UTF_8));

    try (PortalSimulator portal = builder().start()) {
      portal.revokeTokens();
      HttpResponse<byte[]> answer = getBare(portal, CONTACT, "Authorization", basic);
      String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(getBare(portal, CONTACT, "Cookie", cookie).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void another_account_replaces_the_default_one() {
    try (PortalSimulator portal = builder().account("a", "b").start()) {
      assertThat(text(post(portal, PATH, FORM, GOOD))).isEqualTo(FAILED);
      assertThat(post(portal, PATH, FORM, "userName=a&password=b").statusCode()).isEqualTo(201);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {PATH, PATH + "/123456", "/api/2.0/capabilities"})
  void another_method_is_not_found(String path) {
    try (PortalSimulator portal = builder().start()) {
      HttpResponse<byte[]> answer = TestClient.ask(portal, "PUT", path);

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(text(answer)).contains("\"message\":\"Method not found\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {PATH + "s", PATH + "/", PATH + "/a/b"})
  void a_path_without_a_route_gets_the_web_servers_page(String path) {
    try (PortalSimulator portal = builder().start()) {
      HttpResponse<byte[]> answer = TestClient.ask(portal, "POST", path);

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
      assertThat(post(portal, path, FORM, GOOD).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void the_documented_sign_in_has_all_members() {
    try (PortalSimulator portal = builder().documentedShape().start()) {
      assertThat(text(post(portal, PATH, FORM, GOOD)))
          .startsWith(
              "{\n  \"count\": 1,\n  \"status\": 0,\n  \"statusCode\": 201,\n  \"response\": {");
    }
  }

  @Test
  void a_token_is_compressed_if_the_client_accepts_it() throws Exception {
    try (PortalSimulator portal = builder().start()) {
      HttpResponse<byte[]> answer =
          TestClient.ask(
              portal,
              "POST",
              PATH + "?userName=demo%40portal.example&password=demo-password",
              "Accept-Encoding",
              "gzip");

      assertThat(unzipped(answer)).startsWith("{\"count\":1,");
    }
  }

  @ParameterizedTest
  @CsvSource({"-PT1S", "PT0S", "P36501D"})
  void an_invalid_lifetime_is_rejected_with_its_value(Duration lifetime) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().tokenLifetime(lifetime))
        .withMessage("token lifetime must be more than 0 and at most 36500 days: " + lifetime);
  }

  @ParameterizedTest
  @CsvSource({"-PT1S", "P36501D"})
  void an_invalid_lockout_is_rejected_with_its_value(Duration lockout) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().lockout(lockout))
        .withMessage("lockout must be from 0 to 36500 days: " + lockout);
  }
}
