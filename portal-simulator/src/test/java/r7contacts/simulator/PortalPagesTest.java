package r7contacts.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.ask;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.getBare;
import static r7contacts.simulator.TestClient.post;
import static r7contacts.simulator.TestClient.raw;
import static r7contacts.simulator.TestClient.text;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.simulator.junit.PortalExtension;

class PortalPagesTest {

  private static final List<String> PAGES =
      List.of("/", "/?id=1234", "/contact/1234.json", "/contact/1234.xml", "/requests.json");

  @RegisterExtension
  static final PortalExtension PORTAL =
      PortalExtension.with(
          builder ->
              builder.contactView(
                  (portal, id) ->
                      new ContactView.Part("<h2>seen " + id + "</h2>", "h2{}", "var seen;")));

  @Test
  void the_page_lists_contacts_with_links_to_their_json_and_xml(PortalSimulator portal) {
    String page = text(getBare(portal, "/"));

    assertThat(page)
        .contains("<bdi>Анна Иванова</bdi>", "href=\"/contact/1001.json\"")
        .contains("href=\"/contact/2001.xml\"", "href=\"/?id=1001\"");
  }

  @Test
  void the_page_shows_the_view_of_the_selected_contact(PortalSimulator portal) {
    assertThat(text(getBare(portal, "/?id=1234")))
        .contains("<h2>seen 1234</h2>", "<style>h2{}</style>", "<script>var seen;</script>")
        .containsPattern("id=1234\" aria-current=\"page\"");
    assertThat(text(getBare(portal, "/?id=x"))).doesNotContain("seen");
  }

