package r7contacts.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.getBare;
import static r7contacts.simulator.TestClient.post;
import static r7contacts.simulator.TestClient.text;
import static r7contacts.simulator.TestClient.unzipped;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ActiveFaults in what is answered. How it is sent is {@link BrokenConnectionTest}'s. */
class FaultyAnswerTest {

  private static final String PATH = "/api/2.0/crm/contact/1";
  private static final String SIGN_IN = "/api/2.0/authentication";
  private static final String GOOD = "userName=demo@portal.example&password=demo-password";

  private final PortalSimulator portal =
      PortalSimulator.builder()
          .contacts("{\"id\":1,\"about\":\"Привет\"}")
          .clock(new SettableClock())
          .start();

  @AfterEach
  void close() {
    portal.close();
  }

  private void strike(String... faults) {
    for (String fault : faults) {
      portal.fault(Fault.parse(fault));
    }
  }

  @Test
  void a_delayed_answer_is_the_same_but_later() {
    String usual = text(get(portal, PATH));
    strike("delay=300ms*1");

    long start = System.nanoTime();
    HttpResponse<byte[]> late = get(portal, PATH);
    long taken = System.nanoTime() - start;

    assertThat(Duration.ofNanos(taken)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    assertThat(text(late)).isEqualTo(usual);
  }

  @Test
  void html_is_a_page_with_200() {
    strike("html");
    HttpResponse<byte[]> answer = getBare(portal, PATH + ".xml", "Accept-Encoding", "gzip");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=UTF-8");
    assertThat(text(answer)).startsWith("<!DOCTYPE html>").contains("<title>Вход</title>");
  }

  @ParameterizedTest
  @ValueSource(ints = {402, 404, 429, 502, 503, 504})
  void empty_is_a_status_and_nothing_else(int status) {
    strike("empty=" + status);
    HttpResponse<byte[]> answer = get(portal, PATH);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().map()).doesNotContainKeys("content-type", "retry-after", "etag");
  }

  @ParameterizedTest
  @CsvSource({
    "unavailable,",
    "unavailable=5s, 5",
    "unavailable=1001ms, 2",
    "unavailable=0s, 0",
    "unavailable-until=2h, 'Sat, 03 Feb 2024 06:05:06 GMT'"
  })
  void unavailable_says_when_to_come_back_or_does_not(String fault, String retryAfter) {
    strike(fault);
    HttpResponse<byte[]> answer = get(portal, PATH);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Retry-After").orElse(null)).isEqualTo(retryAfter);
  }

  @Test
  void a_portal_that_warms_up_is_well_afterwards() {
    strike("warming=2");

    assertThat(get(portal, PATH).statusCode()).isEqualTo(503);
    assertThat(post(portal, SIGN_IN, "", GOOD).statusCode()).isEqualTo(503);
    assertThat(get(portal, PATH).statusCode()).isEqualTo(200);
  }

