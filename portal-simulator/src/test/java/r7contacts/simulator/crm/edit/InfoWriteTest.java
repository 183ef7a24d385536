package r7contacts.simulator.crm.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.simulator.TestClient;
import r7contacts.simulator.wire.WireObject;

/** Contact infos and addresses: {@code data}, {@code addressdata} and {@code batch}. */
class InfoWriteTest extends WriteTestBase {

  private static final String FULL =
      "address[street]=Main+St.+1&address[city]=York&address[state]=&address[zip]=Y1"
          + "&address[country]=UK";

  @Test
  void an_info_is_added_with_the_english_name_of_its_category() {
    WireObject info =
        write(
            "POST",
            "contact/1001/data",
            "infoType=Phone&category=Mobile&data=+%2B7+&isPrimary=true");

    assertThat(info)
        .hasToString(
            "{\"id\":%d,\"infoType\":0,\"category\":2,\"data\":\" +7 \",\"categoryName\":\"Mobile\","
                    .formatted(info.number("id"))
                + "\"isPrimary\":true}");
    assertThat(values(contact(1001).list("commonData"), "infoType")).isSorted().hasSize(6);
    assertThat(list("contact/1001/data").get(0)).isEqualTo(info);
  }

  @ParameterizedTest
  @CsvSource({
    "contact/1001/data, infoType=0&category=1&data=x, 400",
    "contact/1001/data, infoType=0&category=work&data=x, 400",
    "contact/1001/data, infoType=0&data=x, 400",
    "contact/1001/data, infoType=0&category=Work&data=, 400",
    "contact/1001/data, infoType=7&category=Work&data=x, 400",
    "contact/1002/data, infoType=0&category=Work&data=x, 404",
    "contact/999/data, infoType=0&category=Work&data=x, 404",
    "contact/1002/data, infoType=Twitter&category=Work&data=x, 201"
  })
  void an_invalid_info_is_not_added(String path, String form, int status) {
    assertThat(status("POST", path, form)).isEqualTo(status);
  }

  @Test
  void an_info_is_changed_and_the_category_only_with_the_type() {
    write("PUT", "contact/1001/data/104", "data=x&category=Home&isPrimary=false");
    WireObject withoutType = info(1001, 104);
    write("PUT", "contact/1001/data/104", "data=y&infoType=1&category=Home");
    WireObject withType = info(1001, 104);
    write("PUT", "contact/1001/data/104", "data=z&infoType=1&category=Nonsense");

    assertThat(withoutType.text("data")).isEqualTo("x");
    assertThat(withoutType.text("categoryName")).isEqualTo("Work");
    assertThat(withoutType.isTrue("isPrimary")).isFalse();
    assertThat(withType.text("categoryName")).isEqualTo("Home");
    assertThat(info(1001, 104).text("categoryName")).isEqualTo("Home");
    assertThat(status("PUT", "contact/1001/data/104", "isPrimary=true")).isEqualTo(400);
    assertThat(status("PUT", "contact/1001/data/99999", "data=x")).isEqualTo(500);
  }

