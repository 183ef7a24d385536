package r7contacts.simulator.crm.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.simulator.TestClient;
import r7contacts.simulator.wire.WireObject;

/** Deletes contacts. */
class RemovalWriteTest extends WriteTestBase {

  @Test
  void a_deleted_contact_is_gone_from_everything_it_belonged_to() {
    WireObject answer = write("DELETE", "contact/1001", "");

    assertThat(answer.text("displayName")).isEqualTo("Анна Иванова");
    assertThat(answer.list("commonData")).isEmpty();
    assertThat(values(answer.list("customFields"), "id")).containsExactly("10");
    assertThat(statusOf(1001)).isEqualTo(404);
    assertThat(status("DELETE", "contact/1001", "")).isEqualTo(404);
    assertThat(contact(2001).number("personsCount")).isEqualTo(1);
    assertThat(list("opportunity/30/contact")).isEmpty();
    assertThat(values(list("contact/tag"), "title")).contains("Рассылка, весна");
    assertThat(portal.writes()).hasSize(1);
    assertThat(portal.writes().get(0).contacts()).containsExactly(1001, 2001);
  }

  @Test
  void the_persons_of_a_deleted_company_stay_without_it() {
    write("DELETE", "contact/2001", "");

    assertThat(contact(1001).has("company")).isFalse();
    assertThat(list("contact/filter?contactListView=Company")).hasSize(2);
  }

  @Test
  void a_contact_with_invoices_cannot_be_deleted() {
    assertThat(status("DELETE", "contact/1007", "")).isEqualTo(403);
    assertThat(statusOf(1007)).isEqualTo(200);
  }

  @Test
  void several_contacts_are_deleted_except_those_that_cannot_be() {
    List<WireObject> deleted =
        writeList("PUT", "contact", "contactids=1003&contactids=1007&contactids=9");

    assertThat(values(deleted, "id")).containsExactly("1003");
    assertThat(deleted.get(0).has("commonData")).isFalse();
    assertThat(statusOf(1003)).isEqualTo(404);
    assertThat(statusOf(1007)).isEqualTo(200);
    assertThat(status("PUT", "contact", "")).isEqualTo(400);
  }

  @Test
  void the_contacts_of_a_filter_are_deleted() {
    assertThat(values(writeList("DELETE", "contact/filter?tags=vip", ""), "id"))
        .containsExactlyInAnyOrder("1001", "2001");
    assertThat(statusOf(1003)).isEqualTo(200);
  }

  @Test
  void parameters_of_a_delete_are_in_the_query_or_in_the_body() {
    writeText("DELETE", "contact/1001/tag?tagName=VIP", "");
    writeText("DELETE", "contact/2001/tag", "tagName=VIP");
    TestClient.send(
        portal,
        "DELETE",
        CRM + "contact/2001/tag",
        "application/json",
        "{\"tagName\":\"Поставщик\"}");

    assertThat(texts("contact/1001/tag")).hasSize(1);
    assertThat(texts("contact/2001/tag")).isEmpty();
  }
}
