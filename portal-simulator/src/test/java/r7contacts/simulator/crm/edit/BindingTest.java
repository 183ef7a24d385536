package r7contacts.simulator.crm.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.simulator.TestClient;

/** How parameters of writes are bound: from path, query and body, in every kind of body. */
class BindingTest extends WriteTestBase {

  private int sent(String contentType, String body) {
    return TestClient.send(portal, "POST", CRM + "contact/person", contentType, body).statusCode();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/x-www-form-urlencoded; charset=utf-8 | firstName=A&lastName=B&customFieldList[0][key]=13&customFieldList[0][value]=Web
          application/json                                 | {"firstName":"A","lastName":"B","customFieldList":[{"Key":13,"Value":"Web"}]}
          text/xml                                         | <p><firstName>A</firstName><lastName>B</lastName><customFieldList><key>13</key><value>Web</value></customFieldList></p>
          """)
  void a_body_is_a_form_json_or_xml(String contentType, String body) {
    assertThat(sent(contentType, body)).isEqualTo(201);
    assertThat(contact(2004).text("displayName")).isEqualTo("A B");
    assertThat(values(contact(2004).list("customFields"), "fieldValue")).containsExactly("", "Web");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "managerList=%s&managerList=%s",
        "managerList[]=%s&managerList[]=%s",
        "managerList[0]=%s&managerList[1]=%s"
      })
  void a_list_of_scalars_is_sent_in_three_ways(String form) {
    String first = "7c1d6a50-3f6e-4f0a-9d0e-2b8f5a1c0e11";
    String second = "11aa22bb-33cc-44dd-88ee-99ff00112233";

    write("PUT", "contact/1001/access", form.formatted(first, second));

    assertThat(values(contact(1001).list("accessList"), "id")).containsExactly(first, second);
  }

  @Test
  void path_and_query_have_priority_over_the_body() {
    write(
        "PUT", "contact/1003/status?contactStatusid=1", "contactStatusid=3&contactid=1001&id=1001");

    assertThat(contact(1003).object("contactStatus").number("id")).isEqualTo(1);
    assertThat(contact(1001).object("contactStatus").number("id")).isEqualTo(3);
  }

  @Test
  void an_answer_is_xml_unless_the_body_is_json() {
    String path = CRM + "contact/1003/tag.xml";
    var form = TestClient.form(portal, "POST", path, "tagName=a");
    var json = TestClient.send(portal, "POST", path, "application/json", "{\"tagName\":\"b\"}");

    assertThat(TestClient.text(form)).contains("<statusCode>201</statusCode><response>a<");
    assertThat(TestClient.text(json)).startsWith("{");
  }

  @Test
  void a_form_has_at_most_5000_keys() {
    String keys =
        IntStream.range(0, 5000).mapToObj(i -> "k" + i + "=").collect(Collectors.joining("&"));

    assertThat(status("POST", "contact/1003/tag", keys + "&tagName=a")).isEqualTo(500);
    assertThat(status("POST", "contact/1003/tag", "tagName=a&" + keys.replace("&k4999=", "")))
        .isEqualTo(201);
  }

  @Test
  void an_empty_list_in_json_is_not_sent_and_null_is_empty() {
    String body = "{\"fieldValue\":null,\"x\":[],\"y\":{\"z\":[1]}}";
    write("POST", "person/1003/customfield/13", "fieldValue=Web");

    var answer =
        TestClient.send(
            portal, "POST", CRM + "person/1003/customfield/13", "application/json", body);

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(values(contact(1003).list("customFields"), "fieldValue")).containsExactly("");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, '[]', 400",
    "application/json, '{', 400",
    "text/xml, '', 500",
    "text/xml, '<a>', 500"
  })
  void a_malformed_body_changes_nothing(String contentType, String body, int status) {
    assertThat(sent(contentType, body)).isEqualTo(status);
    assertThat(portal.writes()).isEmpty();
  }

  @Test
  void an_address_in_json_and_xml_is_an_object() {
    String json = "{\"address\":{\"street\":\"A\",\"city\":\"\",\"category\":2}}";
    String xml = "<a><address><street>B</street></address></a>";
    String path = CRM + "contact/1003/addressdata";

    TestClient.send(portal, "POST", path, "application/json", json);
    TestClient.send(portal, "POST", path, "text/xml", xml);

    assertThat(contact(1003).list("addresses").stream().map(a -> a.text("street")))
        .containsExactly("A", "B");
    assertThat(contact(1003).list("addresses").get(0))
        .extracting(a -> a.number("category"))
        .isEqualTo(2);
  }
}
