package r7contacts.simulator.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.post;
import static r7contacts.simulator.TestClient.text;
import static r7contacts.simulator.signin.SignInRequests.FORM;
import static r7contacts.simulator.signin.SignInRequests.GOOD;
import static r7contacts.simulator.signin.SignInRequests.PATH;
import static r7contacts.simulator.signin.SignInRequests.assertAccepted;
import static r7contacts.simulator.signin.SignInRequests.token;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.PortalSimulatorBuilder;
import r7contacts.simulator.SettableClock;

/** The parameters of signing in: forms, JSON, XML and the query. */
class SignInBodyTest {

  private static final String BAD = "userName=demo@portal.example&password=wrong";

  private final SettableClock clock = new SettableClock();

  private PortalSimulatorBuilder builder() {
    return clock.portal().contacts("{\"id\":1}");
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
