package r7contacts.simulator.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.getBare;
import static r7contacts.simulator.TestClient.text;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.TestClient;

class AuthorizationTest {

  private static final String PATH = "/api/2.0/crm/contact/1";

  private final PortalSimulator portal =
      PortalSimulator.builder()
          .token("se+cret/1=")
          .account("anna@portal.example", "pass")
          .account("colon@portal.example", "a:b")
          .account("cyrillic@portal.example", "пароль")
          .contacts("{\"id\":1}")
          .start();

  @AfterEach
  void close() {
    portal.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"se+cret/1=", "Bearer se+cret/1=", "bearer se+cret/1="})
  void the_token_is_accepted_raw_and_as_a_bearer_token(String authorization) {
    HttpResponse<byte[]> answer = getBare(portal, PATH, "Authorization", authorization);

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void basic_accepts_the_login_and_password_of_an_account() {
    HttpResponse<byte[]> answer =
        getBare(portal, PATH, "Authorization", basic("anna@portal.example:pass"));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna@portal.example:wrong",
        "anna@portal.example:fail",
        "anna@portal.example:",
        "anna@portal.example",
        "nobody@portal.example:pass",
        "colon@portal.example:a:b",
        "cyrillic@portal.example:пароль",
        ""
      })
  void basic_rejects_other_logins_and_passwords(String loginAndPassword) {
    HttpResponse<byte[]> answer = getBare(portal, PATH, "Authorization", basic(loginAndPassword));

    assertRejected(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "wrong",
        "se+cret/2=",
        "Bearer",
        "Bearer wrong",
        "Bearer se+cret/2=",
        "Basic %%%",
        "Digest se+cret/1="
      })
  void an_invalid_header_is_rejected_with_a_challenge(String authorization) {
    HttpResponse<byte[]> answer = getBare(portal, PATH, "Authorization", authorization);

    assertRejected(answer);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .contains("Basic Realm=\"127.0.0.1\"");
  }

  @Test
  void missing_credentials_are_rejected_without_a_challenge() {
    HttpResponse<byte[]> answer = getBare(portal, PATH + ".xml");

    assertRejected(answer);
    assertThat(answer.headers().map()).doesNotContainKey("www-authenticate");
  }

  @Test
  void the_challenge_names_the_requested_host() throws Exception {
    String answer =
        TestClient.raw(
            portal, "GET " + PATH + " HTTP/1.1", "Host: portal.example:8080", "Authorization: x");

    assertThat(answer)
        .startsWith("HTTP/1.1 401 ")
        .contains("\r\nWWW-Authenticate: Basic Realm=\"portal.example\"\r\n");
  }

  @Test
  void the_cookie_authenticates() {
    HttpResponse<byte[]> answer =
        getBare(portal, PATH, "Cookie", "a=b; asc_auth_key=se+cret/1=; c=d");

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stale", "se+cret/2=", "se+cret/1=="})
  void an_invalid_cookie_is_rejected_without_a_challenge(String token) {
    HttpResponse<byte[]> answer = getBare(portal, PATH, "Cookie", "asc_auth_key=" + token);

    assertRejected(answer);
    assertThat(answer.headers().map()).doesNotContainKey("www-authenticate");
  }

  @Test
  void an_invalid_cookie_beside_a_valid_header_is_ignored() {
    HttpResponse<byte[]> answer =
        getBare(portal, PATH, "Authorization", portal.token(), "Cookie", "asc_auth_key=stale");

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void the_query_authenticates() {
    String target = PATH + "?a=b&ASC_auth_key=se%2Bcret%2F1%3D";

    assertThat(getBare(portal, target).statusCode()).isEqualTo(200);
    assertRejected(getBare(portal, PATH + "?asc_auth_key=stale"));
    assertRejected(getBare(portal, PATH + "?asc_auth_key=se%2Bcret%2F2%3D"));
    assertRejected(getBare(portal, PATH + "?asc_auth_key"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "?a", "?fields=id&count=5&_=1", "?&&", "?a=%25"})
  void other_parameters_of_the_query_are_ignored(String query) {
    HttpResponse<byte[]> answer = getBare(portal, PATH + query, "Authorization", portal.token());

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {PATH, "/api/2.0/crm/contact/404"})
  void a_valid_header_sets_the_cookie(String path) {
    HttpResponse<byte[]> answer = getBare(portal, path, "Authorization", portal.token());

    assertThat(answer.headers().allValues("Set-Cookie"))
        .containsExactly("asc_auth_key=se+cret/1=; path=/; HttpOnly");
  }

  @Test
  void neither_cookie_nor_query_sets_the_cookie() {
    HttpResponse<byte[]> byCookie = getBare(portal, PATH, "Cookie", "asc_auth_key=se+cret/1=");
    HttpResponse<byte[]> byQuery = getBare(portal, PATH + "?asc_auth_key=se%2Bcret/1=");

    assertThat(byCookie.headers().map()).doesNotContainKey("set-cookie");
    assertThat(byQuery.headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void the_method_is_checked_after_the_token() throws Exception {
    String answer = TestClient.raw(portal, "DELETE " + PATH + " HTTP/1.1", "Host: portal.example");

    assertThat(answer).startsWith("HTTP/1.1 401 ").endsWith("\r\n\r\nUnauthorized");
  }

  private static void assertRejected(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(text(answer)).isEqualTo("Unauthorized");
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
  }

  private static String basic(String loginAndPassword) {
    return "Basic "
        + Base64.getEncoder().encodeToString(loginAndPassword.getBytes(StandardCharsets.UTF_8));
  }
}
