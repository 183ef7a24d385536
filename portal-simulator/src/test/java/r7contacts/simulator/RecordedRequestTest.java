package r7contacts.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.Visitor.get;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordedRequestTest {

  @Test
  void it_has_all_that_was_asked() throws IOException {
    try (PortalSimulator portal = PortalSimulator.start()) {
      Visitor.raw(
          portal, "DELETE /a/%D0%AF?b=c%20d&e HTTP/1.1", "Host: x", "X-Name: 1", "x-name: 2", "Y:");

      assertThat(portal.requests())
          .singleElement()
          .satisfies(
              request -> {
                assertThat(request.method()).isEqualTo("DELETE");
                assertThat(request.target()).isEqualTo("/a/%D0%AF?b=c%20d&e");
                assertThat(request.headers().get("X-NAME")).containsExactly("1", "2");
                assertThat(request.header("x-NAME")).contains("1,2");
                assertThat(request.header("Y")).contains("");
                assertThat(request.header("Z")).isEmpty();
              });
    }
  }

  @Test
  void the_last_thousand_are_kept_oldest_first() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1002; i++) {
      lines.addAll(List.of("GET /" + i + " HTTP/1.1", "Host: x", ""));
    }
    lines.addAll(List.of("GET /1002 HTTP/1.1", "Host: x"));

    try (PortalSimulator portal = PortalSimulator.start()) {
      Visitor.raw(portal, lines.toArray(String[]::new));
      List<RecordedRequest> requests = portal.requests();

      assertThat(requests).hasSize(1000);
      assertThat(requests.get(0).target()).isEqualTo("/3");
      assertThat(requests.get(999).target()).isEqualTo("/1002");
    }
  }

  @Test
  void a_list_of_requests_stands_still() {
    try (PortalSimulator portal = PortalSimulator.start()) {
      List<RecordedRequest> before = portal.requests();
      get(portal, "/");

      assertThat(before).isEmpty();
      assertThat(portal.requests()).hasSize(1);
    }
  }

  @Test
  void it_prints_no_credentials() {
    RecordedRequest request =
        new RecordedRequest(
            "GET",
            "/a?b=c&asc_auth_key=s3cret&Asc%5Fauth_key=s3cret&asc_auth_keys=open",
            Map.of(
                "authorization", List.of("Bearer s3cret"),
                "COOKIE", List.of("asc_auth_key=s3cret", "s3cret"),
                "Accept", List.of("text/xml")));

    assertThat(request)
        .hasToString(
            "GET /a?b=c&asc_auth_key=***&asc_auth_key=***&asc_auth_keys=open "
                + "{Accept=[text/xml], authorization=[***], COOKIE=[***]}");
  }

  @Test
  void a_malformed_query_prints_as_it_is() {
    RecordedRequest request = new RecordedRequest("GET", "/a?%zz=%&", Map.of());

    assertThat(request).hasToString("GET /a?%zz=%& {}");
  }
}
