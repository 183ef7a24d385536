package r7contacts.simulator.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static r7contacts.simulator.TestClient.getBare;
import static r7contacts.simulator.TestClient.ids;
import static r7contacts.simulator.TestClient.text;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.SettableClock;
import r7contacts.simulator.TestClient;

/** The pages and totals of {@code contact/filter}. */
class FilterPageTest {

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          count=5                     | {"count":5,"nextIndex":6,"total":12,                | 1001 1002 1003 1004 1005
          count=5&startIndex=5        | {"count":5,"startIndex":5,"nextIndex":11,"total":12, | 1006 1007 1008 1234 2001
          count=5&startIndex=10       | {"count":2,"startIndex":10,"total":12,              | 2002 2003
          startIndex=12               | {"startIndex":12,"total":12,                        | ''
          startIndex=99999999999      | {"startIndex":2147483647,"total":12,                | ''
          count=12                    | {"count":12,"total":12,                             | 1001 1002 1003 1004 1005 1006 1007 1008 1234 2001 2002 2003
          count=-1&startIndex=-5      | {"count":12,"total":12,                             | 1001 1002 1003 1004 1005 1006 1007 1008 1234 2001 2002 2003
          count=few&startIndex=one    | {"count":12,"total":12,                             | 1001 1002 1003 1004 1005 1006 1007 1008 1234 2001 2002 2003
          count=0                     | {"nextIndex":1,"total":12,                          | ''
          count=2&type=company        | {"nextIndex":1,"total":12,                          | ''
          count=10&type=company       | {"count":1,"nextIndex":2,"total":12,                | 2001
          type=person&startIndex=8    | {"count":1,"startIndex":8,"nextIndex":10,"total":12, | 1234
          count=2&tags=vip            | {"count":2,"nextIndex":3,"total":3,                 | 1001 1002
          count=2&tags=vip&startIndex=2 | {"count":1,"startIndex":2,"total":3,              | 2001
          """)
  void pages_have_their_start_and_next_index(String query, String start, String ids) {
    String json = json(portal, FILTER, "?sortBy=Id&" + query);

    assertThat(json).startsWith(start + "\"status\":0,\"statusCode\":200,\"response\":[");
    assertThat(ids(json)).isEqualTo(ids);
  }

  @Test
  void an_empty_list_has_a_total_and_no_count() {
    assertThat(json(portal, FILTER, "?tags=nobody"))
        .isEqualTo("{\"total\":0,\"status\":0,\"statusCode\":200,\"response\":[]}");
    assertThat(json(portal, FILTER, ".xml?tags=nobody"))
        .isEqualTo(
            "<result><total>0</total><status>0</status><statusCode>200</statusCode></result>");
  }

  @Test
  void the_page_cap_limits_pages_and_is_the_default_size() {
    try (PortalSimulator portal = PortalSimulator.builder().pageCap(3).start()) {
      assertThat(json(portal, FILTER, "")).startsWith("{\"count\":3,\"nextIndex\":4,\"total\":12,");
      assertThat(json(portal, FILTER, "?count=10")).startsWith("{\"count\":3,\"nextIndex\":4,");
      assertThat(json(portal, FILTER, "?count=2")).startsWith("{\"count\":2,\"nextIndex\":3,");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalSimulator.builder().pageCap(0))
        .withMessage("page cap must be at least 1: 0");
  }

  @Test
  void no_page_has_more_than_a_thousand_items() {
    StringBuilder many = new StringBuilder("[");
    for (int i = 1; i <= 1001; i++) {
      many.append(i == 1 ? "" : ",").append("{\"id\":").append(i).append('}');
    }
    try (PortalSimulator portal = PortalSimulator.builder().contacts(many + "]").start()) {
      assertThat(json(portal, FILTER, "?count=5000"))
          .startsWith("{\"count\":1000,\"nextIndex\":1001,\"total\":1001,");
    }
  }

  @Test
  void a_total_is_cached_for_a_minute_per_user_and_search() {
    SettableClock clock = new SettableClock();
    try (PortalSimulator portal = clock.portal().contacts("[]").start()) {
      json(portal, FILTER, "?tags=a");
      json(portal, FILTER, "");
      portal.put("{\"tags\":[\"a\"],\"id\":1}");

      assertThat(json(portal, FILTER, "?tags=a")).startsWith("{\"count\":1,\"total\":0,");
      assertThat(json(portal, FILTER, "?tags=A&sortBy=Id&count=1"))
          .startsWith("{\"count\":1,\"total\":0,");
      assertThat(json(portal, SIMPLE, "")).startsWith("{\"count\":1,\"total\":0,");
      assertThat(json(portal, FILTER, "?isShared=false")).contains("\"total\":1,");
      String password = "Basic ZGVtb0Bwb3J0YWwuZXhhbXBsZTpkZW1vLXBhc3N3b3Jk";
      assertThat(text(getBare(portal, FILTER, "Authorization", password))).contains("\"total\":1,");

      clock.pass(Duration.ofMinutes(1).minusNanos(1));
      assertThat(json(portal, FILTER, "")).contains("\"total\":0,");
      clock.pass(Duration.ofNanos(1));
      assertThat(json(portal, FILTER, "")).contains("\"total\":1,");
    }
  }

  @Test
  void an_outdated_total_announces_an_empty_page() {
    try (PortalSimulator portal =
        PortalSimulator.builder().contacts("[{\"id\":1},{\"id\":2}]").start()) {
      json(portal, FILTER, "");
      portal.remove(2);

      assertThat(json(portal, FILTER, "?startIndex=1"))
          .startsWith("{\"startIndex\":1,\"nextIndex\":2,\"total\":2,")
          .endsWith("\"response\":[]}");
    }
  }

  @Test
  void totals_are_current_without_a_cache() {
    try (PortalSimulator portal =
        PortalSimulator.builder().contacts("[]").totalLifetime(Duration.ZERO).start()) {
      json(portal, FILTER, "");
      portal.put("{\"id\":1}");

      assertThat(json(portal, FILTER, "")).contains("\"total\":1,");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalSimulator.builder().totalLifetime(Duration.ofNanos(-1)))
        .withMessageStartingWith("total lifetime must be from 0 to 36500 days: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalSimulator.builder().totalLifetime(Duration.ofDays(36_501)));
  }
}
