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

/** Faults of the answer; for those of the sending see {@link BrokenConnectionTest}. */
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

  private void inject(String... faults) {
    for (String fault : faults) {
      portal.fault(Fault.parse(fault));
    }
  }

  @Test
  void a_delayed_answer_is_complete() {
    String usual = text(get(portal, PATH));
    inject("delay=300ms*1");

    long start = System.nanoTime();
    HttpResponse<byte[]> late = get(portal, PATH);
    long taken = System.nanoTime() - start;

    assertThat(Duration.ofNanos(taken)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    assertThat(text(late)).isEqualTo(usual);
  }

  @Test
  void html_is_a_page_with_200() {
    inject("html");
    HttpResponse<byte[]> answer = getBare(portal, PATH + ".xml", "Accept-Encoding", "gzip");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=UTF-8");
    assertThat(text(answer)).startsWith("<!DOCTYPE html>").contains("<title>Вход</title>");
  }

  @ParameterizedTest
  @ValueSource(ints = {402, 404, 429, 502, 503, 504})
  void empty_is_a_status_without_body(int status) {
    inject("empty=" + status);
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
  void unavailable_has_an_optional_retry_after(String fault, String retryAfter) {
    inject(fault);
    HttpResponse<byte[]> answer = get(portal, PATH);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Retry-After").orElse(null)).isEqualTo(retryAfter);
  }

  @Test
  void a_warming_portal_answers_after_its_requests() {
    inject("warming=2");

    assertThat(get(portal, PATH).statusCode()).isEqualTo(503);
    assertThat(post(portal, SIGN_IN, "", GOOD).statusCode()).isEqualTo(503);
    assertThat(get(portal, PATH).statusCode()).isEqualTo(200);
  }

  @Test
  void tokens_expire_after_a_number_of_authenticated_requests() {
    String token = signIn();
    inject("token-expires=2");

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
  void cleared_faults_do_not_apply() {
    inject("html", "not-utf8", "token-expires=1", "warming=9", "delay=1h@sign-in");
    portal.clearFaults();

    assertThat(text(get(portal, PATH))).contains("Привет");
    assertThat(get(portal, PATH).statusCode()).isEqualTo(200);
    assertThat(post(portal, SIGN_IN, "", GOOD).statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {".json", ".xml"})
  void gzip_compresses_every_success(String suffix) {
    String usual = text(get(portal, PATH + suffix));
    inject("gzip");
    HttpResponse<byte[]> answer = get(portal, PATH + suffix);

    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(unzipped(answer)).isEqualTo(usual);
    assertThat(get(portal, PATH + "404" + suffix).headers().map())
        .doesNotContainKey("content-encoding");
  }

  @Test
  void gzip_does_not_compress_twice() {
    portal.answer("/a", CannedAnswer.of(200, null, "zip").withHeader("Content-Encoding", "gzip"));
    portal.answer("/b", CannedAnswer.empty(200));
    inject("gzip");

    assertThat(text(get(portal, "/a"))).isEqualTo("zip");
    assertThat(get(portal, "/b").headers().map()).doesNotContainKey("content-encoding");
  }

  @Test
  void no_gzip_disables_compression() {
    inject("no-gzip");
    HttpResponse<byte[]> answer = get(portal, PATH, "Accept-Encoding", "gzip");

    assertThat(answer.headers().map()).doesNotContainKey("content-encoding");
    assertThat(text(answer)).startsWith("{\"count\":1,");
  }

  @ParameterizedTest
  @ValueSource(strings = {PATH + ".json", PATH + ".xml", PATH + "404.json", PATH + "404.xml"})
  void chunks_have_the_same_bytes(String path) {
    byte[] usual = get(portal, path).body();
    assertThat(get(portal, path).headers().firstValueAsLong("Content-Length"))
        .hasValue(usual.length);
    inject("chunked");
    HttpResponse<byte[]> answer = get(portal, path);

    assertThat(answer.headers().firstValue("Transfer-Encoding")).contains("chunked");
    assertThat(answer.headers().map()).doesNotContainKey("content-length");
    assertThat(answer.body()).isEqualTo(usual);

    inject("no-chunked");
    assertThat(get(portal, path).headers().firstValueAsLong("Content-Length"))
        .hasValue(usual.length);
  }

  @ParameterizedTest
  @CsvSource({".json, application/json; charset=utf-8", ".xml, text/xml; charset=utf-8"})
  void the_charset_can_be_in_lower_case(String suffix, String expected) {
    inject("lower-case-charset");

    assertThat(get(portal, PATH + suffix).headers().firstValue("Content-Type")).contains(expected);
    assertThat(get(portal, PATH + "404" + suffix).headers().firstValue("Content-Type"))
        .contains(expected);
  }

  @ParameterizedTest
  @CsvSource({".json, application/json; charset=UTF-8", ".xml, text/xml; charset=UTF-8"})
  void the_header_says_utf_8_for_another_encoding(String suffix, String type) {
    String usual = text(get(portal, PATH + suffix));
    inject("not-utf8");
    HttpResponse<byte[]> answer = get(portal, PATH + suffix);

    assertThat(answer.headers().firstValue("Content-Type")).contains(type);
    assertThat(new String(answer.body(), Charset.forName("windows-1251"))).isEqualTo(usual);
    assertThat(answer.body()).isNotEqualTo(usual.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {".json", ".xml"})
  void the_content_type_can_be_wrong(String suffix) {
    String usual = text(get(portal, PATH + suffix));
    inject("wrong-type");
    HttpResponse<byte[]> answer = get(portal, PATH + suffix);

    assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain");
    assertThat(text(answer)).isEqualTo(usual);
  }

  @Test
  void a_deep_answer_has_a_hundred_thousand_levels() {
    inject("deep");
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
  void a_huge_answer_has_its_size_and_is_chunked() {
    inject("huge=3MB");
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
  void a_huge_answer_is_compressed_if_the_client_accepts_it() {
    inject("huge=3MB");
    String usual = text(get(portal, PATH));
    HttpResponse<byte[]> zipped = get(portal, PATH, "Accept-Encoding", "gzip");
    inject("no-chunked");
    HttpResponse<byte[]> withLength = get(portal, PATH, "Accept-Encoding", "gzip");

    assertThat(unzipped(zipped)).isEqualTo(usual);
    assertThat(zipped.headers().firstValue("Transfer-Encoding")).contains("chunked");
    assertThat(withLength.body()).isEqualTo(zipped.body());
    assertThat(withLength.headers().firstValueAsLong("Content-Length"))
        .hasValue(zipped.body().length);
  }

  @Test
  void debug_builds_send_type_and_stack_in_both_formats() {
    inject("stack");
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
  void a_plain_word_is_a_500_with_one_word_as_html() {
    inject("plain-word");
    HttpResponse<byte[]> answer = get(portal, PATH + ".xml");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(text(answer)).isEqualTo("Error");
  }

  @Test
  void a_fault_ends_after_its_number_of_requests() {
    inject("html*2");

    assertThat(text(get(portal, PATH))).startsWith("<!DOCTYPE");
    assertThat(text(get(portal, PATH))).startsWith("<!DOCTYPE");
    assertThat(text(get(portal, PATH))).startsWith("{\"count\"");
  }

  @Test
  void a_fault_applies_to_and_counts_only_its_scope() {
    inject("empty=502*1@sign-in", "empty=504*1@contacts");

    assertThat(get(portal, "/api/2.0/capabilities").statusCode()).isEqualTo(200);
    assertThat(get(portal, "/API/2.0/crm/contact/1.json").statusCode()).isEqualTo(504);
    assertThat(get(portal, PATH).statusCode()).isEqualTo(200);
    assertThat(post(portal, SIGN_IN + "/123456.xml", "", GOOD).statusCode()).isEqualTo(502);
    assertThat(post(portal, SIGN_IN, "", GOOD).statusCode()).isEqualTo(201);
  }

  @Test
  void the_second_answer_of_a_fault_waits_for_the_next_request() {
    inject("empty=502*1", "empty=504*1");

    assertThat(get(portal, PATH).statusCode()).isEqualTo(502);
    assertThat(get(portal, PATH).statusCode()).isEqualTo(504);
    assertThat(get(portal, PATH).statusCode()).isEqualTo(200);
  }

  @Test
  void all_shapes_apply_in_order_also_to_answers_of_faults() {
    inject("gzip", "chunked", "wrong-type", "html", "not-utf8");
    HttpResponse<byte[]> answer = get(portal, PATH);

    assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain");
    assertThat(answer.headers().firstValue("Transfer-Encoding")).contains("chunked");
    assertThat(unzipped(answer)).startsWith("<!DOCTYPE html>").doesNotContain("Вход");

    inject("no-gzip");
    assertThat(new String(get(portal, PATH).body(), Charset.forName("windows-1251")))
        .contains("Вход");
  }

  @Test
  void a_request_answered_by_a_fault_does_not_reach_the_api() {
    inject("empty=503*5@sign-in");
    for (int i = 0; i < 5; i++) {
      assertThat(post(portal, SIGN_IN, "", GOOD.replace("demo-", "x")).statusCode()).isEqualTo(503);
    }

    assertThat(post(portal, SIGN_IN, "", GOOD).statusCode()).isEqualTo(201);
    assertThat(portal.requests()).hasSize(6);
  }

  @Test
  void faults_apply_to_canned_answers() {
    portal.answer("/a", CannedAnswer.of(200, "text/plain", "a"));
    inject("empty=503*1", "delay=0s");

    assertThat(get(portal, "/a").statusCode()).isEqualTo(503);
    assertThat(text(get(portal, "/a"))).isEqualTo("a");
  }

  private String signIn() {
    return text(post(portal, SIGN_IN, "", GOOD))
        .replaceFirst(".*\"token\":\"([^\"]+)\".*", "$1")
        .replace("\\/", "/");
  }
}
