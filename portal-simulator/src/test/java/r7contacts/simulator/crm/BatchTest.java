package r7contacts.simulator.crm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.getBare;
import static r7contacts.simulator.TestClient.text;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.TestClient;
import r7contacts.simulator.wire.WireObject;

/** Batches: {@code api/2.0/batch}. */
class BatchTest {

  private static final String BATCH = "/api/2.0/batch";
  private static final String FORM = "application/x-www-form-urlencoded";

  private static PortalSimulator portal;

  @BeforeAll
  static void start() {
    portal = PortalSimulator.start();
  }

  @AfterAll
  static void close() {
    portal.close();
  }

  private static String batch(String json) {
    return "batch=" + URLEncoder.encode(json, UTF_8);
  }

  private static HttpResponse<byte[]> post(String suffix, String json) {
    String token = "asc_auth_key=" + portal.token();
    return TestClient.post(portal, BATCH + suffix + "?" + token, FORM, batch(json));
  }

  private static List<WireObject> items(HttpResponse<byte[]> answer) {
    return WireObject.of(text(answer)).list("response");
  }

  @Test
  void requests_of_a_batch_are_answered_in_their_order() {
    String json =
        """
        [{"relativeUrl": "/api/2.0/crm/contact/filter.json?tags=vip&count=1", "order": 2},
         {"relativeUrl": "api/2.0/crm/contact/1003.xml", "method": "get", "name": "Мария", "order": 1},
         {"RelativeUrl": "/api/2.0/crm/contact/404404", "Order": 3}]
        """;

    HttpResponse<byte[]> answer = post("", json);

    List<WireObject> items = items(answer);
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(text(answer))
        .startsWith(
            "{\"count\":3,\"status\":0,\"statusCode\":201,\"response\":[{\"name\":\"Мария\","
                + "\"status\":200,\"headers\":{\"Content-Type\":\"text\\/xml; charset=UTF-8\",");
    assertThat(items.get(0).text("data"))
        .isEqualTo(text(get(portal, "/api/2.0/crm/contact/1003.xml")));
    assertThat(items.get(1).has("name")).isFalse();
    assertThat(items.get(1).text("data"))
        .isEqualTo(text(get(portal, "/api/2.0/crm/contact/filter.json?tags=vip&count=1")));
    assertThat(items.get(2).number("status")).isEqualTo(404);
    assertThat(items.get(2).text("data")).contains("\"message\":\"Not found\"");
  }

  @Test
  void a_get_has_the_batch_in_its_query() {
    String one = batch("[{\"relativeUrl\":\"/api/2.0/crm/contact/1003\"}]");

    HttpResponse<byte[]> json = get(portal, BATCH + "?" + one);
    HttpResponse<byte[]> xml = get(portal, BATCH + ".xml?" + one);

    assertThat(json.statusCode()).isEqualTo(200);
    assertThat(items(json)).hasSize(1);
    assertThat(text(xml))
        .startsWith(
            "<result><count>1</count><status>0</status><statusCode>200</statusCode><response>")
        .contains("<status>200</status><headers><Content-Type>application/json; charset=UTF-8<")
        .contains("<data>{\"count\":1,\"status\":0,");
  }

  @Test
  void a_batch_item_without_a_route_is_null() {
    String json =
        """
        [{"relativeUrl": "/api/2.0/crm/contact/abc"}, {"relativeUrl": "/api/2.0/batch"},
         {"relativeUrl": "/api/2.0/crm/contact/1003", "method": "PATCH"}]
        """;

    assertThat(text(post("", json))).contains("\"response\":[null,null,{\"status\":404,");
    assertThat(text(post(".xml", json))).contains("<response /><response /><response><status>404<");
    assertThat(get(portal, "/api/2.0/crm/contact/1003").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''              | 403
          []              | 403
          {}              | 500
          [{]             | 500
          [{"order":1}]   | 500
          """)
  void a_malformed_batch_is_rejected(String json, int status) {
    assertThat(post("", json).statusCode()).isEqualTo(status);
    assertThat(text(post(".xml", json))).contains("<status>1</status>");
  }

  @Test
  void a_batch_requires_a_token_and_is_a_get_or_a_post() {
    assertThat(getBare(portal, BATCH + "?batch=[]").statusCode()).isEqualTo(401);
    assertThat(text(TestClient.ask(portal, "PUT", BATCH))).contains("Method not found");
  }
}
