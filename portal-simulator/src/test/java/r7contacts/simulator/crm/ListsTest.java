package r7contacts.simulator.crm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.ask;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.getBare;
import static r7contacts.simulator.TestClient.ids;
import static r7contacts.simulator.TestClient.text;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.TestClient;

/** All lists except {@code contact/filter} and the catalog, and the relations of contacts. */
class ListsTest {

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

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          infoType=1                                  | 1001 1002 1005 1008 1234 2002
          infoType=email&data=                        | 1001 1002 1005 1008 1234 2002
          infoType=EMAIL&data=EXAMPLE.ORG             | 1001 1008
          infoType=Email&data=example.org&isPrimary=true  | ''
          infoType=Email&data=example.org&isPrimary=false | 1001 1008
          infoType=Phone&category=2                   | 1001
          infoType=Phone&category=2&data=123          | ''
          infoType=0&category=0                       | 1004
          infoType=0&category=&isPrimary=             | 1001 1002 1003 1004 2001
          infoType=42                                 | ''
          infoType=99                                 | ''
          infoType=Address&data=москва                | 1001 2001
          infoType=7&data=Ленина, д. 5                | 1001
          infoType=7&data=leeds                       | 1002
          infoType=7&category=0                       | 1001
          infoType=7&category=5&isPrimary=true        | 1001
          infoType=7&category=5&isPrimary=false       | ''
          infoType=7&data="city": "Oslo"              | 1004
          infoType=Website&data=/?q=1&count=1         | 2001
          """)
  void contacts_are_found_by_contact_info(String query, String ids) {
    String coded = query.replace("\"", "%22").replace(" ", "%20").replace("?q=1", "%3Fq=1");

    assertThat(ids(json(portal, "contact/bycontactinfo?" + coded))).isEqualTo(ids);
  }

  @Test
  void contacts_found_by_contact_info_have_the_form_of_single_ones() {
    try (PortalSimulator portal =
        with(
            "{\"commonData\":[{\"id\":1,\"infoType\":0,\"data\":\"5/2\"},{\"id\":2,\"infoType\":1,\"data\":\"\"}],"
                + "\"addresses\":[{\"street\":\"a/b\"}],\"customFields\":[{\"fieldType\":4}],\"tags\":[\"a\"],\"id\":1}")) {
      String shown =
          "{\"count\":1,"
              + OK
              + "["
              + text(get(portal, CRM + "contact/1")).split("\"response\":")[1];

      assertThat(json(portal, "contact/bycontactinfo?infoType=0&data=5/2") + "}")
          .isEqualTo(shown.replaceAll("}$", "]}}"));
      assertThat(json(portal, "contact/bycontactinfo?infoType=7&data=a/b"))
          .contains("\"count\":1,");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "contact/bycontactinfo, 400",
    "contact/bycontactinfo?infoType=, 400",
    "contact/bycontactinfo?infoType=Telephone, 400",
    "contact/bycontactinfo?infoType=0&category=Work, 400",
    "contact/bycontactinfo?infoType=0&isPrimary=1, 400",
    "contact/byprefix, 500",
    "contact/byprefix?prefix=a&searchType=4, 400",
    "contact/byprefix?prefix=a&searchType=-2, 400",
    "contact/byprefix?prefix=a&searchType=all, 400",
    "contact/byprefix?prefix=a&entityType=None, 400",
    "contact/mail?contactids=x, 400",
    "contact/mail?contactids=, 400",
    "contact/mail?contactids%5B%5D=, 400",
    "contact/mail?contactids%5B%5D=1001&contactids%5B%5D=, 400",
    "contact/simple/byEmail?term=a&maxCount=x, 400",
    "contact/company/404404/person, 404",
    "contact/company/0/person, 400",
    "contact/company/2147483648/person, 400",
    "contact/project/0, 400",
    "opportunity/404404/contact, 404",
    "opportunity/0/contact, 400",
    "case/0/contact, 400",
    "contact/404404/access, 404",
    "contact/404404/tag, 404",
    "contact/tag/404404, 404",
    "contact/0/tag, 400",
    "contact/status/404404, 404",
    "contact/status/0, 400",
    "contact/type/404404, 404",
    "contact/type/0, 400",
  })
  void a_failure_is_reported_in_both_formats(String target, int status) {
    HttpResponse<byte[]> json = get(portal, CRM + target);
    HttpResponse<byte[]> xml = get(portal, CRM + target.replaceFirst("(?=\\?|$)", ".xml"));

    assertThat(json.statusCode()).isEqualTo(status);
    assertThat(text(json)).startsWith("{\"status\":1,\"statusCode\":" + status + ",\"error\":{");
    assertThat(xml.statusCode()).isEqualTo(status);
    assertThat(text(xml)).startsWith("<result><status>1</status>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contact/bycontactinfo?infoType=1",
        "contact/byprefix?prefix=",
        "contact/mail",
        "contact/simple/byEmail",
        "contact/company/2001/person",
        "contact/project/7",
        "opportunity/30/contact",
        "case/40/contact",
        "contact/1007/access",
        "contact/customfield/definitions",
        "person/customfield/definitions",
        "company/customfield/definitions",
        "contact/tag",
        "contact/1001/tag",
        "contact/tag/1001",
        "contact/status",
        "contact/status/3",
        "contact/type",
        "contact/type/1"
      })
  void every_list_requires_a_token(String target) {
    String xml = CRM + target.replaceFirst("(?=\\?|$)", ".xml");

    assertThat(getBare(portal, CRM + target).statusCode()).isEqualTo(401);
    assertThat(text(ask(portal, "PATCH", CRM + target))).contains("Method not found");
    assertThat(text(get(portal, CRM + target))).startsWith("{").contains(OK);
    assertThat(text(get(portal, CRM + target.replaceFirst("(?=\\?|$)", ".json")))).startsWith("{");
    assertThat(text(get(portal, xml))).startsWith("<result>").contains("<statusCode>200<");
    assertThat(text(get(portal, xml.replace(".xml", ".tml")))).startsWith("<result>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          contact/company/2001/person                 | 1001 1006
          contact/company/2003/person                 | ''
          contact/company/1001/person                 | ''
          contact/project/7                           | 1001 1002 2001
          contact/project/7?type=company              | 2001
          contact/project/7?type=Person               | 1001 1002
          contact/project/7?type=bird                 | ''
          contact/project/7?count=2                   | 1001 1002
          contact/project/7?startIndex=1              | 1002 2001
          contact/project/7?sortBy=LASTNAME           | 2001 1002 1001
          contact/project/7?sortBy=LASTNAME&sortOrder=descending | 1001 1002 2001
          contact/project/7?filterBy=shareType&filterValue=2   | 1002
          contact/project/7?filterBy=shareType&filterValue=2,3 | 1002
          contact/project/7?filterBy=displayname&filterOp=contains&filterValue=АННА | 1001
          contact/project/7?filterBy=displayname&filterOp=startsWith&filterValue=john | 1002
          contact/project/7?filterBy=displayname&filterOp=endsWith&filterValue=ва | 1001
          contact/project/7?filterBy=displayname&filterOp=equals&filterValue=smith | ''
          contact/project/7?filterBy=lastname&filterOp=present&filterValue= | 1001 1002
          contact/project/7?filterBy=nobodyHasIt&filterValue=1 | ''
          contact/project/7?filterValue=nobody        | 1001 1002 2001
          contact/project/8                           | ''
          opportunity/31/contact                      | 1002 2001
          case/40/contact                             | 1007
          case/41/contact                             | ''
          case/42/contact                             | ''
          """)
  void members_of_anything_are_listed(String target, String ids) {
    String coded =
        target.contains("filterValue=")
            ? target.replaceFirst("=[^=]*$", "=")
                + encoded(target.substring(target.lastIndexOf('=') + 1)).replace("%2C", ",")
            : target;

    assertThat(ids(json(portal, coded))).isEqualTo(ids);
  }

  @Test
  void members_have_the_form_of_lists() {
    assertThat(json(portal, "opportunity/30/contact"))
        .startsWith("{\"count\":1," + OK + "[{\"firstName\":\"Анна\"")
        .contains("\"commonData\":[{\"id\":105,")
        .contains("\"tags\":[\"VIP\",\"Рассылка, весна\"]")
        .doesNotContain("Сведения");
  }

  @Test
  void a_list_cut_in_memory_has_a_total_only_if_it_is_longer_than_a_page() {
    assertThat(json(portal, "contact/project/7")).startsWith("{\"count\":3," + OK);
    assertThat(json(portal, "contact/project/7?count=3")).startsWith("{\"count\":3," + OK);
    assertThat(json(portal, "contact/project/7?count=2"))
        .startsWith("{\"count\":2,\"nextIndex\":3,\"total\":3," + OK);
    assertThat(json(portal, "contact/project/7?count=2&startIndex=2"))
        .startsWith("{\"count\":1,\"startIndex\":2,\"total\":3," + OK);
    assertThat(json(portal, "contact/project/7?startIndex=2"))
        .startsWith("{\"count\":1,\"startIndex\":2," + OK);
    assertThat(json(portal, "contact/project/8")).isEqualTo("{" + OK + "[]}");
    assertThat(json(portal, "contact/project/8.xml"))
        .isEqualTo("<result><status>0</status><statusCode>200</statusCode></result>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          prefix=                                     | 2002 2001 2003
          prefix=ромаш                                | 2001
          prefix=food project                         | 2002
          prefix=а&searchType=-1                      | 1001 1006 1003 2001
          prefix=а&searchType=1                       | 1001 1006 1003
          prefix=а&searchType=2                       | 1003
          prefix=а&searchType=3                       | 1003 2001
          prefix=S&entityType=Opportunity&entityID=31 | 1002
          prefix=s&entityType=1&entityID=31           | ''
          prefix=hn Sm&entityType=1&entityID=31&searchType=9 | 1002
          prefix=&entityType=case&entityID=40         | 1007
          prefix=&entityType=7&entityID=41            | ''
          prefix=&entityType=Any&entityID=40          | ''
          prefix=&entityID=40                         | ''
          """)
  void contacts_are_found_by_prefix(String query, String ids) {
    assertThat(ids(json(portal, "contact/byprefix?" + query.replace(" ", "%20"))).split(" "))
        .containsExactlyInAnyOrder(ids.split(" "));
  }

  @Test
  void the_base_of_a_contact_has_the_primary_phone_or_email() {
    String base = "\"displayName\":\"А Б\",\"isCompany\":false,\"odd\":1,\"canEdit\":true,\"id\":1";
    try (PortalSimulator portal =
        PortalSimulator.builder()
            .contacts(
                "{\"firstName\":\"А\",\"lastName\":\"Б\",\"title\":\"t\",\"company\":{\"id\":1},"
                    + "\"createBy\":{},\"created\":\"\",\"about\":\"\",\"industry\":\"\","
                    + "\"commonData\":[{\"id\":3,\"infoType\":0,\"isPrimary\":false},"
                    + "{\"id\":4,\"infoType\":0,\"isPrimary\":true},{\"id\":5,\"infoType\":1,\"isPrimary\":true}],"
                    + "\"addresses\":[],\"customFields\":[],\"tags\":[],\"contactStatus\":{\"id\":1},"
                    + "\"taskCount\":1,\"personsCount\":1,\"haveLateTasks\":true,"
                    + base
                    + "}")
            .contacts("{\"displayName\":\"В\",\"isCompany\":true,\"id\":2}")
            .opportunity(1, 1)
            .start()) {
      String phone = ",\"phone\":{\"id\":4,\"infoType\":0,\"isPrimary\":true}}";

      assertThat(json(portal, "contact/byprefix?prefix=б&searchType=1"))
          .isEqualTo("{\"count\":1," + OK + "[{" + base + phone + "]}");
      assertThat(json(portal, "contact/byprefix?prefix=Б&entityType=1&entityID=1"))
          .isEqualTo("{\"count\":1,\"total\":1," + OK + "[{" + base + phone + "]}");
      assertThat(json(portal, "contact/mail?contactids=2&contactids=1&contactids=1&contactids=9"))
          .isEqualTo(
              "{\"count\":2,"
                  + OK
                  + "[{\"displayName\":\"В\",\"isCompany\":true,\"id\":2},{"
                  + base
                  + ",\"email\":{\"id\":5,\"infoType\":1,\"isPrimary\":true}}]}");
    }
  }

  @Test
  void at_most_thirty_contacts_are_found_by_prefix() {
    String many =
        IntStream.rangeClosed(1, 31)
            .mapToObj(id -> "{\"companyName\":\"a\",\"id\":" + id + "}")
            .collect(Collectors.joining(",", "[", "]"));
    try (PortalSimulator portal = with(many)) {
      assertThat(json(portal, "contact/byprefix?prefix=A")).startsWith("{\"count\":30," + OK);
      assertThat(json(portal, "contact/byprefix?prefix=A&count=10"))
          .startsWith("{\"count\":10,\"nextIndex\":11,\"total\":30," + OK);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          term=example&maxCount=10   | 1008 1002 1001 2002
          term=EXAMPLE&maxCount=2    | 1002 2002
          term=анна&maxCount=10      | 1001
          term=Мария&maxCount=10     | ''
          term=&maxCount=10          | ''
          maxCount=10                | ''
          term=a                     | ''
          term=a&maxCount=-1         | ''
          """)
  void contacts_with_an_email_are_found_by_it_or_by_name(String query, String ids) {
    String json = json(portal, "contact/simple/byEmail?" + query);

    assertThat(ids(json).split(" ")).containsExactlyInAnyOrder(ids.split(" "));
    assertThat(json).doesNotContain("\"total\"");
    assertThat(json).contains(ids.isEmpty() ? "\"response\":[]" : "\"response\":[{\"contact\":{");
  }

  @Test
  void the_access_list_of_a_private_contact_is_listed() {
    assertThat(json(portal, "contact/1007/access"))
        .startsWith("{\"count\":2," + OK + "[{\"id\":\"7c1d6a50-")
        .contains("{\"id\":\"11aa22bb-33cc-44dd-88ee-99ff00112233\"");
    assertThat(json(portal, "contact/2001/access")).isEqualTo("{" + OK + "[]}");
    assertThat(json(portal, "contact/1001/access")).isEqualTo("{" + OK + "[]}");
  }

  @Test
  void given_contacts_have_no_built_in_relations() {
    try (PortalSimulator portal = with("[{\"id\":1001}]")) {
      assertThat(json(portal, "contact/type")).isEqualTo("{" + OK + "[]}");
      assertThat(json(portal, "contact/project/7")).isEqualTo("{" + OK + "[]}");
    }
    try (PortalSimulator portal =
        PortalSimulator.builder().project(8, 1002).contactCase(40).start()) {
      assertThat(ids(json(portal, "contact/project/8"))).isEqualTo("1002");
      assertThat(ids(json(portal, "contact/project/7"))).isEqualTo("1001 1002 2001");
      assertThat(ids(json(portal, "case/40/contact"))).isEmpty();
      portal.project(7, 2003);
      portal.contactCase(41, 1001);
      assertThat(ids(json(portal, "contact/project/7"))).isEqualTo("2003");
      assertThat(ids(json(portal, "case/41/contact"))).isEqualTo("1001");
    }
  }

  @Test
  void lists_are_complete_while_contacts_change() throws Exception {
    try (PortalSimulator portal = PortalSimulator.builder().generated(300, 1).start()) {
      ExecutorService threads = Executors.newFixedThreadPool(4);
      List<Future<?>> work = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        int first = 10_000 * (1 + thread);
        work.add(
            threads.submit(
                () -> {
                  for (int id = first; id < first + 50; id++) {
                    portal.put("{\"tags\":[\"t\"],\"companyName\":\"c\",\"id\":" + id + "}");
                    portal.type(1, "t", id);
                    assertThat(json(portal, "contact/filter?sortBy=Id&count=1000"))
                        .contains("\"id\":" + id + "}");
                    assertThat(json(portal, "contact/filter?sortBy=Created&tags=t"))
                        .contains("\"id\":" + id + "}");
                    assertThat(json(portal, "contact/tag")).contains("\"t\"");
                    portal.remove(id);
                  }
                }));
      }
      for (Future<?> each : work) {
        each.get();
      }
      threads.shutdown();

      assertThat(json(portal, "contact/filter?sortBy=6&contactStage=-1&isShared=false&tags=t"))
          .endsWith("\"response\":[]}");
    }
  }
}
