package r7contacts.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.getBare;
import static r7contacts.simulator.TestClient.post;
import static r7contacts.simulator.TestClient.text;
import static r7contacts.simulator.TestClient.unzipped;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

  private static final String PATH = "/api/2.0/authentication";
  private static final String CONTACT = "/api/2.0/crm/contact/1";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String GOOD = "userName=demo@portal.example&password=demo-password";
  private static final String BAD = "userName=demo@portal.example&password=wrong";

  private static final String FAILED =
      "{\"status\":1,\"statusCode\":500,\"error\":{\"message\":\"User authentication failed\","
          + "\"hresult\":-2146233087,\"data\":{}}}";
  private static final String TOO_MANY =
      "{\"status\":1,\"statusCode\":500,\"error\":{\"message\":\"Login Fail. Too many attempts\","
          + "\"hresult\":-2146233088,\"data\":{}}}";

  private final SettableClock clock = new SettableClock();

  private PortalSimulatorBuilder builder() {
    return PortalSimulator.builder().contacts("{\"id\":1}").clock(clock);
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
  @ValueSource(strings = {".json", ".xml", ".tml", ".XML", ""})
  void the_answer_to_a_form_has_the_format_of_the_path(String suffix) {
    try (PortalSimulator portal = builder().start()) {
      HttpResponse<byte[]> answer = post(portal, PATH + suffix, FORM, GOOD);

      assertThat(answer.statusCode()).isEqualTo(201);
      if (suffix.isEmpty() || suffix.equals(".json")) {
        assertThat(text(answer)).startsWith("{\"count\":1,\"status\":0,\"statusCode\":201,");
      } else {
        assertThat(text(answer))
            .startsWith(
                "<result><count>1</count><status>0</status><statusCode>201</statusCode>"
                    + "<response><token>")
            .endsWith(
                "</token><expires>2025-02-02T07:05:06.1234567+03:00</expires></response></result>");
      }
    }
  }

  @Test
  void the_answer_to_a_json_body_is_json_for_any_path() {
    String body =
        "{\"username\":\"demo@portal.example\",\"PASSWORD\":\"demo-password\",\"x\":[{}]}";

    try (PortalSimulator portal = builder().start()) {
      HttpResponse<byte[]> answer =
          post(portal, PATH + ".xml", "application/json; charset=UTF-8", body);

      assertThat(answer.statusCode()).isEqualTo(201);
      assertAccepted(portal, token(answer));
    }
  }

  @Test
  void an_xml_body_has_any_root_and_the_path_sets_the_format_of_the_answer() {
    String body =
        "<?xml version=\"1.0\"?><r><!-- --><userName>demo@portal.example</userName>"
            + "<address><password>no</password></address>"
            + "<password>demo<![CDATA[-]]>password</password></r>\n";

    try (PortalSimulator portal = builder().start()) {
      assertThat(text(post(portal, PATH + ".xml", "text/xml", body))).startsWith("<result><count>");
      assertThat(text(post(portal, PATH, "text/xml; charset=utf-8", body)))
          .startsWith("{\"count\":1");
    }
  }

  @Test
  void the_query_has_priority_over_the_body() {
    try (PortalSimulator portal = builder().start()) {
      assertThat(post(portal, PATH + "?" + GOOD, "", "").statusCode()).isEqualTo(201);
      assertThat(post(portal, PATH + "?" + GOOD, FORM, BAD).statusCode()).isEqualTo(201);
      assertThat(post(portal, PATH + "?" + BAD, FORM, GOOD).statusCode()).isEqualTo(500);
      assertThat(post(portal, PATH + "?", FORM, GOOD).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void a_body_of_any_other_type_is_a_form() {
    try (PortalSimulator portal = builder().start()) {
      assertThat(post(portal, PATH, "", GOOD).statusCode()).isEqualTo(201);
      assertThat(post(portal, PATH, "text/plain", GOOD).statusCode()).isEqualTo(201);
      assertThat(post(portal, PATH, "application/xml", "<r/>").statusCode()).isEqualTo(500);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a&b=c", "a+b c", "100%25", "a:b", "пароль «№1»", "\\\"'<>", "\uD83D\uDE00"})
  void a_password_of_any_characters_is_accepted_if_encoded(String password) {
    String json = password.replace("\\", "\\\\").replace("\"", "\\\"");
    String xml = password.replace("&", "&amp;").replace("<", "&lt;");

    try (PortalSimulator portal = builder().account("анна@portal.example", password).start()) {
      HttpResponse<byte[]> byForm =
          post(
              portal,
              PATH,
              FORM,
              "userName=%D0%B0%D0%BD%D0%BD%D0%B0%40portal.example&password="
                  + URLEncoder.encode(password, UTF_8));
      HttpResponse<byte[]> byJson =
          post(
              portal,
              PATH,
              "application/json",
              "{\"userName\":\"анна@portal.example\",\"password\":\"" + json + "\"}");
      HttpResponse<byte[]> byXml =
          post(
              portal,
              PATH,
              "text/xml",
              "<a><userName>анна@portal.example</userName><password>" + xml + "</password></a>");

      assertThat(byForm.statusCode()).isEqualTo(201);
      assertThat(byJson.statusCode()).isEqualTo(201);
      assertThat(byXml.statusCode()).isEqualTo(201);
    }
  }

  @Test
  void an_unencoded_plus_is_a_space() {
    try (PortalSimulator portal = builder().account("a", "b+c").start()) {
      assertThat(post(portal, PATH, FORM, "userName=a&password=b+c").statusCode()).isEqualTo(500);
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
  void a_null_is_empty_text() {
    String body = "{\"userName\":\"demo@portal.example\",\"password\":null}";

    try (PortalSimulator portal = builder().account("demo@portal.example", "").start()) {
      assertThat(post(portal, PATH, "application/json", body).statusCode()).isEqualTo(201);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "\"a\"", "{\"userName\":", "{} {}", GOOD})
  void a_json_body_that_is_not_an_object_is_a_400(String body) {
    try (PortalSimulator portal = builder().start()) {
      HttpResponse<byte[]> answer = post(portal, PATH, "application/json", body);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(text(answer)).startsWith("{\"status\":1,\"statusCode\":400,\"error\":{");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "<a>", "<a/><b/>"})
  void a_malformed_xml_body_is_a_500(String body) {
    try (PortalSimulator portal = builder().start()) {
      HttpResponse<byte[]> answer = post(portal, PATH, "text/xml", body);

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(text(answer)).contains("\"message\":\"Root element is missing.\"");
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

  private static void assertAccepted(PortalSimulator portal, String token) {
    assertThat(getBare(portal, CONTACT, "Authorization", token).statusCode()).isEqualTo(200);
  }

  private static String token(HttpResponse<byte[]> answer) {
    Matcher matcher = Pattern.compile("\"token\":\"([^\"]+)\"").matcher(text(answer));
    assertThat(matcher.find()).as(text(answer)).isTrue();
    return matcher.group(1).replace("\\/", "/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"b", "\"b\"", "b; charset=utf-8"})
  void a_multipart_form_signs_in(String boundary) {
    String password = "пароль:ё\r\n--c";
    String form =
        "preamble\r\n--b\r\nContent-Disposition: form-data; name=\"userName\"\r\n\r\nя@portal.example\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"password\"\r\n"
            + "Content-Type: image/png\r\n\r\n\u0000\r\n"
            + "--b\r\ncontent-disposition: form-data; name=password\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
            + password
            + "\r\n--b--\r\n";
    try (PortalSimulator portal =
        PortalSimulator.builder().account("я@portal.example", password).start()) {
      HttpResponse<byte[]> json =
          post(portal, PATH, "multipart/form-data; boundary=" + boundary, form);
      HttpResponse<byte[]> xml =
          post(portal, PATH + ".xml", "multipart/form-data; boundary=" + boundary, form);

      assertThat(json.statusCode()).as(text(json)).isEqualTo(201);
      assertThat(text(xml)).startsWith("<result><count>1</count>").contains("<token>");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=c"})
  void a_malformed_multipart_form_has_no_parameters(String type) {
    String form = "--b\r\nContent-Disposition: form-data; name=\"userName\"\r\n\r\na\r\n--b--";
    try (PortalSimulator portal = builder().start()) {
      assertThat(post(portal, PATH, type, form).statusCode()).isEqualTo(500);
      assertThat(post(portal, PATH, type, "--c\r\n--c").statusCode()).isEqualTo(500);
    }
  }
}
