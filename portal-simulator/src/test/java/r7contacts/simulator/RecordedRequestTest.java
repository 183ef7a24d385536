package r7contacts.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.get;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordedRequestTest {

  @Test
  void it_has_the_whole_request() throws IOException {
    try (PortalSimulator portal = PortalSimulator.start()) {
      TestClient.raw(
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
  void the_last_thousand_requests_are_kept_oldest_first() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1002; i++) {
      lines.addAll(List.of("GET /" + i + " HTTP/1.1", "Host: x", ""));
    }
    lines.addAll(List.of("GET /1002 HTTP/1.1", "Host: x"));

    try (PortalSimulator portal = PortalSimulator.start()) {
      TestClient.raw(portal, lines.toArray(String[]::new));
      List<RecordedRequest> requests = portal.requests();

      assertThat(requests).hasSize(1000);
      assertThat(requests.get(0).target()).isEqualTo("/3");
      assertThat(requests.get(999).target()).isEqualTo("/1002");
    }
  }

  @Test
  void a_list_of_requests_does_not_change() {
    try (PortalSimulator portal = PortalSimulator.start()) {
      List<RecordedRequest> before = portal.requests();
      get(portal, "/nothing");

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
  void it_has_the_body_and_does_not_print_it() {
    try (PortalSimulator portal = PortalSimulator.start()) {
      TestClient.post(
          portal, "/api/2.0/authentication?Password=s3cret", "text/plain", "пароль=s3cret");

      assertThat(portal.requests())
          .singleElement()
          .satisfies(
              request -> {
                assertThat(request.bodyText()).isEqualTo("пароль=s3cret");
                assertThat(request.body()).hasSize(19);
                assertThat(request.toString())
                    .startsWith("POST /api/2.0/authentication?password=*** {")
                    .endsWith("} 19 bytes")
                    .doesNotContain("s3cret");
              });
    }
  }

  @Test
  void its_body_is_copied() {
    byte[] bytes = {1, 2};
    RecordedRequest request = new RecordedRequest("POST", "/", Map.of(), bytes);
    bytes[0] = 3;
    request.body()[1] = 4;

    assertThat(request).isEqualTo(new RecordedRequest("POST", "/", Map.of(), new byte[] {1, 2}));
    assertThat(request)
        .hasSameHashCodeAs(new RecordedRequest("POST", "/", Map.of(), new byte[] {1, 2}));
    assertThat(request).isNotEqualTo(new RecordedRequest("POST", "/", Map.of()));
  }

  @Test
  void a_body_longer_than_a_mebibyte_is_rejected() {
    try (PortalSimulator portal = PortalSimulator.start()) {
      String path = "/api/2.0/authentication";

      assertThat(TestClient.post(portal, path, "", "a".repeat(1 << 20)).statusCode())
          .isEqualTo(500);
      assertThat(TestClient.post(portal, path, "", "a".repeat((1 << 20) + 1)).statusCode())
          .isEqualTo(413);
      assertThat(portal.requests()).hasSize(2);
      assertThat(portal.requests().get(0).body()).hasSize(1 << 20);
      assertThat(portal.requests().get(1).body()).isEmpty();
    }
  }

  @Test
  void the_last_eight_mebibytes_of_requests_are_kept() {
    try (PortalSimulator portal = PortalSimulator.start()) {
      for (int i = 0; i < 9; i++) {
        TestClient.post(portal, "/" + i, "", "a".repeat(1 << 20));
      }

      assertThat(portal.requests()).hasSize(7);
      assertThat(portal.requests().get(0).target()).isEqualTo("/2");
    }
  }

  @Test
  void its_query_is_decoded() {
    String target = "/a?Tags=a%2Cb&tags=%D0%AF+%2B&filterValue%5B%5D=x&empty=&alone&%zz=%";
    RecordedRequest request = new RecordedRequest("GET", target, Map.of());

    assertThat(request.query())
        .containsExactly(
            Map.entry("tags", List.of("a,b", "Я +")),
            Map.entry("filtervalue[]", List.of("x")),
            Map.entry("empty", List.of("")),
            Map.entry("%zz", List.of("%")));
    assertThat(new RecordedRequest("GET", "/a", Map.of()).query()).isEmpty();
  }

  @Test
  void a_malformed_query_is_printed_unchanged() {
    RecordedRequest request = new RecordedRequest("GET", "/a?%zz=%&", Map.of());

    assertThat(request).hasToString("GET /a?%zz=%& {}");
  }
}
