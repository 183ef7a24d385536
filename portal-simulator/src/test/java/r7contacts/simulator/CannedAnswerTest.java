package r7contacts.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.getBare;
import static r7contacts.simulator.TestClient.text;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CannedAnswerTest {

  private static final String PATH = "/api/2.0/crm/contact/1234.json";

  @Test
  void it_has_priority_over_everything_else() {
    CannedAnswer page = CannedAnswer.of(200, "text/html", "<html>Вход</html>");

    try (PortalSimulator portal = PortalSimulator.start()) {
      portal.answer(PATH, page.withHeader("X-Proxy", "nginx"));
      HttpResponse<byte[]> answer = getBare(portal, PATH + "?a=b", "Accept-Encoding", "gzip");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
      assertThat(answer.headers().firstValue("X-Proxy")).contains("nginx");
      assertThat(answer.headers().map()).doesNotContainKeys("etag", "set-cookie");
      assertThat(text(answer)).isEqualTo("<html>Вход</html>");
      assertThat(portal.requests()).hasSize(1);
    }
  }

  @Test
  void it_answers_only_its_path_and_the_last_one_replaces_others() {
    try (PortalSimulator portal = PortalSimulator.start()) {
      portal.answer(PATH, CannedAnswer.empty(402));
      portal.answer(PATH, CannedAnswer.empty(503).withHeader("Retry-After", "3"));

      assertThat(get(portal, PATH).statusCode()).isEqualTo(503);
      assertThat(get(portal, PATH).headers().firstValue("Retry-After")).contains("3");
      assertThat(get(portal, "/api/2.0/crm/contact/1234").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 304, 404, 599})
  void it_may_be_empty(int status) {
    try (PortalSimulator portal = PortalSimulator.start()) {
      portal.answer("/", CannedAnswer.empty(status));
      HttpResponse<byte[]> answer = get(portal, "/");

      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.headers().map()).doesNotContainKey("content-type");
      assertThat(answer.body()).isEmpty();
    }
  }

  @Test
  void its_body_is_copied() {
    byte[] bytes = {(byte) 0xCF, 0};
    CannedAnswer answer = CannedAnswer.of(200, null, bytes);

    bytes[1] = 1;
    answer.body()[1] = 2;

    assertThat(answer.body()).containsExactly(0xCF, 0);
    assertThat(answer).isEqualTo(CannedAnswer.of(200, null, new byte[] {(byte) 0xCF, 0}));
    assertThat(answer).hasSameHashCodeAs(CannedAnswer.of(200, null, new byte[] {(byte) 0xCF, 0}));
    assertThat(answer).isNotEqualTo(CannedAnswer.of(200, null, bytes));
  }

  @Test
  void a_header_is_replaced_ignoring_case() {
    CannedAnswer answer =
        CannedAnswer.empty(200).withHeader("X-Name", "a").withHeader("x-name", "b");

    assertThat(answer.headers()).hasSize(1).containsValue("b");
  }

  @Test
  void it_prints_neither_body_nor_header_values() {
    CannedAnswer answer =
        CannedAnswer.of(200, "text/html", "secret").withHeader("Set-Cookie", "secret");

    assertThat(answer).hasToString("CannedAnswer[200 text/html, 6 bytes, headers [Set-Cookie]]");
  }

  @ParameterizedTest
  @ValueSource(ints = {199, 600})
  void a_status_that_is_not_final_is_rejected(int status) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CannedAnswer.empty(status))
        .withMessage("status must be from 200 to 599: " + status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"content-length", "Transfer-Encoding"})
  void a_header_that_frames_the_body_is_rejected(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CannedAnswer(200, null, new byte[0], Map.of(name, "7")))
        .withMessageStartingWith("the simulator sends this header itself: ")
        .withMessageEndingWith(": 7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "api", "/api?a=b"})
  void a_path_that_never_matches_is_rejected(String path) {
    try (PortalSimulator portal = PortalSimulator.start()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> portal.answer(path, CannedAnswer.empty(200)))
          .withMessage("path must start with / and have no query: " + path);
    }
  }
}
