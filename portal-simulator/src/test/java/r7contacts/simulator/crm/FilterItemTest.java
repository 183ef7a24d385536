package r7contacts.simulator.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.text;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.TestClient;

/** The form of contacts in {@code contact/filter} and {@code contact/simple/filter}. */
class FilterItemTest {

  private static final String FILTER = "/api/2.0/crm/contact/filter";

  private static final String SIMPLE = "/api/2.0/crm/contact/simple/filter";

  private static String json(PortalSimulator portal, String path, String query) {
    return TestClient.json(portal, path + query);
  }

  @Test
  void a_contact_in_a_list_has_tags_but_no_headings_and_no_empty_members() {
    portal(
        "{\"commonData\":[{\"id\":1,\"infoType\":0},{\"id\":3,\"infoType\":2},{\"id\":2,\"infoType\":1}],"
            + "\"addresses\":[],\"customFields\":[{\"id\":1,\"fieldType\":4},{\"id\":2,\"fieldType\":0}],"
            + "\"tags\":[\"б\",\"А\"],\"contactStatus\":{\"id\":1},\"taskCount\":2,"
            + "\"haveLateTasks\":true,\"odd\":[null],\"id\":1}",
        portal -> {
          assertThat(json(portal, FILTER, ""))
              .endsWith(
                  "[{\"commonData\":[{\"id\":3,\"infoType\":2},{\"id\":2,\"infoType\":1},{\"id\":1,\"infoType\":0}],"
                      + "\"customFields\":[{\"id\":2,\"fieldType\":0}],"
                      + "\"tags\":[\"А\",\"б\"],\"contactStatus\":{\"id\":1},\"taskCount\":2,"
                      + "\"haveLateTasks\":true,\"odd\":[null],\"id\":1}]}");
          assertThat(text(get(portal, "/api/2.0/crm/contact/1")))
              .contains("\"addresses\":[],\"customFields\":[{\"id\":1,\"fieldType\":4},")
              .contains("\"commonData\":[{\"id\":1,\"infoType\":0},{\"id\":3,")
              .doesNotContain("tags");
        });
  }

  @Test
  void a_simple_filter_item_contains_a_contact_and_no_task() {
    portal(
        "{\"firstName\":\"А\",\"title\":\"t\",\"company\":{\"id\":5},\"createBy\":{\"id\":\"u\"},"
            + "\"created\":\"x\",\"about\":\"\",\"industry\":\"\",\"contactStatus\":{\"id\":1},"
            + "\"commonData\":[{\"id\":1},{\"id\":2}],\"addresses\":[{}],\"customFields\":[],"
            + "\"tags\":[\"a\"],\"taskCount\":2,\"personsCount\":1,\"haveLateTasks\":true,"
            + "\"displayName\":\"А \",\"accessList\":[],\"id\":1}",
        portal ->
            assertThat(json(portal, SIMPLE, ""))
                .isEqualTo(
                    "{\"count\":1,\"total\":1,\"status\":0,\"statusCode\":200,\"response\":[{\"contact\":"
                        + "{\"firstName\":\"А\",\"title\":\"t\",\"company\":{\"id\":5},"
                        + "\"createBy\":{\"id\":\"u\"},\"created\":\"x\",\"about\":\"\",\"industry\":\"\","
                        + "\"commonData\":[{\"id\":2},{\"id\":1}],\"haveLateTasks\":false,"
                        + "\"displayName\":\"А \",\"accessList\":[],\"id\":1}}]}"));
  }

  private static void portal(String contact, Consumer<PortalSimulator> test) {
    try (PortalSimulator portal = PortalSimulator.builder().contacts(contact).start()) {
      test.accept(portal);
    }
  }

  @Test
  void a_list_in_xml_is_a_repeated_element() {
    try (PortalSimulator portal =
        PortalSimulator.builder().contacts("[]").totalLifetime(Duration.ZERO).start()) {
      portal.put("{\"tags\":[\"a\"],\"id\":1}");
      String one = json(portal, FILTER, ".xml");
      portal.put("{\"tags\":[\"a\",\"b\"],\"id\":2}");
      String two = json(portal, FILTER, ".xml?sortBy=Id");

      assertThat(one)
          .isEqualTo(
              "<result><count>1</count><total>1</total><status>0</status><statusCode>200</statusCode>"
                  + "<response><tags>a</tags><id>1</id></response></result>");
      assertThat(two)
          .endsWith(
              "<response><tags>a</tags><id>1</id></response>"
                  + "<response><tags>a</tags><tags>b</tags><id>2</id></response></result>");
    }
  }

  @Test
  void the_documented_shape_of_lists_has_no_count() {
    try (PortalSimulator portal =
        PortalSimulator.builder().contacts("{\"id\":1}").documentedShape().start()) {
      assertThat(json(portal, FILTER, "?count=1"))
          .isEqualTo(
              "{\n  \"status\": 0,\n  \"response\": [\n    {\n      \"id\": 1\n    }\n  ]\n}");
    }
  }

  @Test
  void a_malformed_contact_does_not_hide_others() {
    String odd =
        "[{\"commonData\":{},\"customFields\":null,\"tags\":\"x\",\"accessList\":[1,[],{}],"
            + "\"created\":7,\"company\":[],\"contactStatus\":\"3\",\"shareType\":1e3,\"isCompany\":\"no\","
            + "\"firstName\":{},\"id\":1},{\"commonData\":[null,7,{\"id\":{},\"data\":[]}],\"tags\":[1,\"t\"],\"id\":2}]";
    try (PortalSimulator portal = PortalSimulator.builder().contacts(odd).start()) {
      assertThat(json(portal, FILTER, "?filterValue=x")).contains("\"total\":0,");
      assertThat(json(portal, FILTER, "?sortBy=Id"))
          .contains("{\"commonData\":{},\"customFields\":null,")
          .contains("\"tags\":[\"t\"],\"id\":2}");
      assertThat(json(portal, SIMPLE, "")).contains("\"total\":2,");
    }
  }
}