  @Test
  void tokens_expire_after_so_many_calls_that_were_let_in() {
    String token = signIn();
    strike("token-expires=2");

    assertThat(get(portal, PATH).statusCode()).isEqualTo(200);
    assertThat(getBare(portal, PATH, "Authorization", "wrong").statusCode()).isEqualTo(401);
    assertThat(getBare(portal, PATH, "Authorization", token).statusCode()).isEqualTo(200);
    assertThat(getBare(portal, PATH, "Authorization", token).statusCode()).isEqualTo(401);
    assertThat(get(portal, PATH).statusCode()).isEqualTo(401);

    String renewed = signIn();
    for (int i = 0; i < 5; i++) {
      assertThat(getBare(portal, PATH, "Authorization", renewed).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void cleared_faults_strike_no_more() {
    strike("html", "not-utf8", "token-expires=1", "warming=9", "delay=1h@sign-in");
    portal.clearFaults();

    assertThat(text(get(portal, PATH))).contains("Привет");
    assertThat(get(portal, PATH).statusCode()).isEqualTo(200);
    assertThat(post(portal, SIGN_IN, "", GOOD).statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {".json", ".xml"})
  void gzip_compresses_success_unasked(String suffix) {
    String usual = text(get(portal, PATH + suffix));
    strike("gzip");
    HttpResponse<byte[]> answer = get(portal, PATH + suffix);

    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(unzipped(answer)).isEqualTo(usual);
    assertThat(get(portal, PATH + "404" + suffix).headers().map())
        .doesNotContainKey("content-encoding");
  }

  @Test
  void gzip_leaves_alone_what_is_zipped_already() {
    portal.answer("/a", CannedAnswer.of(200, null, "zip").withHeader("Content-Encoding", "gzip"));
    portal.answer("/b", CannedAnswer.empty(200));
    strike("gzip");

    assertThat(text(get(portal, "/a"))).isEqualTo("zip");
    assertThat(get(portal, "/b").headers().map()).doesNotContainKey("content-encoding");
  }

  @Test
  void no_gzip_compresses_nothing() {
    strike("no-gzip");
    HttpResponse<byte[]> answer = get(portal, PATH, "Accept-Encoding", "gzip");

    assertThat(answer.headers().map()).doesNotContainKey("content-encoding");
    assertThat(text(answer)).startsWith("{\"count\":1,");
  }

  @ParameterizedTest
  @ValueSource(strings = {PATH + ".json", PATH + ".xml", PATH + "404.json", PATH + "404.xml"})
  void chunks_carry_the_same_bytes(String path) {
    byte[] usual = get(portal, path).body();
    assertThat(get(portal, path).headers().firstValueAsLong("Content-Length"))
        .hasValue(usual.length);
    strike("chunked");
    HttpResponse<byte[]> answer = get(portal, path);

    assertThat(answer.headers().firstValue("Transfer-Encoding")).contains("chunked");
    assertThat(answer.headers().map()).doesNotContainKey("content-length");
    assertThat(answer.body()).isEqualTo(usual);

    strike("no-chunked");
    assertThat(get(portal, path).headers().firstValueAsLong("Content-Length"))
        .hasValue(usual.length);
  }

  @ParameterizedTest
  @CsvSource({".json, application/json; charset=utf-8", ".xml, text/xml; charset=utf-8"})
  void the_charset_may_be_in_lower_case(String suffix, String expected) {
    strike("lower-case-charset");

    assertThat(get(portal, PATH + suffix).headers().firstValue("Content-Type")).contains(expected);
    assertThat(get(portal, PATH + "404" + suffix).headers().firstValue("Content-Type"))
        .contains(expected);
  }

  @ParameterizedTest
  @CsvSource({".json, application/json; charset=UTF-8", ".xml, text/xml; charset=UTF-8"})
  void the_header_may_say_utf_8_where_it_is_not(String suffix, String type) {
    String usual = text(get(portal, PATH + suffix));
    strike("not-utf8");
    HttpResponse<byte[]> answer = get(portal, PATH + suffix);

    assertThat(answer.headers().firstValue("Content-Type")).contains(type);
    assertThat(new String(answer.body(), Charset.forName("windows-1251"))).isEqualTo(usual);
    assertThat(answer.body()).isNotEqualTo(usual.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {".json", ".xml"})
  void the_type_may_be_wrong(String suffix) {
    String usual = text(get(portal, PATH + suffix));
    strike("wrong-type");
    HttpResponse<byte[]> answer = get(portal, PATH + suffix);

    assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain");
    assertThat(text(answer)).isEqualTo(usual);
  }

  @Test
  void what_is_deep_has_a_hundred_thousand_levels() {
    strike("deep");
    String json = text(get(portal, PATH));
    String xml = text(get(portal, PATH + ".xml"));

    assertThat(json)
        .isEqualTo(
            "{\"count\":1,\"status\":0,\"statusCode\":200,\"response\":"
                + "[".repeat(100_000)
                + "]".repeat(100_000)
                + "}");
    assertThat(xml)
        .isEqualTo(
            "<result><count>1</count><status>0</status><statusCode>200</statusCode><response>"
                + "<a>".repeat(100_000)
                + "</a>".repeat(100_000)
                + "</response></result>");
  }

  @Test
  void what_is_huge_is_as_long_as_said_and_comes_in_chunks() {
    strike("huge=3MB");
    HttpResponse<byte[]> json = get(portal, PATH);
    String xml = text(get(portal, PATH + ".xml"));

    assertThat(json.headers().firstValue("Transfer-Encoding")).contains("chunked");
    assertThat(text(json))
        .isEqualTo(
            "{\"count\":1,\"status\":0,\"statusCode\":200,\"response\":{\"displayName\":\""
                + "a".repeat(3 << 20)
                + "\",\"isCompany\":false,\"id\":1}}");
    assertThat(xml)
        .startsWith("<result><count>1</count>")
        .contains("<displayName>" + "a".repeat(3 << 20) + "</displayName>")
        .endsWith("<id>1</id></response></result>");
  }

  @Test
  void what_is_huge_is_zipped_for_who_asks() {
    strike("huge=3MB");
    String usual = text(get(portal, PATH));
    HttpResponse<byte[]> zipped = get(portal, PATH, "Accept-Encoding", "gzip");
    strike("no-chunked");
    HttpResponse<byte[]> withLength = get(portal, PATH, "Accept-Encoding", "gzip");

    assertThat(unzipped(zipped)).isEqualTo(usual);
    assertThat(zipped.headers().firstValue("Transfer-Encoding")).contains("chunked");
    assertThat(withLength.body()).isEqualTo(zipped.body());
    assertThat(withLength.headers().firstValueAsLong("Content-Length"))
        .hasValue(zipped.body().length);
  }

  @Test
  void debug_builds_tell_more_in_both_formats() {
    strike("stack");
    HttpResponse<byte[]> json = get(portal, PATH);
    HttpResponse<byte[]> xml = get(portal, PATH + ".xml");

    assertThat(json.statusCode()).isEqualTo(500);
    assertThat(text(json))
        .startsWith("{\"status\":1,\"statusCode\":500,\"error\":{\"message\":\"Object reference")
        .contains("\"type\":\"System.NullReferenceException\",\"stack\":\"   at ");
    assertThat(xml.statusCode()).isEqualTo(500);
    assertThat(text(xml))
        .contains("<data /><type>System.NullReferenceException</type><stack>   at ");
  }

  @Test
  void a_word_may_be_all_there_is() {
    strike("plain-word");
    HttpResponse<byte[]> answer = get(portal, PATH + ".xml");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(text(answer)).isEqualTo("Error");
  }

  @Test
  void a_fault_is_gone_after_its_times() {
    strike("html*2");

    assertThat(text(get(portal, PATH))).startsWith("<!DOCTYPE");
    assertThat(text(get(portal, PATH))).startsWith("<!DOCTYPE");
    assertThat(text(get(portal, PATH))).startsWith("{\"count\"");
  }

  @Test
  void a_fault_stays_in_its_scope_and_counts_there_only() {
    strike("empty=502*1@sign-in", "empty=504*1@contacts");

    assertThat(get(portal, "/api/2.0/capabilities").statusCode()).isEqualTo(200);
    assertThat(get(portal, "/API/2.0/crm/contact/1.json").statusCode()).isEqualTo(504);
    assertThat(get(portal, PATH).statusCode()).isEqualTo(200);
    assertThat(post(portal, SIGN_IN + "/123456.xml", "", GOOD).statusCode()).isEqualTo(502);
    assertThat(post(portal, SIGN_IN, "", GOOD).statusCode()).isEqualTo(201);
  }

  @Test
  void of_two_answers_the_first_goes_and_the_other_waits() {
    strike("empty=502*1", "empty=504*1");

    assertThat(get(portal, PATH).statusCode()).isEqualTo(502);
    assertThat(get(portal, PATH).statusCode()).isEqualTo(504);
    assertThat(get(portal, PATH).statusCode()).isEqualTo(200);
  }

  @Test
  void shapes_all_apply_in_their_order_and_to_answers_of_faults_too() {
    strike("gzip", "chunked", "wrong-type", "html", "not-utf8");
    HttpResponse<byte[]> answer = get(portal, PATH);

    assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain");
    assertThat(answer.headers().firstValue("Transfer-Encoding")).contains("chunked");
    assertThat(unzipped(answer)).startsWith("<!DOCTYPE html>").doesNotContain("Вход");

    strike("no-gzip");
    assertThat(new String(get(portal, PATH).body(), Charset.forName("windows-1251")))
        .contains("Вход");
  }

  @Test
  void where_a_fault_answers_the_api_sees_nothing() {
    strike("empty=503*5@sign-in");
    for (int i = 0; i < 5; i++) {
      assertThat(post(portal, SIGN_IN, "", GOOD.replace("demo-", "x")).statusCode()).isEqualTo(503);
    }

    assertThat(post(portal, SIGN_IN, "", GOOD).statusCode()).isEqualTo(201);
    assertThat(portal.requests()).hasSize(6);
  }

  @Test
  void canned_answers_are_struck_too() {
    portal.answer("/a", CannedAnswer.of(200, "text/plain", "a"));
    strike("empty=503*1", "delay=0s");

    assertThat(get(portal, "/a").statusCode()).isEqualTo(503);
    assertThat(text(get(portal, "/a"))).isEqualTo("a");
  }

  private String signIn() {
    return text(post(portal, SIGN_IN, "", GOOD))
        .replaceFirst(".*\"token\":\"([^\"]+)\".*", "$1")
        .replace("\\/", "/");
  }
}
