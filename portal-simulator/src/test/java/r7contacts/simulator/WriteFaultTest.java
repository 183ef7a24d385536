package r7contacts.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static r7contacts.simulator.TestClient.form;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.text;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults that lose the answer to a write, before or after its effect. */
class WriteFaultTest {

  private static final String TAG = "/api/2.0/crm/contact/1003/tag";

  private PortalSimulator portal;

  @BeforeEach
  void start() {
    portal = PortalSimulator.start();
  }

  @AfterEach
  void close() {
    portal.close();
  }

  private boolean hasTag(String tag) {
    return text(get(portal, TAG)).contains("\"" + tag + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "before-effect=500, 500, false",
    "after-effect=500, 500, true",
    "before-effect=504, 504, false",
    "after-effect=504, 504, true"
  })
  void an_answer_is_replaced_before_or_after_the_effect(String fault, int status, boolean isDone) {
    portal.fault(Fault.parse(fault));

    var answer = form(portal, "POST", TAG, "tagName=New");

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(text(answer)).contains(status == 500 ? "\"statusCode\":500" : "Gateway Time-out");
    assertThat(hasTag("New")).isEqualTo(isDone);
    assertThat(portal.writes()).hasSize(isDone ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"before-effect=cut, false", "after-effect=cut, true"})
  void the_connection_is_cut_before_or_after_the_effect(String fault, boolean isDone) {
    portal.fault(Fault.parse(fault));

    assertThatThrownBy(() -> form(portal, "POST", TAG, "tagName=New"))
        .hasRootCauseInstanceOf(IOException.class);
    assertThat(hasTag("New")).isEqualTo(isDone);
  }

  @ParameterizedTest
  @CsvSource({"before-effect=silent, false", "after-effect=silent, true"})
  void nothing_is_sent_before_or_after_the_effect(String fault, boolean isDone) throws Exception {
    portal.fault(Fault.parse(fault));
    String request =
        "DELETE /api/2.0/crm/contact/1001/tag?tagName=VIP HTTP/1.1\r\nHost: a\r\nAuthorization: "
            + portal.token()
            + "\r\n\r\n";

    try (Socket socket = TestClient.connect(portal)) {
      socket.setSoTimeout(300);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      InputStream in = socket.getInputStream();
      assertThatThrownBy(in::read).isInstanceOf(SocketTimeoutException.class);
    }

    assertThat(text(get(portal, "/api/2.0/crm/contact/1001/tag")).contains("VIP"))
        .isEqualTo(!isDone);
  }

  @Test
  void reads_and_sign_in_are_not_affected() {
    portal.fault(Fault.afterEffect(LostAnswer.ERROR));

    assertThat(get(portal, TAG).statusCode()).isEqualTo(200);
    assertThat(
            TestClient.post(
                    portal,
                    "/api/2.0/authentication",
                    "application/json",
                    "{\"userName\":\"demo@portal.example\",\"password\":\"demo-password\"}")
                .statusCode())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "before-effect=504, false",
    "after-effect=504, true",
    "after-effect=504@/api/2.0/batch, true",
    "after-effect=504@/api/2.0/crm/contact/1003/tag, true"
  })
  void a_batch_with_a_write_is_a_write(String fault, boolean isDone) {
    portal.fault(Fault.parse(fault));

    assertThat(batch(TAG, "POST").statusCode()).isEqualTo(504);
    assertThat(hasTag("New")).isEqualTo(isDone);
  }

  @Test
  void other_batches_are_not_affected() {
    portal.fault(Fault.parse("before-effect=504@" + TAG));

    assertThat(batch(TAG, "GET").statusCode()).isEqualTo(201);
    assertThat(batch(TAG.replace("1003", "1004"), "POST").statusCode()).isEqualTo(201);
    assertThat(form(portal, "POST", "/api/2.0/batch", "batch=%5B").statusCode()).isEqualTo(500);
  }

  private HttpResponse<byte[]> batch(String path, String method) {
    String items =
        "[{\"relativeUrl\":\"%s\",\"method\":\"%s\",\"body\":\"tagName=New\"}]"
            .formatted(path, method);
    return form(
        portal,
        "POST",
        "/api/2.0/batch",
        "batch=" + URLEncoder.encode(items, StandardCharsets.UTF_8));
  }

  @Test
  void a_fault_starts_with_the_nth_request() {
    portal.fault(Fault.parse("after-effect=504#3*1"));

    assertThat(form(portal, "POST", TAG, "tagName=a").statusCode()).isEqualTo(201);
    assertThat(form(portal, "POST", TAG, "tagName=b").statusCode()).isEqualTo(201);
    assertThat(form(portal, "POST", TAG, "tagName=c").statusCode()).isEqualTo(504);
    assertThat(form(portal, "POST", TAG, "tagName=d").statusCode()).isEqualTo(201);
  }

  @Test
  void a_fault_applies_to_one_path_in_every_format() {
    portal.fault(Fault.parse("before-effect=504@" + TAG));

    assertThat(form(portal, "POST", TAG + ".xml", "tagName=a").statusCode()).isEqualTo(504);
    assertThat(form(portal, "POST", TAG.replace("1003", "1004"), "tagName=a").statusCode())
        .isEqualTo(201);
    assertThat(form(portal, "POST", TAG + "list", "tagName=a").statusCode()).isEqualTo(404);
  }

  @Test
  void an_answer_lost_after_the_effect_counts_before_another_answer() {
    portal.fault(Fault.html().times(1));
    portal.fault(Fault.afterEffect(LostAnswer.ERROR).times(1));

    assertThat(form(portal, "POST", TAG, "tagName=New").statusCode()).isEqualTo(500);
    assertThat(hasTag("New")).isTrue();
  }
}
