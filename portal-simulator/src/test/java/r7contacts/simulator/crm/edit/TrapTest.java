package r7contacts.simulator.crm.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.text;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.TestClient;
import r7contacts.simulator.wire.WireObject;

/** Behaviour by which naive clients damage data: a test for each trap of the README. */
class TrapTest extends WriteTestBase {

  private static final String NAMES = "firstName=Anna&lastName=Smith&shareType=1";

  @Test
  void the_readme_lists_all_traps() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    List<String> listed =
        Pattern.compile("^\\| `([a-z0-9-]+)` \\| (?:PUT|POST|DELETE|GET|any)", Pattern.MULTILINE)
            .matcher(readme)
            .results()
            .map(trap -> trap.group(1).replace('-', '_'))
            .toList();

    assertThat(listed)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(TrapTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> method.getName())
                .filter(name -> !name.startsWith("the_readme"))
                .toList());
  }

  @Test
  void put_resets_stage_currency_industry_and_type() {
    write("PUT", "contact/person/1001", NAMES);

    WireObject person = contact(1001);
    assertThat(person.has("contactStatus")).isFalse();
    assertThat(person.json("currency")).isEqualTo("null");
    assertThat(person.json("industry")).isEqualTo("\"\"");
    assertThat(values(list("contact/filter?contactType=0"), "id")).contains("1001");
    assertThat(values(list("contact/status"), "title")).contains("Горячий");
  }

  @Test
  void put_clears_what_it_leaves_out() {
    write("PUT", "contact/person/1001", "firstName=Anna&lastName=Smith");

    WireObject person = contact(1001);
    assertThat(person.json("title")).isEqualTo("\"\"");
    assertThat(person.json("about")).isEqualTo("\"\"");
    assertThat(person.has("company")).isFalse();
    assertThat(person.isTrue("isPrivate")).isTrue();
    assertThat(contact(2001).number("personsCount")).isEqualTo(1);
  }

  @Test
  void put_skips_empty_values() {
    write(
        "PUT",
        "contact/person/1001",
        NAMES + "&customFieldList[0][key]=13&customFieldList[0][value]=");

    assertThat(values(contact(1001).list("customFields"), "id")).contains("13");
  }

  @Test
  void put_answers_the_state_before() {
    WireObject before = contact(1001);

    assertThat(write("PUT", "contact/person/1001", NAMES)).isEqualTo(before);
    assertThat(contact(1001)).isNotEqualTo(before);
  }

  @Test
  void put_to_the_other_kind_overwrites_it_and_fails() {
    assertThat(status("PUT", "contact/person/2001", NAMES)).isEqualTo(500);
    assertThat(status("PUT", "contact/company/1001", "companyName=ACME")).isEqualTo(500);

    WireObject company = contact(2001);
    assertThat(company.isTrue("isCompany")).isTrue();
    assertThat(company.json("companyName")).isEqualTo("\"\"");
    assertThat(company.text("displayName")).isEqualTo("Anna Smith");
    WireObject person = contact(1001);
    assertThat(person.json("firstName")).isEqualTo("\"\"");
    assertThat(person.has("company")).isFalse();
    assertThat(person.text("displayName")).isEqualTo("ACME");
  }

  @Test
  void put_with_a_blank_first_name_fails_after_it_changed_the_company() {
    assertThat(status("PUT", "contact/person/1001", "firstName=+&lastName=B&companyId=2003"))
        .isEqualTo(400);

    assertThat(contact(1001).object("company").number("id")).isEqualTo(2003);
    assertThat(contact(1001).text("firstName")).isEqualTo("Анна");
  }

  @Test
  void post_sent_twice_creates_two() {
    int first = write("POST", "contact/person", NAMES).number("id");
    int second = write("POST", "contact/person", NAMES).number("id");

    assertThat(second).isNotEqualTo(first);
    assertThat(contact(second).text("displayName")).isEqualTo(contact(first).text("displayName"));
  }

  @Test
  void post_answers_a_creation_date_that_is_not_stored() {
    String date = write("POST", "contact/person", NAMES).text("created");

    assertThat(contact(2004).text("created")).endsWith(".0000000+03:00").isNotEqualTo(date);
  }

  @Test
  void post_hides_a_private_contact_from_its_creator() {
    try (PortalSimulator other = PortalSimulator.builder().withoutAdministrator().start()) {
      HttpResponse<byte[]> created =
          TestClient.form(other, "POST", CRM + "contact/person", "firstName=A&lastName=B");

      int id = WireObject.of(text(created)).object("response").number("id");
      assertThat(other.contact(2004)).isPresent();
      assertThat(TestClient.get(other, CRM + "contact/" + id).statusCode()).isIn(400, 404);
    }
  }

  @Test
  void post_of_a_private_company_with_persons_fails_after_it_is_created() {
    try (PortalSimulator other = PortalSimulator.builder().withoutAdministrator().start()) {
      HttpResponse<byte[]> answer =
          TestClient.form(
              other, "POST", CRM + "contact/company", "companyName=ACME&personList=1001");

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(other.contact(2004)).get().asString().contains("ACME");
    }
  }

  @Test
  void text_that_is_too_long_is_cut() {
    write("PUT", "contact/person/1001", "lastName=B&shareType=1&firstName=" + "a".repeat(300));
    assertThat(contact(1001).text("firstName")).hasSize(255);

    write("PUT", "contact/1001/data/104", "data=" + "%D1%8F".repeat(40_000));
    assertThat(portal.contact(1001).orElseThrow()).contains("я".repeat(32_767) + "\"");

    try (PortalSimulator strict = PortalSimulator.builder().strictDatabase().start()) {
      assertThat(
              TestClient.form(
                      strict, "PUT", CRM + "contact/1001/data/104", "data=" + "a".repeat(65_536))
                  .statusCode())
          .isEqualTo(500);
    }
  }

  @Test
  void text_ends_at_the_first_emoji() {
    write("PUT", "contact/person/1001", "firstName=An%F0%9F%98%80na&lastName=B&shareType=1");

    assertThat(contact(1001).text("firstName")).isEqualTo("An");
  }

  @Test
  void text_like_a_date_is_rewritten_in_json() {
    String body = "{\"fieldValue\":\"2024-05-06T07:08:00.500+03:00\"}";
    TestClient.send(portal, "POST", CRM + "person/1003/customfield/13", "application/json", body);
    assertThat(values(contact(1003).list("customFields"), "fieldValue"))
        .contains("2024-05-06T04:08:00.5+00:00");

    write("POST", "person/1003/customfield/13", "fieldValue=2024-05-06T07:08:00.500Z");
    assertThat(values(contact(1003).list("customFields"), "fieldValue"))
        .contains("2024-05-06T07:08:00.500Z");
  }

  @Test
  void list_in_empty_brackets_doubles_one_object_and_rejects_two() {
    String item = "items[][infoType]=0&items[][data]=%s&";

    writeList("POST", "contact/1003/batch", item.formatted("7"));
    assertThat(values(contact(1003).list("commonData"), "data")).containsExactly("112", "7", "7");
    assertThat(status("POST", "contact/1003/batch", item.formatted("8") + item.formatted("9")))
        .isEqualTo(400);
    assertThat(
            status(
                "POST",
                "contact/person",
                NAMES + "&customFieldList[][key]=11&customFieldList[][key]=13"))
        .isEqualTo(400);
  }

  @Test
  void list_with_a_gap_fails() {
    assertThat(status("POST", "contact/1003/batch", "items[1][infoType]=0&items[1][data]=7"))
        .isEqualTo(500);
    assertThat(
            status(
                "POST",
                "contact/1003/batch",
                "items[0][infoType]=0&items[0][data]=7&items[2][infoType]=0&items[2][data]=7"))
        .isEqualTo(500);
    assertThat(contact(1003).list("commonData")).hasSize(1);
  }

  @Test
  void list_item_with_a_key_in_two_spellings_fails() {
    assertThat(
            status(
                "POST",
                "contact/1003/batch",
                "items[0][infoType]=0&items[0][InfoType]=0&items[0][data]=7"))
        .isEqualTo(500);
  }

  @Test
  void list_under_another_name_deletes_all_infos() {
    writeList("PUT", "contact/1001/batch", "data[0][infoType]=0&data[0][data]=7");

    assertThat(contact(1001).list("commonData")).isEmpty();
    assertThat(contact(1001).list("addresses")).isEmpty();
  }

  @Test
  void batch_of_infos_that_fails_deletes_all_infos() {
    assertThat(status("PUT", "contact/1001/batch", "items[0][infoType]=0")).isEqualTo(500);

    assertThat(list("contact/1001/data")).isEmpty();
  }

  @Test
  void info_of_another_contact_is_moved_or_deleted() {
    write("PUT", "contact/1003/data/104", "data=moved@b.example");
    write("DELETE", "contact/1003/data/101", "");

    assertThat(values(contact(1001).list("commonData"), "id")).containsExactly("102", "103", "105");
    assertThat(values(contact(1003).list("commonData"), "id")).contains("104");
  }

  @Test
  void second_primary_info_leaves_the_first_one_primary() {
    write("POST", "contact/1001/data", "infoType=1&category=Work&data=a@b.example&isPrimary=true");

    assertThat(contact(1001).list("commonData").stream())
        .filteredOn(info -> info.number("infoType") == 1 && info.isTrue("isPrimary"))
        .hasSize(2);
  }

  @Test
  void address_without_a_part_hides_the_parts_after_it() {
    write("PUT", "contact/1001/addressdata/106", "address[city]=York&address[street]=Main");

    assertThat(contact(1001).list("addresses").get(0)).hasToString("{\"city\":\"York\"}");
  }

  @Test
  void address_in_upper_case_is_taken_and_not_shown() {
    String address = encoded("{\"City\":\"York\",\"Country\":\"UK\"}");
    writeList("POST", "contact/1003/batch", "items[0][infoType]=7&items[0][data]=" + address);

    assertThat(contact(1003).list("addresses")).hasToString("[{}]");
  }

  @Test
  void address_as_an_empty_object_is_missing() {
    HttpResponse<byte[]> answer =
        TestClient.send(
            portal,
            "PUT",
            CRM + "contact/1001/addressdata/106",
            "application/json",
            "{\"address\":{}}");

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void value_set_by_two_kinds_is_shown_twice() {
    write("POST", "person/1001/customfield/13", "fieldValue=own");
    write("POST", "contact/1001/customfield/13", "fieldValue=common");
    assertThat(field13()).containsExactly("own", "common");

    write("POST", "person/1001/customfield/13", "fieldValue=");
    assertThat(field13()).containsExactly("common");
    write("POST", "contact/1001/customfield/13", "fieldValue=");
    assertThat(field13()).isEmpty();
  }

  private List<String> field13() {
    return contact(1001).list("customFields").stream()
        .filter(field -> field.number("id") == 13)
        .map(field -> field.text("fieldValue"))
        .toList();
  }

  @Test
  void tag_in_another_spelling_keeps_the_first_one() {
    assertThat(writeText("POST", "contact/1003/tag", "tagName=vip")).isEqualTo("vip");

    assertThat(texts("contact/1003/tag")).containsExactly("VIP");
  }

  @Test
  void tag_list_stops_at_the_first_failure() {
    assertThat(
            status(
                "POST",
                "contact/taglist",
                "entityid[]=1001&entityid[]=1002&entityid[]=1003&tagName=New"))
        .isEqualTo(403);

    assertThat(texts("contact/1001/tag")).contains("New");
    assertThat(texts("contact/1003/tag")).isEmpty();
  }

  @Test
  void tag_by_filter_takes_contacts_without_stage_and_type_only() {
    writeText("POST", "contact/filter/taglist", "tagName=New");

    assertThat(texts("contact/1001/tag")).doesNotContain("New");
    assertThat(texts("contact/1003/tag")).contains("New");
  }

  @Test
  void stage_left_out_is_cleared() {
    write("PUT", "contact/1001/status", "statusId=1");

    assertThat(contact(1001).has("contactStatus")).isFalse();
  }

  @Test
  void stage_of_another_list_is_taken() {
    write("PUT", "contact/1001/status", "contactStatusid=2");

    assertThat(contact(1001).object("contactStatus").text("title")).isEqualTo("Поставщик");
    assertThat(values(list("contact/status"), "title")).doesNotContain("Поставщик");
  }

  @Test
  void stage_that_was_deleted_makes_answers_fail_after_the_effect() {
    int type = write("POST", "contact/type", "title=Temporary").number("id");
    write("PUT", "contact/1001/status", "contactStatusid=" + type);
    write("PUT", "contact/1003/status", "contactStatusid=" + type);
    write("DELETE", "contact/type/" + type, "");

    assertThat(statusOf(1001)).isEqualTo(404);
    assertThat(values(list("contact/filter"), "id")).contains("1001");
    assertThat(status("DELETE", "contact/1003", "")).isEqualTo(404);
    assertThat(portal.contact(1003)).isEmpty();
    assertThat(status("PUT", "contact/person/1001", NAMES)).isEqualTo(404);
    assertThat(contact(1001).text("displayName")).isEqualTo("Anna Smith");
  }

  @Test
  void access_left_out_is_private_without_managers() {
    write("PUT", "contact/1001/access", "");

    assertThat(contact(1001).isTrue("isPrivate")).isTrue();
    assertThat(contact(1001).json("accessList")).isEqualTo("[]");
  }

  @Test
  void access_of_a_shared_contact_replaces_managers_that_are_not_shown() {
    String managers = "&managerList=" + PortalSimulator.USER_ID;
    write("PUT", "contact/1001/access", "isShared=true" + managers);
    assertThat(list("contact/1001/access")).isEmpty();
    assertThat(values(list("contact/filter?responsibleid=" + PortalSimulator.USER_ID), "id"))
        .contains("1001");

    write("PUT", "contact/1001/access", "isShared=true");
    assertThat(values(list("contact/filter?responsibleid=" + PortalSimulator.USER_ID), "id"))
        .doesNotContain("1001");
  }

  @Test
  void access_by_filter_has_the_opposite_flag() {
    writeList("PUT", "contact/filter/access?tags=vip", "isPrivate=true");
    assertThat(contact(1001).isTrue("isShared")).isTrue();

    writeList("PUT", "contact/filter/access?tags=vip", "isPrivate=false");
    assertThat(contact(1001).isTrue("isPrivate")).isTrue();
  }

  @Test
  void link_to_a_company_leaves_the_link_to_the_one_before() {
    WireObject answer = write("POST", "contact/company/2003/person", "personid=1001");

    assertThat(answer.object("company").number("id")).as("outdated").isEqualTo(2001);
    assertThat(contact(1001).object("company").number("id")).isEqualTo(2003);
    assertThat(values(list("contact/company/2001/person"), "id")).contains("1001");
    assertThat(contact(2001).number("personsCount")).isEqualTo(2);
    assertThat(contact(2003).number("personsCount")).isEqualTo(1);
  }

  @Test
  void unlink_removes_the_link_to_any_company() {
    write("DELETE", "contact/company/2003/person", "personid=1001");

    assertThat(contact(1001).has("company")).isFalse();
  }

  @Test
  void put_contact_deletes() {
    writeList("PUT", "contact", "contactids[]=1003&contactids[]=1004");

    assertThat(statusOf(1003)).isEqualTo(404);
    assertThat(statusOf(1004)).isEqualTo(404);
  }

  @Test
  void delete_by_filter_without_parameters_deletes_everything() {
    writeList("DELETE", "contact/filter", "filterValue=Anna&isShared=true");

    assertThat(values(list("contact/filter?sortBy=Id"), "id"))
        .containsExactly("1002", "1006", "1007", "2002");
  }

  @Test
  void merge_loses_custom_values() {
    write("POST", "contact/1001/customfield/12", "fieldValue=common");

    write("PUT", "contact/merge", "fromcontactid=1001&tocontactid=1003");

    assertThat(values(contact(1003).list("customFields"), "fieldValue"))
        .containsExactly("", "common");
  }

  @Test
  void merge_leaves_a_company_that_counts_one_too_many() {
    write("PUT", "contact/merge", "fromcontactid=1001&tocontactid=1003");

    assertThat(list("contact/company/2001/person")).hasSize(2);
    assertThat(contact(2001).number("personsCount")).isEqualTo(3);
  }

  @Test
  void merge_takes_a_person_and_a_company() {
    write("PUT", "contact/merge", "fromcontactid=2001&tocontactid=1003");

    assertThat(contact(1001).object("company").number("id")).isEqualTo(1003);
  }

  @Test
  void api_batch_reads_contacts_as_they_were_and_does_not_stop() {
    String batch =
        """
        [{"relativeUrl":"/api/2.0/crm/contact/999/tag","method":"POST","body":"tagName=a","order":1},
         {"relativeUrl":"/api/2.0/crm/contact/person/1001","method":"PUT",
          "body":"firstName=Anna&lastName=Smith&shareType=1","order":2},
         {"relativeUrl":"/api/2.0/crm/contact/1001","order":3}]
        """;

    HttpResponse<byte[]> answer =
        TestClient.form(portal, "POST", "/api/2.0/batch", "batch=" + encoded(batch));

    List<WireObject> items = WireObject.of(text(answer)).list("response");
    assertThat(values(items, "status")).containsExactly("404", "200", "200");
    assertThat(items.get(2).text("data")).contains("Анна");
    assertThat(contact(1001).text("firstName")).isEqualTo("Anna");
  }
}
