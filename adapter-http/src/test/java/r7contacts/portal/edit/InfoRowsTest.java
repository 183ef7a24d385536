package r7contacts.portal.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;

/** The rows of contact infos and addresses are found by content. */
class InfoRowsTest {

  private static final ContactInfo PHONE = ContactInfo.of(Channel.PHONE, Category.WORK, "112");
  private static final Address HOME = Address.builder().city("Tver").build();

  private static Contact with(ContactInfo... infos) {
    return Person.builder(Profile.builder(ContactId.of(7)).infos(infos).build()).build();
  }

  private static ContactInfo row(long id, Address address) {
    return ContactInfo.ofCodes(
            Channel.ADDRESS.code(), address.categoryCode(), AddressJson.of(address))
        .withPrimary(address.isPrimary())
        .withId(id);
  }

  @Test
  void the_row_of_an_info_is_known_from_the_contact() {
    assertThat(
            InfoRows.read(PHONE.withId(99), with(PHONE.withValue("1").withId(3), PHONE.withId(4))))
        .contains(4L);
  }

  @Test
  void a_row_without_an_id_is_unknown() {
    assertThat(InfoRows.read(PHONE, with(PHONE))).isEmpty();
    assertThat(InfoRows.read(PHONE, with(PHONE, PHONE.withId(5)))).contains(5L);
    assertThat(InfoRows.read(PHONE, with(PHONE.withPrimary(true).withId(5)))).isEmpty();
  }

  @Test
  void the_row_of_an_address_is_not_known_from_the_contact() {
    assertThat(InfoRows.read(HOME, with(row(4, HOME)))).isEmpty();
  }

  @Test
  void the_row_of_an_info_is_found_by_content() {
    assertThat(InfoRows.find(PHONE, List.of(PHONE.withValue("1").withId(3), PHONE.withId(4))))
        .contains(4L);
    assertThat(InfoRows.find(PHONE, List.of(PHONE.withId(0)))).isEmpty();
  }

  @Test
  void the_row_of_an_address_is_found_by_content() {
    Address office = HOME.toBuilder().category(Category.OFFICE).build();

    assertThat(InfoRows.find(HOME, List.of(row(5, office), row(6, HOME)))).contains(6L);
    assertThat(InfoRows.find(office, List.of(row(5, office), row(6, HOME)))).contains(5L);
    assertThat(InfoRows.find(HOME.toBuilder().primary(true).build(), List.of(row(6, HOME))))
        .isEmpty();
  }

  @Test
  void only_rows_of_the_channel_address_are_addresses() {
    ContactInfo skype =
        ContactInfo.ofCodes(Channel.SKYPE.code(), 0, AddressJson.of(HOME)).withId(8);

    assertThat(InfoRows.find(HOME, List.of(skype))).isEmpty();
  }
}
