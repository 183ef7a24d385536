package r7contacts.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.form;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.ids;
import static r7contacts.simulator.TestClient.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import r7contacts.simulator.wire.WireObject;

/** Writes in general: the witness, rivals, writes at once, generated contacts. */
class WriteTest {

  private static final String CRM = "/api/2.0/crm/";

  @Test
  void applied_writes_are_listed_in_their_order() {
    try (PortalSimulator portal = PortalSimulator.start()) {
      form(portal, "POST", CRM + "contact/1003/tag.xml?x=y", "tagName=New");
      form(portal, "POST", CRM + "contact/1003/tag", "tagName=New");
      form(portal, "POST", CRM + "contact/1003/tag", "tagName=");
      form(portal, "PUT", CRM + "contact/person/2001", "firstName=A&lastName=B");
      get(portal, CRM + "contact/1003");

      assertThat(portal.writes())
          .hasToString(
              "[AppliedWrite[method=POST, path=/api/2.0/crm/contact/1003/tag.xml,"
                  + " isSuccess=true, contacts=[1003]],"
                  + " AppliedWrite[method=POST, path=/api/2.0/crm/contact/1003/tag,"
                  + " isSuccess=true, contacts=[]],"
                  + " AppliedWrite[method=PUT, path=/api/2.0/crm/contact/person/2001,"
                  + " isSuccess=false, contacts=[2001]]]");
    }
  }

  @Test
  void a_rival_changes_a_contact_between_two_requests() {
    try (PortalSimulator portal = PortalSimulator.start()) {
      AtomicInteger requests = new AtomicInteger();
      portal.beforeRequests(
          request -> {
            if (requests.incrementAndGet() == 2) {
              form(portal, "DELETE", CRM + "contact/1001/tag?tagName=VIP", "");
            }
          });

      String first = text(get(portal, CRM + "contact/1001/tag"));
      String second = text(get(portal, CRM + "contact/1001/tag"));
      portal.beforeRequests(null);
      get(portal, CRM + "contact/1001/tag");

      assertThat(first).contains("VIP");
      assertThat(second).doesNotContain("VIP");
      assertThat(requests).hasValue(2);
    }
  }

  @Test
  void a_contact_is_shown_with_its_tags_to_the_witness() {
    try (PortalSimulator portal = PortalSimulator.start()) {
      assertThat(portal.contact(1001)).get().asString().contains("\"tags\":[\"VIP\",");
      assertThat(portal.contact(9)).isEmpty();
      assertThat(portal.contact(1L << 40)).isEmpty();
    }
  }

  @Test
  void writes_at_the_same_time_are_all_applied() throws Exception {
    int threads = 8;
    int perThread = 10;
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try (PortalSimulator portal = PortalSimulator.start()) {
      List<Callable<Void>> writers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        String data = "infoType=0&category=Work&data=" + i;
        writers.add(
            () -> {
              for (int n = 0; n < perThread; n++) {
                form(portal, "POST", CRM + "contact/1003/data", data);
                form(portal, "POST", CRM + "contact/person", "firstName=A&lastName=B");
              }
              return null;
            });
      }
      for (Future<Void> done : executor.invokeAll(writers)) {
        done.get();
      }

      WireObject contact = WireObject.of(portal.contact(1003).orElseThrow());
      assertThat(contact.list("commonData")).hasSize(1 + threads * perThread);
      assertThat(contact.list("commonData"))
          .extracting(info -> info.number("id"))
          .doesNotHaveDuplicates();
      assertThat(portal.writes()).hasSize(2 * threads * perThread);
      assertThat(ids(text(get(portal, CRM + "contact/filter"))).split(" "))
          .doesNotHaveDuplicates()
          .hasSize(12 + threads * perThread);
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void generated_contacts_are_changed_and_deleted() {
    try (PortalSimulator portal = PortalSimulator.builder().generated(50, 1).start()) {
      int id =
          WireObject.of(text(get(portal, CRM + "contact/filter"))).list("response").stream()
              .filter(contact -> contact.isTrue("canEdit"))
              .findFirst()
              .orElseThrow()
              .number("id");
      String path = CRM + "contact/" + id;
      form(portal, "PUT", path + "/access", "isShared=true");
      String before = portal.contact(id).orElseThrow();

      form(portal, "POST", path + "/tag", "tagName=New");
      form(portal, "POST", path + "/data", "infoType=0&category=Work&data=112");

      assertThat(portal.contact(id)).get().asString().isNotEqualTo(before).contains("New", "112");
      assertThat(
              form(portal, "POST", CRM + "contact/person", "firstName=A&lastName=B").statusCode())
          .isEqualTo(201);
      assertThat(ids(text(get(portal, CRM + "contact/filter"))).split(" ")).hasSize(51);
    }
  }
}