  private WireObject info(int contact, int id) {
    return list("contact/" + contact + "/data").stream()
        .filter(info -> info.number("id") == id)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_info_is_deleted_once() {
    assertThat(write("DELETE", "contact/1001/data/104", "").text("data")).contains("@");
    assertThat(values(contact(1001).list("commonData"), "id")).doesNotContain("104");
    assertThat(status("DELETE", "contact/1001/data/104", "")).isEqualTo(404);
  }

  @Test
  void the_ids_of_addresses_do_not_change_with_other_infos() {
    List<String> before = addressIds();

    write("POST", "contact/1001/data", "infoType=Email&category=Work&data=a@b.example");
    write("DELETE", "contact/1001/data/105", "");

    assertThat(addressIds()).isEqualTo(before).hasSize(2);
  }

  private List<String> addressIds() {
    return list("contact/1001/data").stream()
        .filter(info -> info.number("infoType") == 7)
        .map(info -> info.text("id"))
        .toList();
  }

  @Test
  void an_address_is_added_changed_and_deleted() {
    WireObject added =
        write(
            "POST",
            "contact/1003/addressdata",
            FULL + "&address[category]=5&address[isPrimary]=true");
    assertThat(contact(1003).list("addresses"))
        .hasToString(
            "[{\"city\":\"York\",\"country\":\"UK\",\"state\":\"\",\"street\":\"Main St. 1\","
                + "\"zip\":\"Y1\",\"category\":5,\"categoryName\":\"Work\",\"isPrimary\":true}]");
    assertThat(added.number("infoType")).isEqualTo(7);
    assertThat(added.text("data")).startsWith("{\n  \"street\": \"Main St. 1\",");

    String path = "contact/1003/addressdata/" + added.number("id");
    write("PUT", path, FULL.replace("York", "Leeds"));
    assertThat(contact(1003).list("addresses").get(0).text("city")).isEqualTo("Leeds");

    write("DELETE", "contact/1003/data/" + added.number("id"), "");
    assertThat(contact(1003).list("addresses")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, contact/1001/addressdata, street=x, 400",
    "POST, contact/1001/addressdata, address[street]=x&address[category]=6, 400",
    "POST, contact/1002/addressdata, address[street]=x, 404",
    "PUT, contact/1001/addressdata/104, address[street]=x, 404",
    "PUT, contact/1003/addressdata/106, address[street]=x, 404"
  })
  void an_invalid_address_is_rejected(String method, String path, String form, int status) {
    assertThat(status(method, path, form)).isEqualTo(status);
    assertThat(portal.writes()).isEmpty();
  }

  @Test
  void a_batch_adds_all_infos_with_unknown_codes() {
    List<WireObject> added =
        writeList(
            "POST",
            "contact/1003/batch",
            "items[0][infoType]=1&items[0][category]=1&items[0][data]=a@b.example"
                + "&items[0][isPrimary]=true&items[1][infoType]=0&items[1][category]=42"
                + "&items[1][data]=112&items[2][infoType]=99&items[2][category]=0&items[2][data]=x");

    assertThat(values(added, "categoryName")).containsExactly("Work", "PhoneCategory_42", "Home");
    assertThat(values(contact(1003).list("commonData"), "data"))
        .containsExactly("112", "112", "a@b.example", "x");
  }

  @Test
  void a_batch_adds_nothing_if_one_item_is_invalid() {
    String first = "items[0][infoType]=1&items[0][data]=a@b.example&";

    assertThat(
            status("POST", "contact/1003/batch", first + "items[1][infoType]=7&items[1][data]=x"))
        .isEqualTo(400);
    assertThat(status("POST", "contact/1003/batch", first + "items[1][infoType]=1")).isEqualTo(500);
    assertThat(contact(1003).list("commonData")).hasSize(1);
  }

  @Test
  void a_batch_replaces_all_infos_with_new_ids() {
    writeList("PUT", "contact/1001/batch", "items[0][infoType]=0&items[0][data]=112");

    assertThat(contact(1001).list("commonData")).hasSize(1);
    assertThat(contact(1001).list("commonData").get(0).number("id")).isGreaterThan(911);
    assertThat(contact(1001).list("addresses")).isEmpty();
  }

  @Test
  void a_batch_is_read_from_json_and_from_xml() {
    String json =
        "{\"items\":[{\"InfoType\":0,\"category\":1,\"data\":\"1\",\"isPrimary\":true},"
            + "{\"infoType\":0,\"category\":1,\"data\":null}]}";
    String xml =
        "<a><items><infoType>0</infoType><data>2</data></items>"
            + "<items><infoType>0</infoType><data>3</data></items></a>";

    assertThat(
            TestClient.send(portal, "POST", CRM + "contact/1003/batch", "application/json", json)
                .statusCode())
        .isEqualTo(201);
    assertThat(
            TestClient.send(portal, "POST", CRM + "contact/1003/batch", "text/xml", xml)
                .statusCode())
        .isEqualTo(201);
    assertThat(values(contact(1003).list("commonData"), "data"))
        .containsExactly("112", "1", "", "2", "3");
  }
}
