package r7contacts.testkit.edit;

import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.WriteError.NotDone;
import r7contacts.port.edit.WriteError.Unknown;
import r7contacts.port.edit.Written;
import r7contacts.testkit.edit.WriteFault.Moment;

/** Creates of which the answer is lost. */
interface LostCreateRules extends EditingRules {

  @Test
  default void W27_a_create_whose_answer_was_lost_is_found() {
    NewContact change = SampleEdits.newPerson();
    List<Contact> before = EditCheck.all(book());
    EditableContactBook failing = failing(new WriteFault(1, Moment.AFTER_EFFECT));

    Written written = EditCheck.done(failing, change);

    EditCheck.contact(
        EditCheck.call(change),
        AfterChange.ofCreate(change.withId(written.id())),
        EditCheck.read(book(), written.id()));
    assertNew(1, before);
  }

  @Test
  default void W27_a_create_that_was_lost_before_it_was_done_is_not_done() {
    List<Contact> before = EditCheck.all(book());
    EditableContactBook failing = failing(new WriteFault(1, Moment.BEFORE_EFFECT));

    EditCheck.refused(failing, SampleEdits.newPerson(), NotDone.class);

    assertNew(0, before);
  }

  @Test
  default void W27_a_lost_create_beside_an_equal_one_is_unknown() {
    NewContact change = NewContact.person("Twin", "Person", SharingChange.everyone()).build();
    List<Contact> before = EditCheck.all(book());
    EditableContactBook failing = failing(new WriteFault(1, Moment.AFTER_EFFECT));
    TestGate twin =
        TestGate.afterFirst(
            () -> EditCheck.all(book()).size() > before.size(),
            () -> EditCheck.done(book(), change));

    Unknown unknown = EditCheck.refused(failing.through(twin), change, Unknown.class);

    EditCheck.that(
        EditCheck.call(change),
        unknown.candidates().stream().map(Contact::id).sorted().toList().equals(newIds(before)),
        "must report the candidates %s, but reported %s"
            .formatted(newIds(before), unknown.candidates()));
    assertNew(2, before);
  }

  private List<ContactId> newIds(List<Contact> before) {
    List<ContactId> old = before.stream().map(Contact::id).toList();
    return EditCheck.all(book()).stream()
        .map(Contact::id)
        .filter(id -> !old.contains(id))
        .sorted()
        .toList();
  }

  private void assertNew(int expected, List<Contact> before) {
    List<ContactId> ids = newIds(before);
    EditCheck.that(
        "perform(new person)",
        ids.size() == expected,
        "must create %d contacts, but created %s".formatted(expected, ids));
  }
}
