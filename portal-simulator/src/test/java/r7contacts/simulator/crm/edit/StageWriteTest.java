package r7contacts.simulator.crm.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.get;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.simulator.wire.WireObject;

/** The stage of contacts, and the lists of stages and of types. */
class StageWriteTest extends WriteTestBase {

  @Test
  void a_stage_is_set_and_cleared_and_the_answer_is_up_to_date() {
    WireObject answer = write("PUT", "contact/1003/status", "contactStatusid=1");
    assertThat(answer.object("contactStatus").text("title")).isEqualTo("Cold");
    assertThat(answer).isEqualTo(contact(1003));

    write("PUT", "contact/1003/status", "contactStatusid=0");
    assertThat(contact(1003).has("contactStatus")).isFalse();
    assertThat(status("PUT", "contact/1003/status", "contactStatusid=77")).isEqualTo(404);
    assertThat(status("PUT", "contact/1002/status", "contactStatusid=1")).isEqualTo(403);
  }

  @Test
  void the_stage_of_a_company_is_also_that_of_its_persons() {
    write("PUT", "contact/company/2001/status", "contactStatusid=1");

    assertThat(contact(2001).object("contactStatus").number("id")).isEqualTo(1);
    assertThat(contact(1001).object("contactStatus").number("id")).isEqualTo(1);
    assertThat(status("PUT", "contact/person/2001/status", "contactStatusid=1")).isEqualTo(500);
  }

  @Test
  void a_stage_is_created_changed_moved_and_deleted() {
    WireObject created =
        write("POST", "contact/status", "title=Warm&color=%23ff0000&sortOrder=9&description=x");
    String path = "contact/status/" + created.number("id");
    assertThat(list("contact/status").get(2)).isEqualTo(created);
    assertThat(write("POST", "contact/status", "title=Warm&color=blue")).isEqualTo(created);

    assertThat(write("PUT", path, "title=Lukewarm&color=green").text("title"))
        .isEqualTo("Lukewarm");
    writeList("PUT", "contact/status/reorder", "titles=Lukewarm&titles=Cold");
    assertThat(list("contact/status").get(0).text("title")).isEqualTo("Lukewarm");

    write("DELETE", path, "");
    assertThat(get(portal, CRM + path).statusCode()).isEqualTo(404);
  }

  @Test
  void the_color_of_a_stage_changes_in_its_contacts_too() {
    write("PUT", "contact/status/3/color", "color=green");

    assertThat(contact(1001).object("contactStatus").text("color")).isEqualTo("green");
    assertThat(contact(2001).object("contactStatus").text("color")).isEqualTo("green");
  }

  @Test
  void a_type_is_created_changed_moved_and_deleted() {
    WireObject created = write("POST", "contact/type", "title=Partner");
    String path = "contact/type/" + created.number("id");
    write("PUT", path, "title=Friend");
    assertThat(values(writeList("PUT", "contact/type/reorder", "titles=Friend"), "title"))
        .startsWith("Friend");

    write("DELETE", path, "");
    assertThat(values(list("contact/type"), "title")).doesNotContain("Friend");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, contact/status, title=a, 400",
    "POST, contact/status, title=+&color=a, 400",
    "PUT, contact/status/3, title=a&color=b, 400",
    "PUT, contact/status/99, title=a&color=b, 404",
    "DELETE, contact/status/3, '', 400",
    "DELETE, contact/status/99, '', 404",
    "PUT, contact/type/1, title=a, 400",
    "PUT, contact/type/3, title=+, 400",
    "DELETE, contact/type/1, '', 400",
    "DELETE, contact/type/99, '', 404"
  })
  void items_in_use_and_malformed_ones_are_rejected(
      String method, String path, String form, int status) {
    assertThat(status(method, path, form)).isEqualTo(status);
  }

  @Test
  void the_last_item_of_a_list_cannot_be_deleted() {
    write("PUT", "contact/1007/status", "");
    write("PUT", "contact/1001/status", "");
    write("PUT", "contact/2001/status", "");

    write("DELETE", "contact/status/1", "");
    assertThat(status("DELETE", "contact/status/3", "")).isEqualTo(400);
  }
}
