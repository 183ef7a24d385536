package r7contacts.testkit.edit;

import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.Problem;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.AccessDenied;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.edit.WriteError.Conflict;
import r7contacts.port.edit.WriteError.Invalid;
import r7contacts.port.edit.WriteError.NotDone;
import r7contacts.port.edit.Written;
import r7contacts.testkit.SampleContacts;

/** Contacts that cannot be changed, and removals. */
interface RemovalRules extends EditingRules {

  @Test
  default void W21_an_edit_of_the_wrong_kind_changes_nothing() {
    Contact romashka = EditCheck.read(book(), SampleEdits.ROMASHKA);
    ContactEdit asPerson = ContactEdit.ofPerson(romashka.id()).addTag("x").build();
    Contact maria = EditCheck.read(book(), SampleContacts.maria().id());
    ContactEdit asCompany = ContactEdit.ofCompany(maria.id()).name("x").build();

    assertInvalid(asPerson, Problem.Kind.WRONG_KIND);
    assertInvalid(asCompany, Problem.Kind.WRONG_KIND);

    EditCheck.unchanged(EditCheck.call(asPerson), book(), romashka);
    EditCheck.unchanged(EditCheck.call(asCompany), book(), maria);
  }

  private void assertInvalid(ContactChange change, Problem.Kind expected) {
    Invalid error = EditCheck.refused(book(), change, Invalid.class);
    EditCheck.that(
        EditCheck.call(change),
        error.problems().stream().anyMatch(problem -> problem.kind() == expected),
        "must report %s, but reported %s".formatted(expected, error.problems()));
  }

  private void assertNotDone(ContactChange change, Class<? extends ContactError> expected) {
    NotDone error = EditCheck.refused(book(), change, NotDone.class);
    EditCheck.that(
        EditCheck.call(change),
        expected.isInstance(error.reason()),
        "must be not done because of %s, but reported %s"
            .formatted(expected.getSimpleName(), error.reason()));
  }

  @Test
  default void W21_a_missing_contact_is_not_found() {
    var before = EditCheck.all(book());

    assertNotDone(
        ContactEdit.ofPerson(ContactId.of(999_999)).jobTitle("x").build(), NotFound.class);
    assertNotDone(ContactEdit.ofCompany(ContactId.of(999_999)).addTag("x").build(), NotFound.class);

    EditCheck.unchanged("perform(edit of 999999)", book(), before);
  }

  @Test
  default void W21_a_contact_that_the_account_may_not_edit_is_denied() {
    Contact john = EditCheck.read(book(), SampleContacts.john().id());
    ContactEdit edit = ContactEdit.of(john).addTag("x").build();

    assertNotDone(edit, AccessDenied.class);

    EditCheck.unchanged(EditCheck.call(edit), book(), john);
  }

  @Test
  default void W21_a_contact_info_of_another_contact_is_not_removed() {
    Contact anna = EditCheck.read(book(), SampleContacts.anna().id());
    Contact maria = EditCheck.read(book(), SampleContacts.maria().id());
    ContactEdit edit = ContactEdit.of(maria).removeInfo(anna.infos().get(0)).build();

    Written written = EditCheck.done(book(), edit);

    EditCheck.that(
        EditCheck.call(edit), !written.isChanged(), "returned that something was changed");
    EditCheck.unchanged(EditCheck.call(edit), book(), anna);
    EditCheck.unchanged(EditCheck.call(edit), book(), maria);
  }

  @Test
  default void W22_a_removed_contact_is_gone_and_cannot_be_removed_again() {
    Contact maria = EditCheck.read(book(), SampleContacts.maria().id());
    var others =
        EditCheck.all(book()).stream().filter(any -> !any.id().equals(maria.id())).toList();
    ContactRemoval removal = ContactRemoval.of(maria);

    Written written = EditCheck.done(book(), removal);

    EditCheck.that(EditCheck.call(removal), written.contact().isEmpty(), "must return no contact");
    EditCheck.gone(EditCheck.call(removal), book(), maria.id());
    EditCheck.unchanged(EditCheck.call(removal), book(), others);
    assertNotDone(removal, NotFound.class);
  }

  @Test
  default void W22_a_contact_that_was_changed_since_it_was_seen_is_not_removed() {
    Contact seen = EditCheck.read(book(), SampleContacts.maria().id());
    EditCheck.done(rival(), ContactEdit.of(seen).addInfo(SampleEdits.NEW_MAIL).build());
    Contact now = EditCheck.read(book(), seen.id());

    EditCheck.refused(book(), ContactRemoval.of(seen), Conflict.class);

    EditCheck.unchanged(EditCheck.call(ContactRemoval.of(seen)), book(), now);
  }

  @Test
  default void W22_a_contact_that_the_account_may_not_remove_is_denied() {
    Contact pat = EditCheck.read(book(), SampleContacts.pat().id());

    assertNotDone(ContactRemoval.of(pat), AccessDenied.class);

    EditCheck.unchanged(EditCheck.call(ContactRemoval.of(pat)), book(), pat);
  }

  @Test
  default void W22_the_people_of_a_removed_company_stay_without_a_company() {
    Person anna = (Person) EditCheck.read(book(), SampleContacts.anna().id());
    ContactRemoval removal = ContactRemoval.of(EditCheck.read(book(), SampleEdits.ROMASHKA));

    EditCheck.done(book(), removal);

    EditCheck.gone(EditCheck.call(removal), book(), SampleEdits.ROMASHKA);
    EditCheck.unchanged(EditCheck.call(removal), book(), anna.toBuilder().company(null).build());
  }
}
