package r7contacts.simulator.crm.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.wire.WireObject;

/** Persons: create, update, quick create. */
class PersonWriteTest extends WriteTestBase {

  @Test
  void a_created_person_has_what_was_sent_and_a_new_id() {
    WireObject answer =
        write(
            "POST",
            "contact/person",
            "firstName=+Ada+&lastName=Lovelace&jobTitle=Analyst&companyId=2002&about=+Notes+"
                + "&shareType=1&customFieldList[0][key]=11&customFieldList[0][value]=+x+"
                + "&customFieldList[1][Key]=13&customFieldList[1][Value]=");

    WireObject person = contact(answer.number("id"));
    assertThat(person.number("id")).isEqualTo(2004);
    assertThat(person.text("firstName")).isEqualTo("Ada");
    assertThat(person.text("displayName")).isEqualTo("Ada Lovelace");
    assertThat(person.text("title")).isEqualTo("Analyst");
    assertThat(person.text("about")).isEqualTo("Notes");
    assertThat(person.text("industry")).isEmpty();
    assertThat(person.object("company").text("displayName")).startsWith("Food & Culture");
    assertThat(person.number("shareType")).isEqualTo(1);
    assertThat(person.has("accessList")).isFalse();
    assertThat(person.has("contactStatus")).isFalse();
    assertThat(person.json("currency")).isEqualTo("null");
    assertThat(values(person.list("customFields"), "id")).containsExactly("10", "11");
    assertThat(person.list("customFields").get(1).text("fieldValue")).isEqualTo("x");
    assertThat(person.object("createBy").text("id")).isEqualTo(PortalSimulator.USER_ID);
    assertThat(contact(2002).number("personsCount")).isEqualTo(2);
    assertThat(values(list("contact/company/2002/person"), "id")).containsExactly("1234", "2004");
  }

  @Test
  void the_members_of_a_created_person_have_the_order_of_other_persons() {
    int id = write("POST", "contact/person", "firstName=A&lastName=B&companyId=2001").number("id");

    assertThat(contact(id).members().keySet())
        .containsExactly(
            "firstName",
            "lastName",
            "company",
            "title",
            "createBy",
            "created",
            "about",
            "industry",
            "commonData",
            "addresses",
            "customFields",
            "haveLateTasks",
            "displayName",
            "isCompany",
            "smallFotoUrl",
            "mediumFotoUrl",
            "isPrivate",
            "isShared",
            "shareType",
            "accessList",
            "currency",
            "canEdit",
            "canDelete",
            "id");
  }

  @Test
  void the_newest_contact_is_the_first_of_the_filter() {
    int id = write("POST", "contact/person", "firstName=A&lastName=B").number("id");

    assertThat(list("contact/filter?count=1").get(0).number("id")).isEqualTo(id);
  }

  @Test
  void ids_are_not_used_again() {
    int first = write("POST", "contact/person", "firstName=A&lastName=B").number("id");
    write("DELETE", "contact/" + first, "");

    assertThat(write("POST", "contact/person", "firstName=A&lastName=B").number("id"))
        .isEqualTo(first + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lastName=B                        | 500
          firstName=A                       | 500
          firstName=+&lastName=B            | 400
          firstName=A&lastName=B&companyId=9  | 404
          firstName=A&lastName=B&companyId=x  | 400
          firstName=A&lastName=B&shareType=x  | 400
          firstName=A&lastName=B&managerList=x  | 400
          firstName=A&lastName=B&customFieldList[1][key]=11 | 500
          firstName=A&lastName=B&customFieldList[0][key]=x | 400
          firstName=A&lastName=             | 201
          """)
  void names_are_checked_before_a_person_is_created(String form, int status) {
    assertThat(status("POST", "contact/person", form)).isEqualTo(status);
    assertThat(portal.writes()).hasSize(status == 201 ? 1 : 0);
  }

  @Test
  void an_update_replaces_the_person_and_keeps_infos_tags_and_fields() {
    write(
        "PUT",
        "contact/person/1001",
        "firstName=Anna&lastName=Smith&jobTitle=CTO&companyId=2001&about=x&shareType=2"
            + "&customFieldList[0][key]=13&customFieldList[0][value]=Web");

    WireObject person = contact(1001);
    assertThat(person.text("displayName")).isEqualTo("Anna Smith");
    assertThat(person.text("title")).isEqualTo("CTO");
    assertThat(person.number("shareType")).isEqualTo(2);
    assertThat(person.object("company").number("id")).isEqualTo(2001);
    assertThat(person.list("commonData")).hasSize(5);
    assertThat(person.list("addresses")).hasSize(2);
    assertThat(texts("contact/1001/tag")).hasSize(2);
    assertThat(values(person.list("customFields"), "id"))
        .containsExactly("10", "11", "12", "13", "14", "15", "16");
    assertThat(person.list("customFields").get(3).text("fieldValue")).isEqualTo("Web");
    assertThat(contact(2001).number("personsCount")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "1001, firstName=A, 400",
    "1001, firstName=A&lastName=B&managerList=x, 400",
    "1001, firstName=A&lastName=B&customFieldList[0][key]=x, 400",
    "1001, firstName=A&lastName=, 400",
    "999, firstName=A&lastName=B, 400",
    "0, firstName=A&lastName=B, 400",
    "1002, firstName=A&lastName=B, 403"
  })
  void an_invalid_update_changes_nothing(int id, String form, int status) {
    assertThat(status("PUT", "contact/person/" + id, form)).isEqualTo(status);
    assertThat(portal.writes()).isEmpty();
  }

  @Test
  void a_last_name_of_one_space_is_stored_as_empty() {
    write("PUT", "contact/person/1001", "firstName=Anna&lastName=%20&shareType=1");

    assertThat(contact(1001).json("lastName")).isEqualTo("\"\"");
    assertThat(contact(1001).text("displayName")).isEqualTo("Anna ");
  }

  @Test
  void an_update_stores_a_company_that_does_not_exist() {
    write("PUT", "contact/person/1001", "firstName=A&lastName=B&companyId=9999&shareType=1");
    assertThat(contact(1001).has("company")).isFalse();
    assertThat(contact(2001).number("personsCount")).isEqualTo(1);

    portal.put("{\"companyName\":\"Later\",\"isCompany\":true,\"id\":9999}");
    assertThat(values(list("contact/company/9999/person"), "id")).containsExactly("1001");
  }

  @Test
  void an_update_keeps_managers_unless_it_names_some() {
    String names = "firstName=Pat&lastName=Private&shareType=0";
    write("PUT", "contact/person/1007", names);
    assertThat(contact(1007).list("accessList")).hasSize(2);

    write("PUT", "contact/person/1007", names + "&managerList=" + PortalSimulator.USER_ID);
    assertThat(values(contact(1007).list("accessList"), "id"))
        .containsExactly(PortalSimulator.USER_ID);
  }

  @Test
  void quick_persons_are_private_and_managed_by_the_user() {
    var created =
        writeList(
            "POST",
            "contact/person/quick",
            "data[0][key]=Ada&data[0][value]=Lovelace&data[1][key]=Only&data[1][value]="
                + "&data[2][key]=Alan&data[2][value]=Turing");

    assertThat(values(created, "displayName")).containsExactly("Ada Lovelace", "Alan Turing");
    assertThat(created.get(0).has("commonData")).isFalse();
    assertThat(values(created.get(0).list("accessList"), "id"))
        .containsExactly(PortalSimulator.USER_ID);
    assertThat(text(send("POST", "contact/person/quick", "data[0][key]=Only")))
        .contains("\"response\":{}");
  }
}
