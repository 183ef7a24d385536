package r7contacts.simulator.crm.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.PortalSimulatorBuilder;

/** Writes of a user who is no administrator. */
class NotAdministratorTest extends WriteTestBase {

  @Override
  PortalSimulatorBuilder settings(PortalSimulatorBuilder builder) {
    return builder.withoutAdministrator();
  }

  @Test
  void private_contacts_of_others_are_neither_found_nor_listed() {
    write("PUT", "contact/1001/access", "isShared=false");

    assertThat(statusOf(1001)).isEqualTo(404);
    assertThat(status("PUT", "contact/1001/access", "isShared=true")).isEqualTo(404);
    assertThat(values(list("contact/filter"), "id")).doesNotContain("1001").contains("1234");
    assertThat(portal.contact(1001)).isPresent();
  }

  @Test
  void contacts_that_the_user_does_not_see_are_not_overwritten_and_are_changed_too() {
    portal.put(
        "{\"displayName\":\"Hidden\",\"isCompany\":false,\"shareType\":0,\"tags\":[\"VIP\",\"Mine\"],"
            + "\"company\":{\"id\":2001},\"id\":5000}");

    int id = write("POST", "contact/person", "firstName=A&lastName=B&shareType=1").number("id");
    write("POST", "contact/person", "firstName=A&lastName=B");
    write("DELETE", "contact/tag?tagName=mine", "");
    write("DELETE", "contact/2001", "");

    assertThat(id).isEqualTo(5001);
    assertThat(portal.contact(5000)).get().asString().contains("VIP").doesNotContain("Mine");
    assertThat(portal.contact(5000)).get().asString().doesNotContain("2001");
    assertThat(portal.writes().get(1).contacts()).containsExactly(5002);
  }

  @Test
  void a_manager_keeps_a_private_contact() {
    write("PUT", "contact/1001/access", "isShared=false&managerList=" + PortalSimulator.USER_ID);

    assertThat(contact(1001).isTrue("canEdit")).isTrue();
  }

  @Test
  void read_access_does_not_allow_to_edit() {
    write("PUT", "contact/person/1001", "firstName=A&lastName=B&shareType=2");

    assertThat(contact(1001).isTrue("canEdit")).isFalse();
    assertThat(status("PUT", "contact/person/1001", "firstName=A&lastName=B")).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, contact/status, title=a&color=b",
    "PUT, contact/status/1/color, color=b",
    "PUT, contact/type/reorder, titles=a",
    "DELETE, contact/type/3, ''",
    "POST, person/customfield, label=a&fieldType=3",
    "DELETE, person/customfield/13, ''",
    "DELETE, contact/tag/unused, ''"
  })
  void lists_of_the_portal_cannot_be_changed(String method, String path, String form) {
    assertThat(status(method, path, form)).isEqualTo(403);
    assertThat(portal.writes()).isEmpty();
  }
}