  @Test
  void without_a_view_names_are_no_links() {
    try (PortalSimulator plain = PortalSimulator.start()) {
      assertThat(text(getBare(plain, "/?id=1234")))
          .contains("<span class=\"name\"><bdi>Анна Иванова</bdi></span>")
          .doesNotContain("/?id=");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void the_answers_are_those_of_the_api_without_a_token(String suffix) throws Exception {
    try (PortalSimulator portal = PortalSimulator.start()) {
      HttpResponse<byte[]> page = getBare(portal, "/contact/1234." + suffix);

      assertThat(page.body()).isEqualTo(get(portal, "/api/2.0/crm/contact/1234." + suffix).body());
      assertThat(page.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
      assertThat(getBare(portal, "/contact/9999." + suffix).statusCode()).isEqualTo(404);
      assertThat(getBare(portal, "/contact/9999999999." + suffix).statusCode()).isEqualTo(400);
      assertThat(getBare(portal, "/api/2.0/crm/contact/1234." + suffix).statusCode())
          .isEqualTo(401);
    }
  }

  @Test
  void a_search_finds_names_and_ids(PortalSimulator portal) {
    assertThat(text(getBare(portal, "/?q=SMITH"))).contains("John Smith").doesNotContain("Анна");
    assertThat(text(getBare(portal, "/?q=2001"))).contains("Ромашка").doesNotContain("Анна");
    assertThat(text(getBare(portal, "/?q=nothing+at+all"))).contains("No contact matches.");
  }

  @Test
  void a_long_list_says_that_there_are_more() {
    try (PortalSimulator portal = PortalSimulator.builder().generated(150, 1).start()) {
      String page = text(getBare(portal, "/"));

      assertThat(page).contains("The first 100; search for others.");
      assertThat(page.split("aria-label=\"JSON of contact")).hasSize(101);
    }
  }

  @Test
  void no_page_is_served_under_the_name_of_another_host(PortalSimulator portal) throws Exception {
    for (String page : PAGES) {
      for (String host : List.of("evil.example", "127.0.0.1.evil.example", "localhost.evil:80")) {
        assertThat(raw(portal, "GET " + page + " HTTP/1.1", "Host: " + host))
            .startsWith("HTTP/1.1 404 ")
            .doesNotContain("Анна", "Tadjeddine");
      }
      assertThat(raw(portal, "GET " + page + " HTTP/1.1", "Host: localhost:" + portal.port()))
          .startsWith("HTTP/1.1 200 ");
      assertThat(raw(portal, "GET " + page + " HTTP/1.0")).startsWith("HTTP/1.1 404 ");
    }
  }

  @Test
  void pages_can_only_be_read(PortalSimulator portal) {
    for (String page : PAGES) {
      for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS")) {
        assertThat(ask(portal, method, page).statusCode()).isEqualTo(404);
      }
    }
  }

  @Test
  void every_page_has_the_headers_that_protect_it(PortalSimulator portal) {
    for (String page : PAGES) {
      HttpResponse<byte[]> answer = getBare(portal, page);

      assertThat(answer.headers().map())
          .containsEntry("x-content-type-options", List.of("nosniff"))
          .containsEntry("cache-control", List.of("no-store"))
          .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
          .doesNotContainKey("access-control-allow-origin");
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'none'")
          .doesNotContain("unsafe");
    }
  }

  @Test
  void the_policy_allows_the_styles_and_scripts_of_the_page_and_no_others(PortalSimulator portal)
      throws Exception {
    HttpResponse<byte[]> answer = getBare(portal, "/?id=1234");
    String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
    Matcher elements = Pattern.compile("(?s)<(style|script)>(.*?)</\\1>").matcher(text(answer));

    int count = 0;
    for (; elements.find(); count++) {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(elements.group(2).getBytes(StandardCharsets.UTF_8));
      assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }
    assertThat(count).isEqualTo(4);
    assertThat(text(answer)).doesNotContainPattern(" (?:style|on\\w+)=\"");
  }

  @Test
  void names_and_searches_are_escaped() {
    try (PortalSimulator portal =
        PortalSimulator.builder()
            .contacts(
                "{\"displayName\":\"<script>\\u202e\\u0007'\\\"&amp;\",\"isCompany\":false,\"id\":7}")
            .start()) {
      assertThat(text(getBare(portal, "/?q=%22%3E%3Cscript%3E")))
          .contains("value=\"&quot;&gt;&lt;script&gt;\"");
      assertThat(text(getBare(portal, "/?q=scr")))
          .contains("<bdi>&lt;script&gt;\uFFFD\uFFFD&#39;&quot;&amp;amp;</bdi>");
    }
  }

  @Test
  void requests_are_listed_without_secrets(PortalSimulator portal) {
    get(portal, "/api/2.0/crm/contact/1234.json?asc_auth_key=s3cr3t");
    post(portal, "/api/2.0/authentication/s3cr3t.json?password=s3cr3t", "", "");
    String log = text(getBare(portal, "/requests.json"));

    assertThat(log)
        .startsWith("{\"count\":2,\"requests\":[{\"number\":1,\"at\":\"")
        .contains("\"target\":\"\\/api\\/2.0\\/crm\\/contact\\/1234.json?asc_auth_key=***\"")
        .contains("\"method\":\"GET\"", "\"status\":200", "\"bytes\":2104")
        .contains("authentication\\/***.json?password=***")
        .doesNotContain("s3cr3t", portal.token());
  }

  @Test
  void pages_are_not_recorded_and_no_fault_applies_to_them(PortalSimulator portal) {
    portal.fault(Fault.empty(503).times(1));

    PAGES.forEach(page -> assertThat(getBare(portal, page).statusCode()).isEqualTo(200));

    assertThat(portal.requests()).isEmpty();
    assertThat(text(getBare(portal, "/requests.json"))).isEqualTo("{\"count\":0,\"requests\":[]}");
    assertThat(get(portal, "/api/2.0/crm/contact/1234.json").statusCode()).isEqualTo(503);
  }

  @Test
  void a_canned_answer_replaces_a_page(PortalSimulator portal) {
    portal.answer("/", CannedAnswer.of(200, "text/plain", "mine"));

    assertThat(text(getBare(portal, "/"))).isEqualTo("mine");
    assertThat(portal.requests()).hasSize(1);
  }

  @Test
  void the_last_hundred_requests_are_listed(PortalSimulator portal) {
    for (int i = 0; i < 102; i++) {
      getBare(portal, "/nothing");
    }

    assertThat(text(getBare(portal, "/requests.json")))
        .startsWith("{\"count\":102,\"requests\":[{\"number\":3,");
  }
}
