package r7contacts.testkit.edit;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.Loss;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SetSharing;
import r7contacts.domain.change.SharingChange;
import r7contacts.domain.change.TextMember;
import r7contacts.port.edit.WriteError.WouldLose;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;
import r7contacts.testkit.SampleContacts;

/** Edits of single members, what they leave alone, losses and undo. */
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
    Contact person = EditCheck.created(book(), newPerson("Мария"));
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
  default void W07_what_a_portal_would_erase_is_reported_and_nothing_is_written() {
    Contact anna = EditCheck.read(book(), SampleContacts.anna().id());
    Contact food = EditCheck.read(book(), SampleEdits.FOOD_AND_CULTURE);

    assertWouldLose(
        anna,
        ContactEdit.of((Person) anna).jobTitle("CTO").build(),
        Loss.Kind.CURRENCY,
        Loss.Kind.INDUSTRY,
        Loss.Kind.TYPE);
    assertWouldLose(
        anna,
        ContactEdit.of((Person) anna).lastName("x").build().accepting(Loss.Kind.CURRENCY),
        Loss.Kind.INDUSTRY,
        Loss.Kind.TYPE);
    assertWouldLose(food, ContactEdit.of(food).clearAbout().build(), Loss.Kind.CURRENCY);
  }

  private void assertWouldLose(Contact before, ContactEdit edit, Loss.Kind... expected) {
    String call = EditCheck.call(edit);
    WouldLose error = EditCheck.refused(book(), edit, WouldLose.class);
    Set<Loss.Kind> kinds = error.losses().stream().map(Loss::kind).collect(Collectors.toSet());
    EditCheck.that(
        call,
        kinds.equals(Set.of(expected)),
        "must report the losses %s, but reported %s".formatted(Set.of(expected), kinds));
    EditCheck.refused("plan(" + edit.id() + ")", WouldLose.class, book().plan(edit));
    EditCheck.unchanged(call, book(), before);
  }

  @Test
  default void W07_an_accepted_loss_is_done_and_named_in_the_undo() {
    Contact food = EditCheck.read(book(), SampleEdits.FOOD_AND_CULTURE);
    ContactEdit edit = ContactEdit.of(food).about("x").build().accepting(Loss.Kind.CURRENCY);

    Written written = EditCheck.done(book(), edit);

    Contact after = EditCheck.read(book(), food.id());
    EditCheck.that(EditCheck.call(edit), after.about().contains("x"), "must set about");
    EditCheck.that(
        EditCheck.call(edit),
        written.undo().lost().stream().anyMatch(lost -> lost.contains("EUR")),
        "must name the currency in the undo, but has " + written.undo().lost());
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

  @Test
  default void W24_the_undo_of_a_create_removes_the_contact() {
    List<Contact> before = EditCheck.all(book());
    Written written = EditCheck.done(book(), SampleEdits.newPerson());

    EditCheck.done(book(), undo(written));

    EditCheck.gone("the undo of a create by perform(removal)", book(), written.id());
    EditCheck.unchanged("a create and its undo by perform(removal)", book(), before);
  }

  @Test
  default void W24_the_undo_of_every_edit_gives_the_contact_as_it_was() {
    assertUndone(SampleEdits.person(book()), SampleEdits.ofPeople());
    assertUndone(SampleEdits.company(book()), SampleEdits.ofCompanies());
  }

  private void assertUndone(Contact contact, List<Function<Contact, ContactEdit>> edits) {
    Contact before = contact;
    for (Function<Contact, ContactEdit> each : edits) {
      ContactEdit edit = each.apply(before);
      String call = "the undo of " + EditCheck.call(edit);
      Written written = EditCheck.done(book(), edit);
      Contact after = EditCheck.read(book(), contact.id());

      EditCheck.done(book(), undo(written));

      EditCheck.contact(call, AfterChange.of(after, before), EditCheck.read(book(), contact.id()));
      EditCheck.that(
          call,
          written.undo().lost().isEmpty() || replacesUnreadManagers(before, edit),
          "must lose nothing, but loses " + written.undo().lost());
      EditCheck.done(book(), edit);
      before = EditCheck.read(book(), contact.id());
    }
  }

  /** The managers of a shared contact cannot be read, so that no undo brings them back. */
  private static boolean replacesUnreadManagers(Contact before, ContactEdit edit) {
    return before.sharing().isShared()
        && edit.edits().stream()
            .anyMatch(any -> any instanceof SetSharing set && set.sharing().managers().isDefined());
  }

  @Test
  default void W24_a_removal_and_a_merge_have_no_undo_and_say_what_is_lost() {
    Contact source = EditCheck.created(book(), newPerson("Source"));
    Contact target = EditCheck.created(book(), newPerson("Target"));
    for (ContactChange change :
        List.of(ContactMerge.of(source, target), ContactRemoval.of(target))) {
      Written written = EditCheck.done(book(), change);

      EditCheck.that(
          EditCheck.call(change),
          written.undo().change().isEmpty() && !written.undo().lost().isEmpty(),
          "must have no undo and say what is lost, but has " + written.undo());
    }
  }

  private static NewContact newPerson(String name) {
    return NewContact.person(name, SharingChange.everyone()).build();
  }

  private static ContactChange undo(Written written) {
    return written
        .undo()
        .change()
        .getOrElseThrow(() -> new AssertionError("perform(…) returned no undo"));
  }
}
