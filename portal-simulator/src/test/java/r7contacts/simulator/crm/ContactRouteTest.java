package r7contacts.simulator.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.ask;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.getBare;
import static r7contacts.simulator.TestClient.text;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.TestClient;

class ContactRouteTest {

  private static final String CONTACT = "/api/2.0/crm/contact/";

  private static final String ANNA_IN_JSON =
      "{\"count\":1,\"status\":0,\"statusCode\":200,"
          + "\"response\":{\"firstName\":\"Анна\",\"accessList\":[],\"id\":7}}";
  private static final String ANNA_IN_XML =
      "<result><count>1</count><status>0</status><statusCode>200</statusCode>"
          + "<response><firstName>Анна</firstName><id>7</id></response></result>";

  private final PortalSimulator portal =
      PortalSimulator.builder()
          .contacts("[{\"firstName\": \"Анна\", \"accessList\": [], \"tags\": [\"я\"], \"id\": 7}]")
          .start();

  @AfterEach
  void close() {
    portal.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "7.json", "7.JSON", "007"})
  void a_contact_is_json_by_default(String id) {
    HttpResponse<byte[]> answer = get(portal, CONTACT + id);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/json; charset=UTF-8");
    assertThat(text(answer)).isEqualTo(ANNA_IN_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7.xml", "7.tml", "7.XML"})
  void a_contact_is_xml_if_the_path_ends_in_xml(String id) {
    HttpResponse<byte[]> answer = get(portal, CONTACT + id);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml; charset=UTF-8");
    assertThat(text(answer)).isEqualTo(ANNA_IN_XML);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "Application/JSON", "application/json; charset=utf-8"})
  void a_json_request_gets_json_even_from_an_xml_path(String type) {
    HttpResponse<byte[]> answer = get(portal, CONTACT + "7.xml", "Content-Type", type);

    assertThat(text(answer)).isEqualTo(ANNA_IN_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/xml", "application/jsonp", "text/plain; was=application/json"})
  void no_other_content_type_changes_the_format(String type) {
    assertThat(text(get(portal, CONTACT + "7.xml", "Content-Type", type))).isEqualTo(ANNA_IN_XML);
    assertThat(text(get(portal, CONTACT + "7", "Content-Type", type))).isEqualTo(ANNA_IN_JSON);
  }

  @Test
  void accept_is_ignored() {
    assertThat(text(get(portal, CONTACT + "7", "Accept", "text/xml"))).isEqualTo(ANNA_IN_JSON);
    assertThat(text(get(portal, CONTACT + "7.xml", "Accept", "application/json")))
        .isEqualTo(ANNA_IN_XML);
  }

  @Test
  void paths_ignore_case() {
    assertThat(text(get(portal, "/API/2.0/Crm/Contact/7.json"))).isEqualTo(ANNA_IN_JSON);
  }

  @Test
  void the_format_ignores_the_query() {
    assertThat(text(get(portal, CONTACT + "7.xml?fields=id.json"))).isEqualTo(ANNA_IN_XML);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CONTACT + "abc",
        CONTACT + "7.pdf",
        CONTACT + "-7",
        CONTACT + "7a.json",
        CONTACT + "7/date",
        CONTACT,
        "/api/2x0/crm/contact/7",
        "/api/2.0/crm/contacts/7",
        "/nothing"
      })
  void an_unknown_path_gets_the_web_servers_page(String path) {
    HttpResponse<byte[]> answer = get(portal, path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(text(answer)).startsWith("<!DOCTYPE html>").contains("404").endsWith("</html>\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {CONTACT + "abc", CONTACT + "404404", CONTACT, "/api/2.0/crm/contacts/7"})
  void without_a_token_every_path_below_the_api_is_unauthorized(String path) {
    assertThat(getBare(portal, path).statusCode()).isEqualTo(401);
    assertThat(getBare(portal, "/contacts").statusCode()).isEqualTo(404);
  }

  @Test
  void an_unknown_id_is_not_found() {
    HttpResponse<byte[]> answer = get(portal, CONTACT + "8.json");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/json; charset=UTF-8");
    assertThat(text(answer))
        .isEqualTo(
            "{\"status\":1,\"statusCode\":404,"
                + "\"error\":{\"message\":\"Not found\",\"hresult\":-2147467259,\"data\":{}}}");
  }

  @Test
  void an_error_on_an_xml_path_is_xml() {
    HttpResponse<byte[]> answer = get(portal, CONTACT + "8.xml");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml; charset=UTF-8");
    assertThat(text(answer))
        .isEqualTo(
            "<result><status>1</status><statusCode>404</statusCode><error><message>Not found"
                + "</message><hresult>-2147467259</hresult><data /></error></result>");
  }

  @Test
  void id_zero_is_an_invalid_argument() {
    HttpResponse<byte[]> answer = get(portal, CONTACT + "0");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(text(answer))
        .startsWith("{\"status\":1,\"statusCode\":400,\"error\":")
        .contains("\"hresult\":-2147024809");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "4294967303", "99999999999999999999999"})
  void an_id_beyond_32_bits_is_an_invalid_argument(String id) {
    HttpResponse<byte[]> answer = get(portal, CONTACT + id);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(text(answer))
        .startsWith("{\"status\":1,\"statusCode\":400,\"error\":")
        .contains("Int32");
  }

  @Test
  void the_largest_id_is_not_found() {
    assertThat(get(portal, CONTACT + "2147483647").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH"})
  void a_known_route_has_no_other_method(String method) {
    HttpResponse<byte[]> answer = ask(portal, method, CONTACT + "7");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(text(answer))
        .isEqualTo(
            "{\"status\":1,\"statusCode\":404,\"error\":"
                + "{\"message\":\"Method not found\",\"hresult\":-2147467259,\"data\":{}}}");
  }

  @Test
  void head_is_not_supported() throws Exception {
    String answer =
        TestClient.raw(
            portal,
            "HEAD " + CONTACT + "7 HTTP/1.1",
            "Host: portal.example",
            "Authorization: " + portal.token());

    assertThat(answer).startsWith("HTTP/1.1 404 ").endsWith("\r\n\r\n");
  }

  @Test
  void options_lists_the_methods_and_requires_no_token() throws Exception {
    String answer =
        TestClient.raw(portal, "OPTIONS " + CONTACT + "7 HTTP/1.1", "Host: portal.example");

    assertThat(answer)
        .startsWith("HTTP/1.1 200 ")
        .contains("\r\nAccess-Control-Allow-Origin: *\r\n")
        .contains("\r\nAccess-Control-Allow-Methods: GET, POST, PUT, DELETE, OPTIONS\r\n");
  }

  @Test
  void capabilities_need_no_token() {
    HttpResponse<byte[]> json = getBare(portal, "/api/2.0/capabilities");
    HttpResponse<byte[]> xml = getBare(portal, "/api/2.0/capabilities.xml");

    assertThat(text(json))
        .isEqualTo(
            "{\"count\":1,\"status\":0,\"statusCode\":200,\"response\":{\"ldapEnabled\":false,"
                + "\"oauthEnabled\":false,\"providers\":[],\"ssoLabel\":\"\",\"ssoUrl\":\"\"}}");
    assertThat(text(xml))
        .contains("<response><ldapEnabled>false</ldapEnabled>")
        .endsWith("<ssoUrl></ssoUrl></response></result>");
    assertThat(ask(portal, "POST", "/api/2.0/capabilities").statusCode()).isEqualTo(404);
  }

  @Test
  void contacts_can_be_added_and_removed_while_the_portal_runs() {
    portal.put("{\"id\":8,\"lastName\":\"Ли\"}");
    portal.put("{\"id\":7,\"firstName\":\"Яна\"}");
    String added = text(get(portal, CONTACT + "8"));
    String replaced = text(get(portal, CONTACT + "7"));
    portal.remove(8);
    portal.remove(7L + (1L << 32));

    assertThat(added).endsWith("\"response\":{\"id\":8,\"lastName\":\"Ли\"}}");
    assertThat(replaced).endsWith("\"response\":{\"id\":7,\"firstName\":\"Яна\"}}");
    assertThat(get(portal, CONTACT + "8").statusCode()).isEqualTo(404);
    assertThat(get(portal, CONTACT + "7").statusCode()).isEqualTo(200);
  }
}
