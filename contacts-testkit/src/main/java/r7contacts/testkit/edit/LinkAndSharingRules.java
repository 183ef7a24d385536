package r7contacts.testkit.edit;

import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.Sharing;
import r7contacts.domain.User;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactEditBuilder;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.ContactGroup;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.WriteError.Invalid;
import r7contacts.port.edit.Written;
import r7contacts.testkit.SampleContacts;

/** The company of a person, and who may see a contact. */
interface LinkAndSharingRules extends EditingRules {

  @Test
  default void W19_a_moved_person_is_a_member_of_exactly_the_new_company() {
    Person person = SampleEdits.person(book());
    assertMembers(SampleEdits.ROMASHKA, SampleContacts.anna().id(), person.id());

    Person moved = edited(person, ContactEdit.of(person).company(SampleEdits.FOOD_AND_CULTURE));

    assertMembers(SampleEdits.ROMASHKA, SampleContacts.anna().id());
    assertMembers(SampleEdits.FOOD_AND_CULTURE, person.id());

    Person back =
        edited(moved, ContactEdit.of(moved).company(SampleEdits.ROMASHKA).jobTitle("CTO"));

    assertMembers(SampleEdits.ROMASHKA, SampleContacts.anna().id(), person.id());
    assertMembers(SampleEdits.FOOD_AND_CULTURE);

    edited(back, ContactEdit.of(back).clearCompany());

    assertMembers(SampleEdits.ROMASHKA, SampleContacts.anna().id());
  }

  private Person edited(Person before, ContactEditBuilder<?> edit) {
    return (Person) EditCheck.edited(book(), before, edit.build());
  }

  private void assertMembers(ContactId company, ContactId... expected) {
    String call = "findAll(members of " + company + ")";
    List<ContactId> members =
        EditCheck.found(call, book().findAll(ContactGroup.membersOf(company))).stream()
            .map(Contact::id)
            .toList();
    EditCheck.that(
        call,
        members.equals(List.of(expected)),
        "must return %s, but returned %s".formatted(List.of(expected), members));
    int count = EditCheck.read(book(), company).fold(person -> -1, Company::memberCount);
    EditCheck.that(
        "findById(" + company + ")",
        count == expected.length,
        "must count %d members, but counts %d".formatted(expected.length, count));
  }

  @Test
  default void W20_every_sharing_is_set_and_everything_else_is_kept() {
    Contact contact = SampleEdits.person(book());
    for (SharingChange sharing :
        List.of(
            SharingChange.everyoneMayRead(),
            SharingChange.privateTo(SampleEdits.USERS),
            SharingChange.everyoneMayRead(),
            SharingChange.everyone(),
            SharingChange.privateTo(SampleEdits.USERS.subList(0, 1)),
            SharingChange.privateTo(SampleEdits.USERS),
            SharingChange.everyone().withManagers(SampleEdits.USERS),
            SharingChange.everyone())) {
      ContactEdit edit = ContactEdit.of(contact).sharing(sharing).build();
      EditCheck.done(book(), edit);
      Contact after = EditCheck.read(book(), contact.id());
      EditCheck.contact(
          EditCheck.call(edit), AfterChange.of(contact, edit.applyTo(contact)), after);
      contact = after;
    }
  }

  @Test
  default void W20_the_users_of_a_private_contact_are_kept_by_other_edits() {
    Contact pat = EditCheck.read(book(), SampleContacts.pat().id());

    Contact renamed =
        EditCheck.edited(book(), pat, ContactEdit.of((Person) pat).lastName("Secret").build());
    EditCheck.edited(book(), renamed, ContactEdit.of(renamed).about("x").build());
  }

  @Test
  default void W20_an_account_does_not_hide_a_contact_from_itself_by_mistake() {
    EditableContactBook book = withoutAdministrator();
    Contact contact = EditCheck.read(book, SampleContacts.maria().id());
    List<User> others = SampleEdits.USERS.subList(1, 2);
    ContactEdit hides = ContactEdit.of(contact).sharing(SharingChange.privateTo(others)).build();

    EditCheck.refused(book, hides, Invalid.class);

    EditCheck.unchanged(EditCheck.call(hides), book, contact);
    ContactEdit keeps =
        ContactEdit.of(contact).sharing(SharingChange.privateTo(SampleEdits.USERS)).build();
    Contact hidden = EditCheck.edited(book, contact, keeps);
    Sharing sharing = hidden.sharing();
    EditCheck.that(EditCheck.call(keeps), sharing.isPrivate(), "must make the contact private");
  }

  @Test
  default void W20_an_account_may_hide_a_contact_from_itself_on_purpose() {
    EditableContactBook book = withoutAdministrator();
    Contact contact = EditCheck.read(book, SampleContacts.maria().id());
    ContactEdit hides =
        ContactEdit.of(contact).addTag("VIP").sharing(SharingChange.administratorsOnly()).build();

    Written written = EditCheck.done(book, hides);

    EditCheck.that(
        EditCheck.call(hides), written.contact().isEmpty(), "must return no contact afterwards");
    EditCheck.gone(EditCheck.call(hides), book, contact.id());
  }
}
