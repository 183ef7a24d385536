package r7contacts.simulator.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;

class PageCapTest {

  private static final String FILTER = "/api/2.0/crm/contact/filter?sortBy=Id";

  private final PortalSimulator portal = PortalSimulator.builder().pageCap(5).start();

  @AfterEach
  void close() {
    portal.close();
  }

  private String list(String target) {
    return text(get(portal, target)).replaceFirst("\"response\".*", "");
  }

  @Test
  void a_list_has_no_more_items_than_the_page_cap() {
    portal.fault(Fault.pageCap(2));

    assertThat(list(FILTER)).startsWith("{\"count\":2,\"nextIndex\":3,\"total\":12,");
    assertThat(list(FILTER + "&count=4&startIndex=2"))
        .startsWith("{\"count\":2,\"startIndex\":2,\"nextIndex\":5,\"total\":12,");
    assertThat(list(FILTER + "&count=1")).startsWith("{\"count\":1,\"nextIndex\":2,");
    assertThat(list("/api/2.0/crm/contact/project/7"))
        .startsWith("{\"count\":2,\"nextIndex\":3,\"total\":3,");
    assertThat(list("/api/2.0/crm/contact/tag")).startsWith("{\"count\":2,");
    assertThat(get(portal, "/api/2.0/crm/contact/1001").statusCode()).isEqualTo(200);
    portal.clearFaults();
    assertThat(list(FILTER)).startsWith("{\"count\":5,\"nextIndex\":6,");
  }

  @Test
  void a_page_cap_fault_ends_after_its_number_of_requests() {
    portal.fault(Fault.parse("page-cap=2*1@contacts"));

    assertThat(list("/api/2.0/crm/opportunity/31/contact?count=3")).startsWith("{\"count\":2,");
    assertThat(list(FILTER)).startsWith("{\"count\":2,");
    assertThat(list(FILTER)).startsWith("{\"count\":5,");
  }

  @Test
  void a_page_cap_fault_never_raises_the_page_cap() {
    portal.fault(Fault.pageCap(1_000_000));

    assertThat(list(FILTER)).startsWith("{\"count\":5,");
  }

  @Test
  void the_earlier_page_cap_fault_applies_beside_faults_of_other_stages() {
    portal.fault(Fault.pageCap(2).times(1));
    portal.fault(Fault.pageCap(3).times(1));
    portal.fault(Fault.wrongType());

    assertThat(list(FILTER)).startsWith("{\"count\":2,");
    assertThat(get(portal, FILTER).headers().firstValue("Content-Type")).contains("text/plain");
    assertThat(list(FILTER)).startsWith("{\"count\":5,");
  }
}
