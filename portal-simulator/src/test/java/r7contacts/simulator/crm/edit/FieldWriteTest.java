package r7contacts.simulator.crm.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.simulator.wire.WireObject;

/** Custom fields: values and definitions. */
class FieldWriteTest extends WriteTestBase {

  private List<String> shown(int contact) {
    return values(contact(contact).list("customFields"), "fieldValue");
  }

  @Test
  void a_value_is_set_trimmed_and_cleared() {
    WireObject answer = write("POST", "person/1003/customfield/13", "fieldValue=+Web+");
    assertThat(answer.number("entityId")).isEqualTo(1003);
    assertThat(shown(1003)).containsExactly("", "Web");
    assertThat(values(list("person/1003/customfield"), "fieldValue")).contains("Web");

    write("POST", "person/1003/customfield/13", "fieldValue=");
    assertThat(shown(1003)).containsExactly("");
    assertThat(values(list("person/customfield/definitions"), "id")).contains("13");
  }

  @ParameterizedTest
  @CsvSource({
    "person/1003/customfield/999, fieldValue=a, 500",
    "person/1003/customfield/13, a=b, 500",
    "person/999/customfield/13, fieldValue=a, 201",
    "opportunity/1003/customfield/13, fieldValue=a, 201"
  })
  void the_contact_is_not_checked(String path, String form, int status) {
    assertThat(status("POST", path, form)).isEqualTo(status);
    assertThat(shown(1003)).containsExactly("");
  }

  @Test
  void a_value_of_the_other_kind_is_stored_beside_that_of_the_own_kind() {
    write("POST", "company/1003/customfield/13", "fieldValue=other");
    write("POST", "person/1003/customfield/13", "fieldValue=own");
    assertThat(shown(1003)).containsExactly("", "own", "other");

    write("POST", "company/1003/customfield/13", "fieldValue=");
    assertThat(shown(1003)).containsExactly("", "own");
  }

  @Test
  void a_field_is_defined_changed_moved_and_deleted() {
    WireObject created =
        write("POST", "company/customfield", "label=+Size+&fieldType=0&mask=%7B%22size%22%3A0%7D");
    int id = created.number("id");
    assertThat(created.text("label")).isEqualTo("Size");
    assertThat(created.text("mask")).isEqualTo("{\"size\":1}");
    assertThat(created.number("entityId")).isEqualTo(-1);

    write("POST", "company/2001/customfield/" + id, "fieldValue=10");
    write("PUT", "company/customfield/" + id, "label=Staff&fieldType=1&mask=raw");
    WireObject value = contact(2001).list("customFields").get(1);
    assertThat(value.text("label")).isEqualTo("Staff");
    assertThat(value.number("fieldType")).isZero();
    assertThat(value.text("mask")).isEqualTo("raw");

    writeList("PUT", "company/customfield/reorder", "fieldids=" + id + "&fieldids=41");
    assertThat(values(contact(2001).list("customFields"), "id")).containsExactly("" + id, "41");
    assertThat(values(list("company/customfield/definitions"), "id"))
        .containsExactly("" + id, "41");

    write("DELETE", "company/customfield/" + id, "");
    assertThat(values(contact(2001).list("customFields"), "id")).containsExactly("41");
    assertThat(values(list("company/customfield/definitions"), "id")).containsExactly("41");
  }

  @Test
  void a_new_heading_is_shown_by_all_contacts_of_its_kind() {
    write("POST", "contact/customfield", "label=Heading&fieldType=Heading");

    assertThat(values(contact(1003).list("customFields"), "label")).contains("Heading");
    assertThat(values(contact(2001).list("customFields"), "label")).contains("Heading");
    int person = write("POST", "contact/person", "firstName=A&lastName=B").number("id");
    assertThat(values(contact(person).list("customFields"), "label")).contains("Heading");
  }

  @Test
  void options_with_values_can_only_grow() {
    String path = "person/customfield/13";
    String form = "label=Source&fieldType=2&mask=";

    assertThat(status("PUT", path, form + encoded("[\"Web\"]"))).isEqualTo(400);
    String mask = list("person/customfield/definitions").get(3).text("mask");
    write("PUT", path, form + encoded(mask.replace("]", ",\"Web\"]")));
    assertThat(list("person/customfield/definitions").get(3).text("mask")).contains("Web");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, person/customfield, label=&fieldType=3, 400",
    "POST, person/customfield, label=a&fieldType=0, 400",
    "POST, person/customfield, label=a&fieldType=2&mask=a, 400",
    "PUT, person/customfield/999, label=a, 404",
    "PUT, person/customfield/reorder, fieldids=999, 404",
    "DELETE, person/customfield/999, '', 404"
  })
  void an_invalid_definition_is_rejected(String method, String path, String form, int status) {
    assertThat(status(method, path, form)).isEqualTo(status);
  }
}
