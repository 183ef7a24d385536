package r7contacts.testkit.edit;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;
import r7contacts.domain.change.TextMember;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;
import r7contacts.testkit.SampleContacts;

/** Edits of single members, and what they leave alone. */
interface EditRules extends EditingRules {

  @Test
  default void W03_an_edit_of_a_person_changes_what_it_names_and_nothing_else() {
    assertEach(SampleEdits.person(book()), SampleEdits.ofPeople());
  }

  @Test
  default void W03_an_edit_of_a_company_changes_what_it_names_and_nothing_else() {
    assertEach(SampleEdits.company(book()), SampleEdits.ofCompanies());
  }

  @Test
  default void W03_currency_industry_and_type_survive_edits_of_other_members() {
    assertEach(EditCheck.read(book(), SampleContacts.anna().id()), SampleEdits.withoutReplacing());
    assertEach(EditCheck.read(book(), SampleEdits.ROMASHKA), SampleEdits.withoutReplacing());
  }

  private void assertEach(Contact contact, List<Function<Contact, ContactEdit>> edits) {
    List<Contact> others = others(contact.id());
    Contact before = contact;
    for (Function<Contact, ContactEdit> edit : edits) {
      before = EditCheck.edited(book(), before, edit.apply(before));
    }
    EditCheck.that(
        "perform(edit of " + contact.id() + ")",
        others(contact.id()).equals(others),
        "must leave the other people alone");
  }

  /** Returns the other people; companies have other numbers of members. */
  private List<Contact> others(ContactId id) {
    return EditCheck.all(book()).stream()
        .filter(any -> any instanceof Person && !any.id().equals(id))
        .toList();
  }

  @Test
  default void W04_a_cleared_member_is_absent_and_a_set_one_has_its_value() {
    Person person = SampleEdits.person(book());
    Contact cleared =
        EditCheck.edited(
            book(),
            person,
            ContactEdit.of(person)
                .clearLastName()
                .clearJobTitle()
                .clearAbout()
                .clearStage()
                .clearCompany()
                .clearField(SampleEdits.field(11))
                .build());
    for (TextMember member :
        List.of(TextMember.LAST_NAME, TextMember.JOB_TITLE, TextMember.ABOUT)) {
      EditCheck.that("perform(edit)", member.of(cleared).isEmpty(), "must clear " + member.label());
    }
    ContactEdit set =
        ContactEdit.of((Person) cleared)
            .lastName("Иванова")
            .jobTitle("CTO")
            .about("x")
            .stage(SampleEdits.COLD)
            .company(SampleEdits.FOOD_AND_CULTURE)
            .field(SampleEdits.field(11), "x")
            .build();
    EditCheck.edited(book(), cleared, set);
  }

  @Test
  default void W05_a_person_without_a_last_name_can_be_edited_and_stays_without() {
    Contact person =
        EditCheck.created(book(), NewContact.person("Мария", SharingChange.everyone()).build());
    ContactEdit edit = ContactEdit.of((Person) person).jobTitle("CTO").build();

    Contact after = EditCheck.edited(book(), person, edit);

    EditCheck.that(
        EditCheck.call(edit), TextMember.LAST_NAME.of(after).isEmpty(), "must give no last name");
  }

  @Test
  default void W06_the_stage_survives_a_change_of_names() {
    Contact pat = EditCheck.read(book(), SampleContacts.pat().id());
    Contact company = SampleEdits.company(book());

    EditCheck.edited(book(), pat, ContactEdit.of((Person) pat).firstName("Patrick").build());
    EditCheck.edited(book(), company, ContactEdit.of((Company) company).name("Ромашка").build());
  }

  @Test
  default void W08_an_edit_of_what_is_so_already_writes_nothing() {
    Contact anna = EditCheck.read(book(), SampleContacts.anna().id());
    ContactEdit edit =
        ContactEdit.of((Person) anna)
            .firstName("Анна")
            .jobTitle("Директор по закупкам")
            .stage(SampleEdits.HOT)
            .company(SampleEdits.ROMASHKA)
            .field(SampleEdits.field(13), "Выставка")
            .addTag("vip")
            .removeTag("no such tag")
            .addInfo(anna.infos().get(0))
            .removeInfo(SampleEdits.NEW_PHONE)
            .addAddress(anna.addresses().get(0))
            .sharing(SharingChange.everyone())
            .build();

    WritePlan plan =
        book()
            .plan(edit)
            .getOrElseThrow(error -> new AssertionError("plan(edit) returned " + error.message()));
    Written written = EditCheck.done(book(), edit);

    EditCheck.that("plan(edit of 1001)", plan.isEmpty(), "must be empty, but is " + plan.steps());
    EditCheck.that(
        EditCheck.call(edit), !written.isChanged(), "returned that something was changed");
    EditCheck.unchanged(EditCheck.call(edit), book(), anna);
  }
}
