package r7contacts.simulator.crm.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tags on contacts and in the portal's list. */
class TagWriteTest extends WriteTestBase {

  @Test
  void a_tag_is_added_to_a_contact_once() {
    String answer = writeText("POST", "contact/1003/tag", "tagName=+New%0A+tag+");
    writeText("POST", "contact/1003/tag", "tagName=New+tag");

    assertThat(answer).isEqualTo(" New\n tag ");
    assertThat(texts("contact/1003/tag")).containsExactly("New tag");
    assertThat(text(send("POST", "contact/1003/tag", "tagName=abc"))).startsWith("{\"count\":3,");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, contact/1003/tag, tagName=+, 400",
    "POST, contact/999/tag, tagName=a, 404",
    "POST, contact/1002/tag, tagName=a, 403",
    "DELETE, contact/1001/tag, tagName=unknown, 404",
    "DELETE, contact/1002/tag, tagName=VIP, 403",
    "DELETE, contact/1003/tag, tagName=VIP, 200",
    "POST, contact/tag, tagName=vip, 400",
    "POST, contact/tag, tagName=, 400",
    "DELETE, contact/tag, tagName=unknown, 404"
  })
  void tags_are_checked(String method, String path, String form, int status) {
    String query = method.equals("DELETE") ? path + "?" + form : path;

    assertThat(status(method, query, method.equals("DELETE") ? "" : form)).isEqualTo(status);
  }

  @Test
  void a_tag_that_no_contact_has_remains_until_it_is_deleted() {
    write(
        "DELETE",
        "contact/2001/tag?tagName=%D0%BF%D0%BE%D1%81%D1%82%D0%B0%D0%B2%D1%89%D0%B8%D0%BA",
        "");
    writeText("POST", "contact/tag", "tagName=Empty");

    assertThat(texts("contact/2001/tag")).containsExactly("VIP");
    assertThat(values(list("contact/tag"), "title")).contains("Поставщик", "Empty");
    assertThat(text(send("DELETE", "contact/tag/unused", "")))
        .contains("[\"Empty\",\"Поставщик\"]");
    assertThat(values(list("contact/tag"), "title")).doesNotContain("Поставщик", "Empty");
  }

  @Test
  void a_deleted_tag_is_removed_from_all_contacts() {
    write("DELETE", "contact/tag?tagName=vip", "");

    assertThat(texts("contact/1001/tag")).containsExactly("Рассылка, весна");
    assertThat(texts("contact/1002/tag")).isEmpty();
    assertThat(values(list("contact/tag"), "title")).doesNotContain("VIP");
  }

  @Test
  void a_tag_is_added_to_the_contacts_of_a_filter() {
    writeText("POST", "contact/filter/taglist?contactStage=-1&contactType=-1", "tagName=All");

    assertThat(texts("contact/1001/tag")).contains("All");
    assertThat(texts("contact/1002/tag")).as("is not editable").doesNotContain("All");
  }

  @Test
  void a_group_is_a_company_and_its_persons() {
    writeText("POST", "company/2001/tag/group", "tagName=Group");
    assertThat(texts("contact/2001/tag")).contains("Group");
    assertThat(texts("contact/1001/tag")).contains("Group");

    writeText("DELETE", "person/1001/tag/group?tagName=Group", "");
    assertThat(texts("contact/2001/tag")).doesNotContain("Group");
    assertThat(status("POST", "person/2001/tag/group", "tagName=a")).isEqualTo(500);
  }
}
