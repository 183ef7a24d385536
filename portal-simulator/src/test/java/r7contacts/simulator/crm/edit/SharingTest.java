package r7contacts.simulator.crm.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.wire.WireObject;

/** Access of one contact, of several, and of those of a filter. */
class SharingTest extends WriteTestBase {

  private static final String MARY = "11aa22bb-33cc-44dd-88ee-99ff00112233";

  @Test
  void access_sets_sharing_and_managers() {
    write(
        "PUT",
        "contact/1001/access",
        "isShared=false&managerList[]=" + PortalSimulator.USER_ID + "&managerList[]=" + MARY);

    WireObject contact = contact(1001);
    assertThat(contact.number("shareType")).isZero();
    assertThat(contact.isTrue("isPrivate")).isTrue();
    assertThat(contact.isTrue("isShared")).isFalse();
    assertThat(values(contact.list("accessList"), "displayName"))
        .containsExactly("Сергей О&#39;Петров &amp; сын", "Mary Fa&#231;ade");
    assertThat(values(list("contact/1001/access"), "id")).hasSize(2);

    write("PUT", "contact/1001/access", "isShared=true");
    assertThat(contact(1001).number("shareType")).isEqualTo(1);
    assertThat(contact(1001).has("accessList")).isFalse();
    assertThat(list("contact/1001/access")).isEmpty();
  }

  @Test
  void an_unknown_manager_is_a_removed_profile() {
    write("PUT", "contact/1001/access", "managerList=00000000-0000-0000-0000-0000000000aa");

    assertThat(values(contact(1001).list("accessList"), "displayName"))
        .containsExactly("profile removed");
  }

  @Test
  void access_of_several_contacts_stops_at_the_first_failure() {
    assertThat(status("PUT", "contact/access", "contactid=1001&contactid=1002&contactid=1003"))
        .isEqualTo(403);

    assertThat(contact(1001).isTrue("isPrivate")).isTrue();
    assertThat(contact(1003).isTrue("isPrivate")).isFalse();
    assertThat(portal.writes().get(0).isSuccess()).isFalse();
    assertThat(portal.writes().get(0).contacts()).containsExactly(1001);
  }

  @Test
  void the_access_of_a_company_is_shown_in_its_persons() {
    write("PUT", "contact/2001/access", "isShared=false");

    assertThat(contact(1001).object("company").isTrue("isPrivate")).isTrue();
  }

  @Test
  void malformed_access_is_rejected() {
    assertThat(status("PUT", "contact/1001/access", "managerList=x")).isEqualTo(400);
    assertThat(status("PUT", "contact/1001/access", "isShared=1")).isEqualTo(400);
    assertThat(status("PUT", "contact/1002/access", "isShared=true")).isEqualTo(403);
    assertThat(status("PUT", "contact/999/access", "isShared=true")).isEqualTo(404);
    assertThat(portal.writes()).isEmpty();
  }
}
