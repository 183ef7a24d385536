package r7contacts.testkit.edit;

import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ListMember;
import r7contacts.testkit.SampleContacts;

/** Edits of contact infos and addresses. */
interface InfoEditRules extends EditingRules {

  @Test
  default void W14_contact_infos_of_every_channel_are_added_changed_and_removed() {
    Contact contact = EditCheck.read(book(), SampleContacts.maria().id());
    for (ContactInfo info : SampleContacts.john().infos()) {
      ContactInfo added = info.withPrimary(false);
      ContactInfo changed = added.withValue("other " + info.channelCode());
      Contact with =
          EditCheck.edited(book(), contact, ContactEdit.of(contact).addInfo(added).build());
      Contact other =
          EditCheck.edited(book(), with, ContactEdit.of(with).changeInfo(added, changed).build());
      contact = EditCheck.edited(book(), other, ContactEdit.of(other).removeInfo(changed).build());
    }
  }

  @Test
  default void W14_equal_contact_infos_are_added_twice_and_removed_one_by_one_or_together() {
    ContactInfo phone = SampleEdits.NEW_PHONE;
    Contact none = EditCheck.read(book(), SampleContacts.maria().id());

    Contact two =
        EditCheck.edited(book(), none, ContactEdit.of(none).addInfo(phone).addInfo(phone).build());
    Contact one = EditCheck.edited(book(), two, ContactEdit.of(two).removeInfo(phone).build());
    Contact again = EditCheck.edited(book(), one, ContactEdit.of(one).removeInfo(phone).build());
    Contact twins =
        EditCheck.edited(
            book(), again, ContactEdit.of(again).addInfo(phone).addInfo(phone).build());
    Contact neither =
        EditCheck.edited(
            book(), twins, ContactEdit.of(twins).removeInfo(phone).removeInfo(phone).build());

    assertCount(2, two, phone);
    assertCount(1, one, phone);
    assertCount(0, again, phone);
    assertCount(0, neither, phone);
  }

  private static void assertCount(int expected, Contact contact, ContactInfo info) {
    int count = ListMember.INFOS.count(contact.infos(), info);
    EditCheck.that(
        "perform(edit of " + contact.id() + ": phone)",
        count == expected,
        "must leave %d equal phones, but left %d".formatted(expected, count));
  }

  @Test
  default void W14_contact_infos_with_unknown_codes_survive_and_can_be_added_again() {
    Contact contact = EditCheck.read(book(), SampleContacts.unknownCodes().id());
    ContactInfo unknown = contact.infos().get(0);

    Contact more =
        EditCheck.edited(
            book(), contact, ContactEdit.of(contact).addInfo(SampleEdits.NEW_MAIL).build());
    Contact without =
        EditCheck.edited(book(), more, ContactEdit.of(more).removeInfo(unknown).build());
    EditCheck.edited(book(), without, ContactEdit.of(without).addInfo(unknown).build());
  }

  @Test
  default void W15_one_contact_info_of_a_channel_is_primary_after_making_one_so() {
    Contact anna = EditCheck.read(book(), SampleContacts.anna().id());
    ContactInfo work = anna.infos().get(1);

    Contact changed =
        EditCheck.edited(
            book(), anna, ContactEdit.of(anna).changeInfo(work, work.withPrimary(true)).build());
    Contact added =
        EditCheck.edited(
            book(),
            changed,
            ContactEdit.of(changed).addInfo(SampleEdits.NEW_MAIL.withPrimary(true)).build());

    assertPrimary(changed, Channel.PHONE, work);
    assertPrimary(added, Channel.EMAIL, SampleEdits.NEW_MAIL);
  }

  private static void assertPrimary(Contact contact, Channel channel, ContactInfo expected) {
    List<String> primary =
        contact.infos(channel).stream()
            .filter(ContactInfo::isPrimary)
            .map(info -> info.value().getOrElse(""))
            .toList();
    EditCheck.that(
        "perform(edit of 1001: primary)",
        primary.equals(List.of(expected.value().get())),
        "must leave one primary %s, but left %s".formatted(channel, primary));
  }

  @Test
  default void W15_one_address_is_primary_after_making_one_so() {
    Contact anna = EditCheck.read(book(), SampleContacts.anna().id());
    Address home = anna.addresses().get(0);

    Contact changed =
        EditCheck.edited(
            book(),
            anna,
            ContactEdit.of(anna)
                .changeAddress(home, home.toBuilder().primary(true).build())
                .build());

    long primary = changed.addresses().stream().filter(Address::isPrimary).count();
    EditCheck.that(
        "perform(edit of 1001: address)",
        primary == 1,
        "must leave one primary address, but left " + primary);
  }

  @Test
  default void W16_addresses_with_absent_parts_are_added_changed_and_removed() {
    Contact contact = EditCheck.read(book(), SampleContacts.maria().id());
    List<Address> addresses =
        List.of(
            Address.builder().city("Москва").category(Category.BILLING).build(),
            Address.builder().street("a\nb \"c\" \\ {}").category(Category.OFFICE).build(),
            Address.builder().zip("101000").country("Россия").category(Category.POSTAL).build(),
            Address.builder().state("x").build());
    for (Address address : addresses) {
      Address other = address.toBuilder().country("Other").category(Category.OTHER).build();
      Contact with =
          EditCheck.edited(book(), contact, ContactEdit.of(contact).addAddress(address).build());
      Contact changed =
          EditCheck.edited(
              book(), with, ContactEdit.of(with).changeAddress(address, other).build());
      Contact two =
          EditCheck.edited(book(), changed, ContactEdit.of(changed).addAddress(address).build());
      contact = EditCheck.edited(book(), two, ContactEdit.of(two).removeAddress(other).build());
    }
  }
}
