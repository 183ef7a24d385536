package r7contacts.simulator.crm.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.simulator.wire.WireObject;

/** Merges contacts. */
class MergeWriteTest extends WriteTestBase {

  @Test
  void the_target_keeps_its_values_and_takes_over_what_it_lacks() {
    WireObject before = contact(1003);

    WireObject answer = write("PUT", "contact/merge", "fromcontactid=1001&tocontactid=1003");

    WireObject merged = contact(1003);
    assertThat(answer).isEqualTo(merged);
    assertThat(statusOf(1001)).isEqualTo(404);
    assertThat(merged.text("displayName")).isEqualTo(before.text("displayName"));
    assertThat(merged.json("currency")).isEqualTo("null");
    assertThat(merged.text("industry")).isEqualTo("Торговля");
    assertThat(merged.object("contactStatus").number("id")).isEqualTo(3);
    assertThat(merged.object("company").number("id")).isEqualTo(2001);
    assertThat(merged.list("addresses").size()).isEqualTo(before.list("addresses").size() + 2);
    assertThat(merged.list("commonData")).hasSize(6);
    assertThat(texts("contact/1003/tag")).containsExactly("VIP", "Рассылка, весна");
    assertThat(values(list("opportunity/30/contact"), "id")).containsExactly("1003");
    assertThat(values(list("contact/filter?contactType=1"), "id")).contains("1003");
    assertThat(portal.writes().get(0).contacts()).contains(1001, 1003);
  }

  @Test
  void equal_infos_are_dropped_and_a_second_primary_one_loses_its_mark() {
    String phone = "infoType=0&category=Home&isPrimary=true&data=";
    write("POST", "contact/1003/data", phone + "1");
    write("POST", "contact/1004/data", phone + "1");
    write("POST", "contact/1004/data", phone + "2");

    write("PUT", "contact/merge", "fromcontactid=1004&tocontactid=1003");

    var phones =
        contact(1003).list("commonData").stream()
            .filter(info -> info.number("infoType") == 0 && info.number("category") == 0)
            .toList();
    assertThat(values(phones, "data")).contains("1", "2").doesNotHaveDuplicates();
    assertThat(phones).filteredOn(info -> info.isTrue("isPrimary")).hasSize(1);
  }

  @Test
  void the_persons_of_a_company_move() {
    write("PUT", "contact/merge", "fromcontactid=2001&tocontactid=2003");

    assertThat(contact(1001).object("company").number("id")).isEqualTo(2003);
    assertThat(contact(2003).number("personsCount")).isEqualTo(2);
    assertThat(values(list("contact/company/2003/person"), "id")).containsExactly("1001", "1006");
  }

  @Test
  void equal_ids_are_a_success_without_effect() {
    write("PUT", "contact/merge", "fromcontactid=1001&tocontactid=1001");

    assertThat(portal.writes().get(0).contacts()).isEmpty();
    assertThat(statusOf(1001)).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "1001, 999, 404",
    "999, 1001, 404",
    "1001, 1002, 403",
    "1002, 1001, 403",
    "1001, 0, 400"
  })
  void contacts_to_merge_are_checked(int from, int to, int status) {
    assertThat(
            status("PUT", "contact/merge", "fromcontactid=%d&tocontactid=%d".formatted(from, to)))
        .isEqualTo(status);
  }
}
