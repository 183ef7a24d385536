package r7contacts.simulator.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.TestClient;

/** Custom field definitions, tags, stages and contact types. */
class CatalogTest {

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

  private static String json(PortalSimulator portal, String target) {
    return TestClient.json(portal, CRM + target);
  }

  private static PortalSimulator with(String contacts) {
    return PortalSimulator.builder().contacts(contacts).start();
  }

  @Test
  void definitions_are_those_of_the_contacts_fields() {
    String contacts =
        "[{\"isCompany\":false,\"customFields\":["
            + "{\"id\":1,\"entityId\":0,\"label\":\"h\",\"fieldValue\":\"\",\"fieldType\":4,\"position\":9,\"mask\":\"\"},"
            + "{\"id\":2,\"entityId\":5,\"label\":\"p\",\"fieldValue\":\"x\",\"fieldType\":0,\"position\":2,\"mask\":\"{\\\"size\\\":4}\"},"
            + "{\"id\":3,\"entityId\":5,\"label\":\"c\",\"fieldValue\":\" \",\"fieldType\":3,\"position\":1,\"mask\":\"\"}],\"id\":5},"
            + "{\"isCompany\":true,\"customFields\":["
            + "{\"id\":3,\"label\":\"other\",\"fieldValue\":\"true\",\"fieldType\":1,\"position\":7},"
            + "{\"id\":4,\"label\":\"k\",\"fieldValue\":\"y\",\"fieldType\":5,\"position\":2,\"mask\":\"\"}],\"id\":6}]";
    String heading = definition(1, "h", 4, 9, "", 0);
    String persons = definition(2, "p", 0, 2, "{\\\"size\\\":4}", 1);
    String common = definition(3, "c", 3, 1, "", 1);
    String companys = definition(4, "k", 5, 2, "", 1);
    try (PortalSimulator portal = with(contacts)) {
      assertThat(json(portal, "contact/customfield/definitions"))
          .isEqualTo("{\"count\":1," + OK + "[" + common + "]}");
      assertThat(json(portal, "person/customfield/definitions"))
          .isEqualTo("{\"count\":3," + OK + "[" + common + "," + persons + "," + heading + "]}");
      assertThat(json(portal, "company/customfield/definitions"))
          .isEqualTo("{\"count\":2," + OK + "[" + common + "," + companys + "]}");
      assertThat(json(portal, "person/customfield/definitions.xml"))
          .contains("<entityId>-1</entityId><label>c</label><fieldValue> </fieldValue>");

      portal.remove(6);

      assertThat(json(portal, "contact/customfield/definitions")).isEqualTo("{" + OK + "[]}");
      assertThat(json(portal, "person/customfield/definitions"))
          .contains(definition(3, "c", 3, 1, "", 0));
    }
  }

  private static String definition(
      int id, String label, int type, int position, String mask, int count) {
    return ("{\"entityId\":-1,\"label\":\"%s\",\"fieldValue\":\" \",\"fieldType\":%d,"
            + "\"position\":%d,\"mask\":\"%s\",\"relativeItemsCount\":%d,\"id\":%d}")
        .formatted(label, type, position, mask, count, id);
  }

  @Test
  void tags_are_listed_by_title_with_their_number_of_contacts() {
    String tags =
        "[{\"title\":\"a+b & [c] \\\"d\\\" 'е', ж\",\"relativeItemsCount\":1},"
            + "{\"title\":\"VIP\",\"relativeItemsCount\":3},"
            + "{\"title\":\"Поставщик\",\"relativeItemsCount\":1},"
            + "{\"title\":\"Рассылка, весна\",\"relativeItemsCount\":1}]";

    assertThat(json(portal, "contact/tag")).isEqualTo("{\"count\":4," + OK + tags + "}");
    assertThat(json(portal, "contact/tag?sortBy=relativeItemsCount&sortOrder=descending&count=1"))
        .startsWith("{\"count\":1,\"nextIndex\":2,\"total\":4,")
        .contains("VIP");
  }

  @Test
  void tags_that_differ_only_in_case_are_one_tag() {
    try (PortalSimulator portal =
        with("[{\"tags\":[\"vip\",\"VIP\"],\"id\":1},{\"tags\":[\"Vip\"],\"id\":2}]")) {
      assertThat(json(portal, "contact/tag"))
          .endsWith("[{\"title\":\"VIP\",\"relativeItemsCount\":2}]}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"contact/1001/tag", "contact/tag/1001"})
  void a_contacts_tags_are_texts(String target) {
    assertThat(json(portal, target))
        .isEqualTo("{\"count\":2," + OK + "[\"VIP\",\"Рассылка, весна\"]}");
    assertThat(json(portal, target + ".xml"))
        .endsWith("<response>VIP</response><response>Рассылка, весна</response></result>");
    assertThat(json(portal, target + "?count=1"))
        .startsWith("{\"count\":1,\"nextIndex\":2,\"total\":2,");
    assertThat(json(portal, target.replace("1001", "1003"))).isEqualTo("{" + OK + "[]}");
  }

  @Test
  void stages_are_those_of_the_contacts_by_sort_order() {
    String cold =
        "{\"title\":\"Cold\",\"description\":\"\",\"color\":\"#1d3557\",\"relativeItemsCount\":1,\"id\":1}";
    String hot =
        "{\"title\":\"Горячий\",\"description\":\"Готов купить\",\"color\":\"#e63946\",\"sortOrder\":2,\"relativeItemsCount\":2,\"id\":3}";

    assertThat(json(portal, "contact/status"))
        .isEqualTo("{\"count\":2," + OK + "[" + cold + "," + hot + "]}");
    assertThat(json(portal, "contact/status/3")).isEqualTo("{\"count\":1," + OK + hot + "}");
  }

  @Test
  void types_are_listed_with_their_number_of_contacts() {
    String client =
        "{\"title\":\"Клиент\",\"description\":\"\",\"color\":\"\",\"relativeItemsCount\":2,\"id\":1}";
    String supplier =
        "{\"title\":\"Поставщик\",\"description\":\"\",\"color\":\"\",\"sortOrder\":1,\"relativeItemsCount\":1,\"id\":2}";
    String competitor =
        "{\"title\":\"Конкурент\",\"description\":\"\",\"color\":\"\",\"sortOrder\":2,\"id\":3}";

    assertThat(json(portal, "contact/type"))
        .isEqualTo("{\"count\":3," + OK + "[" + client + "," + supplier + "," + competitor + "]}");
    assertThat(json(portal, "contact/type/3.xml"))
        .endsWith(
            "<response><title>Конкурент</title><description></description><color></color><sortOrder>2</sortOrder><id>3</id></response></result>");
    try (PortalSimulator other = PortalSimulator.start()) {
      other.type(1, "Покупатель", 1001, 404404);
      other.type(4, "Новый");

      assertThat(json(other, "contact/type/1"))
          .endsWith(
              "{\"title\":\"Покупатель\",\"description\":\"\",\"color\":\"\",\"relativeItemsCount\":1,\"id\":1}}");
      assertThat(json(other, "contact/type/4")).contains("\"sortOrder\":3,\"id\":4}");
    }
  }
}
