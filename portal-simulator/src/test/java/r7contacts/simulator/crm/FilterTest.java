package r7contacts.simulator.crm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static r7contacts.simulator.TestClient.ask;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.getBare;
import static r7contacts.simulator.TestClient.ids;
import static r7contacts.simulator.TestClient.text;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.PortalSimulatorBuilder;
import r7contacts.simulator.TestClient;

/** Searches: {@code contact/filter} and {@code contact/simple/filter}. */
class FilterTest {

  private static final String FILTER = "/api/2.0/crm/contact/filter";

  private static final String SIMPLE = "/api/2.0/crm/contact/simple/filter";

  private static PortalSimulator portal;

  @BeforeAll
  static void start() {
    portal = PortalSimulator.start();
  }

  @AfterAll
  static void close() {
    portal.close();
  }

  private static String json(PortalSimulator portal, String path, String query) {
    return TestClient.json(portal, path + query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @Test
  void without_parameters_all_contacts_are_listed_newest_first_with_the_total() {
    String json = json(portal, FILTER, "");

    assertThat(ids(json)).isEqualTo("1005 2003 1006 1008 1001 1002 1234 1007 2002 2001 1004 1003");
    assertThat(json)
        .startsWith(
            "{\"count\":12,\"total\":12,\"status\":0,\"statusCode\":200,\"response\":[{\"firstName\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tags=VIP                                | 1001 1002 2001
          tags=vip&tags=РАССЫЛКА, весна           | 1001
          tags[]=VIP&tags[]=Поставщик             | 2001
          tags[0]=VIP&tags[1]=Поставщик           | 2001
          Tags=vip                                | 1001 1002 2001
          tags=VIP,Поставщик                      | ''
          tags=                                   | ''
          tags[]=                                 | ''
          tags=VIP&tags=                          | ''
          tags=VIP&tags=vip                       | ''
          tags=VIP&tags[7]=Поставщик              | 2001
          tags[1]=VIP                             | 1001 1002 2001
          tags[3]=VIP&tags[]=Поставщик            | 2001
          tags[a]=nobody                          | 1001 1002 1003 1004 1005 1006 1007 1008 1234 2001 2002 2003
          tags=%C2%A0 VIP%E2%80%83                | 1001 1002 2001
          tags=a+b & [c] "d" 'е', ж               | 1005
          contactStage=3                          | 1001 2001
          contactStage=0                          | 1002 1003 1004 1005 1006 1008 1234 2002 2003
          contactStage=1                          | 1007
          contactStage=-1&tags=VIP                | 1001 1002 2001
          contactStage=&tags=VIP                  | 1001 1002 2001
          contactType=1                           | 1001 1002
          contactType=3                           | ''
          contactType=0                           | 1003 1004 1005 1006 1007 1008 1234 2002 2003
          contactListView=company                 | 2001 2002 2003
          contactListView=1                       | 2001 2002 2003
          contactListView=PERSON                  | 1001 1002 1003 1004 1005 1006 1007 1008 1234
          contactListView=withOpportunity         | 1001 1002 2001
          contactListView=9&tags=VIP              | 1001 1002 2001
          responsibleid=11AA22bb-33cc-44dd-88ee-99ff00112233 | 1007
          responsibleid={11aa22bb33cc44dd88ee99ff00112233}   | 1007
          responsibleid=00000000-0000-0000-0000-000000000000 | 1001 1002 1003 1004 1005 1008 2001 2002
          responsibleid=11111111-0000-0000-0000-000000000000 | ''
          isShared=true                           | 1001 1002 1003 1004 1005 1008 2001 2002
          isShared=False                          | 1006 1007 1234 2003
          fromDate=2024-12-31                     | 1005 1006 2003
          fromDate=2024-12-31T18:30:00Z           | 1005 2003
          fromDate=2024-12-31T18-29-59.000Z       | 1005 1006 2003
          fromDate=2025-07-01T11:00:00.0000000Z   | 1005
          fromDate=2025-07-01T14-00-01            | ''
          fromDate=2025-07-01T14:00:00+03:00      | 1005
          toDate=2021-05-05                       | 1003 1004 2001 2002
          toDate=2021-05-04T08:06:05              | 1003 1004 2002 2001
          toDate=2021-05-04T08:06:04              | 1003 1004 2001
          fromDate=2021-01-01&toDate=2022-12-31   | 1007 1234 2002
          filterValue=романтика                   | ''
          filterValue=ИВАНОВА                     | 1001
          filterValue=иванова  анна               | 1001
          filterValue=345-67                      | 1001
          filterValue=выставка                    | 1001
          filterValue=ромашка                     | 1001 1006 2001
          filterValue=7701234567                  | 1001 1006 2001
          filterValue=7701234567&contactListView=Company | 2001
          filterValue=7701234567&contactListView=Person  | 1001 1006
          filterValue=Smith, John                 | 1002
          filterValue=Smith, Ivan                 | 1002
          filterValue[]=Smith, Ivan               | ''
          filterValue[]=Smith John                | 1002
          filterValue=Smith&filterValue=Анна      | 1002
          FilterValue=Smith                       | 1002
          """)
  void each_parameter_finds_its_contacts(String query, String ids) {
    String coded = query.replaceAll(" +", "%20").replace("+", "%2B").replace("\"", "%22");
    coded = coded.replace("[c]", "%5Bc%5D").replace("& ", "%26 ").replace("&%20", "%26%20");
    coded = coded.replace("{", "%7B").replace("}", "%7D").replace("[", "%5B").replace("]", "%5D");

    String json = json(portal, FILTER, "?sortBy=Id&" + coded);

    assertThat(ids(json).split(" ")).containsExactlyInAnyOrder(ids.split(" "));
    assertThat(json).contains("\"total\":" + (ids.isEmpty() ? 0 : ids.split(" ").length) + ",");
  }

  @ParameterizedTest
  @CsvSource({
    "contactStage=x, 400, -2146233033",
    "contactStage=1.5, 400, -2146233033",
    "contactStage=99999999999, 400, -2146233066",
    "contactType=one, 400, -2146233033",
    "contactListView=persons, 400, -2147024809",
    "responsibleid=7, 400, -2146233033",
    "isShared=1, 400, -2146233033",
    "isShared=yes, 400, -2146233033",
    "fromDate=2024, 400, -2146233033",
    "fromDate=31.12.2024, 400, -2146233033",
    "fromDate=2024-02-30, 400, -2146233033",
    "fromDate=2024-12-31T10:00, 400, -2146233033",
    "fromDate=2024-12-31T10:00-00, 400, -2146233033",
    "toDate=2024-12-31T10:00:00.1Z, 400, -2146233033",
    "toDate=2024-12-31T10:00:00.123456Z, 400, -2146233033",
    "toDate=2024-12-31T10:00:00+03:00, 400, -2146233033",
  })
  void a_malformed_parameter_is_rejected(String query, int status, int hresult) {
    HttpResponse<byte[]> json = get(portal, FILTER + "?" + query);
    HttpResponse<byte[]> xml = get(portal, FILTER + ".xml?" + query);

    assertThat(json.statusCode()).isEqualTo(status);
    assertThat(text(json))
        .startsWith("{\"status\":1,\"statusCode\":400,\"error\":{\"message\":\"")
        .contains("\"hresult\":" + hresult + ",");
    assertThat(xml.statusCode()).isEqualTo(status);
    assertThat(text(xml))
        .startsWith("<result><status>1</status><statusCode>400</statusCode><error>");
  }

  @Test
  void a_date_without_a_zone_is_in_the_portals_zone() {
    try (PortalSimulator east = PortalSimulator.builder().zone(ZoneOffset.ofHours(12)).start()) {
      assertThat(ids(json(east, FILTER, "?fromDate=2025-07-01T23:00:00"))).isEqualTo("1005");
      assertThat(ids(json(east, FILTER, "?fromDate=2025-07-01T23:00:01"))).isEmpty();
      assertThat(ids(json(east, FILTER, "?fromDate=2025-07-02"))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Id                              | 1001 1002 1003 1004 1005 1006 1007 1008 1234 2001 2002 2003
          6                               | 1001 1002 1003 1004 1005 1006 1007 1008 1234 2001 2002 2003
          iD&sortOrder=descending         | 2003 2002 2001 1234 1008 1007 1006 1005 1004 1003 1002 1001
          Id&sortOrder=Descending         | 1001 1002 1003 1004 1005 1006 1007 1008 1234 2001 2002 2003
          displayname                     | 1004 2002 1002 1007 1234 1005 1001 1006 1003 1008 2001 2003
          FirstName                       | 2001 2002 2003 1004 1002 1007 1234 1005 1001 1006 1003 1008
          LastName                        | 1003 2001 2002 2003 1234 1004 1007 1002 1001 1008 1006 1005
          LastName&sortOrder=descending   | 1005 1006 1008 1001 1002 1007 1004 1234 1003 2001 2002 2003
          ContactType                     | 1002 1003 1004 1005 1006 1008 1234 2002 2003 1007 1001 2001
          Created                         | 1003 1004 2001 2002 1007 1234 1002 1001 1008 1006 2003 1005
          History,Id                      | 1003 1004 2001 2002 1007 1234 1002 1001 1008 1006 2003 1005
          """)
  void contacts_are_sorted_by_the_key(String sortBy, String ids) {
    assertThat(ids(json(portal, FILTER, "?sortBy=" + sortBy))).isEqualTo(ids);
  }

  @Test
  void without_a_key_the_direction_is_ignored() {
    assertThat(ids(json(portal, FILTER, "?sortOrder=descending")))
        .isEqualTo(ids(json(portal, FILTER, "")));
  }

  @Test
  void an_unknown_key_sorts_and_filters_in_memory_by_any_member() {
    assertThat(ids(json(portal, FILTER, "?sortBy=TaskCount&sortOrder=descending&count=4")))
        .isEqualTo("2001 1001 1007 1002");
    assertThat(ids(json(portal, FILTER, "?sortBy=nobodyHasIt"))).startsWith("1001 1002 1003 ");
    assertThat(ids(json(portal, FILTER, "?sortBy=title&filterBy=shareTYPE&filterValue=2")))
        .isEqualTo("1002");
    assertThat(json(portal, FILTER, "?sortBy=personsCount&startIndex=11"))
        .startsWith("{\"count\":1,\"startIndex\":11,\"total\":12,")
        .contains("\"id\":2001}]}");
  }

  @Test
  void contacts_created_at_the_same_time_are_ordered_by_id_from_high_to_low() {
    String both =
        "[{\"created\":\"2024-01-01T00:00:00.0000000Z\",\"companyName\":\"a\",\"id\":1},"
            + "{\"created\":\"2024-01-01T03:00:00.0000000+03:00\",\"companyName\":\"A\",\"id\":2}]";
    try (PortalSimulator portal = PortalSimulator.builder().contacts(both).start()) {
      assertThat(ids(json(portal, FILTER, ""))).isEqualTo("2 1");
      assertThat(ids(json(portal, FILTER, "?sortBy=Created"))).isEqualTo("1 2");
      assertThat(ids(json(portal, FILTER, "?sortBy=DisplayName&sortOrder=descending")))
          .isEqualTo("1 2");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "иван, 1006",
    "Ромашка, ''",
    "ООО, 2001",
    "«ромашка», 2001",
    "Скрытный, ''",
    "'Иван Скрытный', ''",
    "культура, ''",
    "culture food, 2002",
    "ulture, ''"
  })
  void without_full_text_only_the_start_of_names_is_searched(String words, String ids) {
    try (PortalSimulator portal = PortalSimulator.builder().withoutFullText().start()) {
      assertThat(ids(json(portal, FILTER, "?filterValue=" + encoded(words)))).isEqualTo(ids);
    }
  }

  @Test
  void the_simple_filter_sorts_by_name_and_has_the_same_parameters() {
    assertThat(ids(json(portal, SIMPLE, "")))
        .isEqualTo("1004 2002 1002 1007 1234 1005 1001 1006 1003 1008 2001 2003");
    assertThat(ids(json(portal, SIMPLE, "?tags=vip&sortBy=Id&sortOrder=descending&count=2")))
        .isEqualTo("2001 1002");
  }

  @ParameterizedTest
  @ValueSource(strings = {FILTER, SIMPLE, FILTER + ".xml", SIMPLE + ".tml", FILTER + ".json"})
  void lists_require_a_token_as_contacts_do(String path) {
    assertThat(getBare(portal, path).statusCode()).isEqualTo(401);
    assertThat(ask(portal, "PUT", path).statusCode()).isEqualTo(404);
    assertThat(text(ask(portal, "POST", path))).contains("Method not found");
    assertThat(ask(portal, "OPTIONS", path).statusCode()).isEqualTo(200);
    assertThat(get(portal, path).statusCode()).isEqualTo(200);
    assertThat(
            get(portal, path, "Content-Type", "application/json")
                .headers()
                .firstValue("Content-Type"))
        .contains("application/json; charset=UTF-8");
  }

  @Test
  void parameters_may_be_in_the_body_except_those_of_all_lists() {
    HttpResponse<byte[]> answer =
        TestClient.getWithBody(
            portal,
            FILTER,
            "text/xml",
            "<q><tags>vip</tags><contactListView>Company</contactListView><count>1</count></q>");
    HttpResponse<byte[]> json =
        TestClient.getWithBody(
            portal,
            FILTER,
            "application/json",
            "{\"tags\":[\"VIP\",\"Поставщик\",[]],\"isShared\":null}");

    assertThat(ids(text(answer))).isEqualTo("2001");
    assertThat(ids(text(json))).isEqualTo("2001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=b", ""})
  void the_body_of_a_get_is_not_a_form(String type) {
    String form = "tags=nobody&contactStage=x";

    HttpResponse<byte[]> answer = TestClient.getWithBody(portal, FILTER + "?tags=vip", type, form);

    assertThat(text(answer)).contains("\"total\":3,");
  }

  @Test
  void relations_change_while_the_portal_runs_and_end_with_the_contact() {
    String two = "[{\"id\":1},{\"id\":2}]";
    PortalSimulatorBuilder builder =
        PortalSimulator.builder().contacts(two).opportunity(5, 1).type(9, "a", 1);
    builder.totalLifetime(Duration.ZERO);
    try (PortalSimulator portal = builder.start();
        PortalSimulator other = builder.start()) {
      portal.opportunity(5, 2, 99);
      portal.type(9, "a", 2);

      assertThat(ids(json(portal, FILTER, "?contactListView=3"))).isEqualTo("2");
      assertThat(ids(json(portal, FILTER, "?contactType=9"))).isEqualTo("2");
      assertThat(ids(json(other, FILTER, "?contactListView=3"))).isEqualTo("1");
      assertThat(ids(json(other, FILTER, "?contactType=9"))).isEqualTo("1");
      portal.remove(2);
      portal.put("{\"id\":2}");
      assertThat(ids(json(portal, FILTER, "?contactListView=3"))).isEmpty();
      assertThat(ids(json(portal, FILTER, "?contactType=9"))).isEmpty();
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.project(0, 1))
        .withMessage("id must be at least 1: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.type(1, " ", 1))
        .withMessage("title must not be blank");
  }
}
