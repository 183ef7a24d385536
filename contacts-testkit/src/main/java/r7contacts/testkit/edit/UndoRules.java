package r7contacts.testkit.edit;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SetSharing;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.edit.Written;

/** The undo of a change. */
interface UndoRules extends EditingRules {

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
