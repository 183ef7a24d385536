package r7contacts.simulator.crm.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.simulator.wire.WireObject;

/** Links to companies, projects, opportunities and cases. */
class LinkWriteTest extends WriteTestBase {

  @Test
  void a_person_is_moved_by_unlinking_and_linking() {
    write("DELETE", "contact/company/2003/person?personid=1001", "");
    assertThat(contact(1001).has("company")).isFalse();
    assertThat(contact(2001).number("personsCount")).isEqualTo(1);

    write("POST", "contact/company/2003/person", "personid=1001");
    assertThat(contact(1001).object("company").number("id")).isEqualTo(2003);
    assertThat(contact(2003).number("personsCount")).isEqualTo(1);
    assertThat(values(list("contact/company/2001/person"), "id")).containsExactly("1006");
  }

  @Test
  void projects_opportunities_and_cases_gain_and_lose_contacts() {
    WireObject person = write("POST", "contact/1003/project/7", "");
    writeList("POST", "contact/project/7", "contactid=1004&contactid=1005");
    write("DELETE", "contact/1001/project/7", "");
    assertThat(person.number("id")).isEqualTo(1003);
    assertThat(values(list("contact/project/7"), "id"))
        .containsExactly("1002", "1003", "1004", "1005", "2001");

    assertThat(write("POST", "contact/1003/opportunity/30", "").number("id")).isEqualTo(30);
    write("DELETE", "opportunity/30/contact/1001", "");
    assertThat(values(list("opportunity/30/contact"), "id")).containsExactly("1003");

    write("POST", "case/41/contact", "contactid=1003");
    write("DELETE", "case/40/contact/1007", "");
    assertThat(values(list("case/41/contact"), "id")).containsExactly("1003");
    assertThat(list("case/40/contact")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, contact/company/999/person, personid=1001, 404",
    "POST, contact/company/2001/person, personid=999, 404",
    "DELETE, contact/company/2001/person, personid=2003, 500",
    "POST, contact/1003/project/99, '', 404",
    "POST, contact/1002/project/7, '', 403",
    "POST, contact/project/7, '', 400",
    "POST, contact/project/99, contactid=1003, 404",
    "POST, opportunity/99/contact/1003, '', 404",
    "POST, case/99/contact, contactid=1003, 404",
    "DELETE, contact/999/project/7, '', 404"
  })
  void links_are_checked(String method, String path, String form, int status) {
    assertThat(status(method, path, form)).isEqualTo(status);
    assertThat(portal.writes()).isEmpty();
  }

  @Test
  void the_creation_date_is_set_in_the_zone_of_the_portal() {
    write("PUT", "contact/1001/creationdate", "creationDate=2020-01-02T03:04:05.000Z");

    assertThat(contact(1001).text("created")).isEqualTo("2020-01-02T06:04:05.0000000+03:00");
    write("PUT", "contact/1001/lastmodifeddate", "lastModifedDate=2020-01-02");
    assertThat(status("PUT", "contact/1001/creationdate", "creationDate=x")).isEqualTo(400);
    assertThat(status("PUT", "contact/1001/creationdate", "")).isEqualTo(400);
    assertThat(status("PUT", "contact/999/creationdate", "creationDate=2020-01-02")).isEqualTo(404);
  }
}
