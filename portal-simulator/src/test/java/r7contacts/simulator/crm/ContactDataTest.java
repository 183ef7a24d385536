package r7contacts.simulator.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.ask;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.getBare;
import static r7contacts.simulator.TestClient.ids;
import static r7contacts.simulator.TestClient.text;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.TestClient;

/** The infos and custom fields of one contact: {@code data} and {@code customfield}. */
class ContactDataTest {

  private static final String CRM = "/api/2.0/crm/";
  private static final String OK = "\"status\":0,\"statusCode\":200,\"response\":";

  private static PortalSimulator portal;

  @BeforeAll
  static void start() {
    portal = PortalSimulator.start();
  }

  @AfterAll
  static void close() {
    portal.close();
  }

  private static String json(String target) {
    return TestClient.json(portal, CRM + target);
  }

  @Test
  void infos_include_addresses_and_are_ordered_by_id_from_high_to_low() {
    assertThat(ids(json("contact/2001/data"))).isEqualTo("904 903 902 901");
    assertThat(json("contact/2001/data"))
        .startsWith(
            "{\"count\":4,"
                + OK
                + "[{\"id\":904,\"infoType\":7,\"category\":3,\"data\":\"{\\u000a"
                + "  \\\"street\\\": \\\"\\\",\\u000a  \\\"city\\\": \\\"Москва\\\",")
        .endsWith(
            ",{\"id\":901,\"infoType\":0,\"category\":1,\"data\":\"+7 495 000-00-01\","
                + "\"categoryName\":\"Work\",\"isPrimary\":true}]}");
    assertThat(json("contact/2003/data")).isEqualTo("{" + OK + "[]}");
    assertThat(json("contact/1001/data?count=1"))
        .startsWith("{\"count\":1,\"nextIndex\":2,\"total\":7,");
    assertThat(json("contact/1003/data.xml"))
        .isEqualTo(
            "<result><count>1</count><status>0</status><statusCode>200</statusCode><response>"
                + "<id>302</id><infoType>0</infoType><category>1</category><data>112</data>"
                + "<categoryName>Work</categoryName><isPrimary>false</isPrimary></response></result>");
  }

  @Test
  void an_address_without_a_category_is_a_home_address() {
    assertThat(json("contact/1001/data/106"))
        .contains("\"category\":0,", "\"categoryName\":\"Home\",\"isPrimary\":false}");
  }

  @Test
  void one_info_is_read_by_its_id() {
    assertThat(json("contact/1001/data/104"))
        .isEqualTo(
            "{\"count\":1,"
                + OK
                + "{\"id\":104,\"infoType\":1,\"category\":1,\"data\":\"a.ivanova@romashka.example\","
                + "\"categoryName\":\"Work\",\"isPrimary\":true}}");
    assertThat(json("contact/1001/data/104.xml")).contains("<response><id>104</id>");
  }

  @Test
  void the_values_of_a_type_are_read_by_its_name() {
    assertThat(json("contact/1001/data/email"))
        .isEqualTo("{\"count\":2," + OK + "[\"anna@example.org\",\"a.ivanova@romashka.example\"]}");
    assertThat(json("contact/1001/data/Address.xml"))
        .contains("<response>{\n  \"street\": \"ул. Ленина, д. 5, кв. 12\",");
    assertThat(json("contact/1001/data/Skype")).isEqualTo("{" + OK + "[]}");
  }

  @Test
  void types_and_their_categories_have_english_names() {
    assertThat(json("contact/data/infoType"))
        .startsWith("{\"count\":18," + OK + "[\"Phone\",\"Email\",")
        .endsWith("\"AIM\",\"VK\"]}");
    assertThat(json("contact/data/phone/category"))
        .endsWith("[\"Home\",\"Work\",\"Mobile\",\"Fax\",\"Direct\",\"Other\"]}");
    assertThat(json("contact/data/7/category"))
        .endsWith("[\"Home\",\"Postal\",\"Office\",\"Billing\",\"Other\",\"Work\"]}");
    assertThat(json("contact/data/Skype/category.xml"))
        .endsWith(
            "<response>Home</response><response>Work</response><response>Other</response></result>");
  }

  @Test
  void custom_field_values_are_those_of_the_requested_kind() {
    String heading =
        "{\"entityId\":0,\"label\":\"Сведения\",\"fieldValue\":\"\",\"fieldType\":4,"
            + "\"position\":1,\"mask\":\"\",\"id\":10}";

    assertThat(ids(json("person/1001/customfield"))).isEqualTo("10 11 12 13 14 15 16");
    assertThat(json("person/404404/customfield"))
        .isEqualTo("{\"count\":1," + OK + "[" + heading + "]}");
    assertThat(json("person/2001/customfield")).endsWith("[" + heading + "]}");
    assertThat(ids(json("company/2001/customfield"))).isEqualTo("41");
    assertThat(json("contact/1001/customfield")).isEqualTo("{" + OK + "[]}");
    assertThat(json("opportunity/30/customfield")).isEqualTo("{" + OK + "[]}");
    assertThat(json("company/2001/customfield.xml"))
        .contains("<label>ИНН</label><fieldValue>7701234567</fieldValue>");
  }

  @ParameterizedTest
  @CsvSource({
    "contact/404404/data, 404",
    "contact/404404/data/104, 404",
    "contact/404404/data/Phone, 404",
    "contact/0/data, 400",
    "contact/1001/data/201, 400",
    "contact/1001/data/0, 400",
    "contact/1001/data/2147483648, 400",
    "contact/1001/data/Telephone, 400",
    "contact/data/Telephone/category, 400",
    "person/0/customfield, 400",
  })
  void a_failure_is_reported_in_both_formats(String target, int status) {
    assertThat(get(portal, CRM + target).statusCode()).isEqualTo(status);
    assertThat(text(get(portal, CRM + target + ".xml")))
        .startsWith("<result><status>1</status><statusCode>" + status + "</statusCode>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contact/1001/data",
        "contact/1001/data/104",
        "contact/1001/data/Phone",
        "contact/data/infoType",
        "contact/data/Phone/category",
        "person/1001/customfield"
      })
  void contact_data_requires_a_token_and_a_get(String target) {
    assertThat(getBare(portal, CRM + target).statusCode()).isEqualTo(401);
    assertThat(text(ask(portal, "PATCH", CRM + target))).contains("Method not found");
  }
}
