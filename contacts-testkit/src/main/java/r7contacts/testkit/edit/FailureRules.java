package r7contacts.testkit.edit;

import io.vavr.control.Either;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WriteError.NotDone;
import r7contacts.port.edit.WriteError.PartlyDone;
import r7contacts.port.edit.WriteError.Unknown;
import r7contacts.port.edit.Written;
import r7contacts.testkit.edit.WriteFault.Moment;

/** Changes of which a request fails, or an answer is lost, and changes that are stopped. */
interface FailureRules extends EditingRules {

  /** Changes that take several steps; each call makes the contacts that they are of. */
  private List<Function<EditableContactBook, ChangeTrial>> changes() {
    return List.of(
        book -> ChangeTrial.ofEdit(SampleEdits.person(book), SampleEdits::ofAllSteps),
        book -> ChangeTrial.ofEdit(SampleEdits.person(book), SampleEdits::ofSingleRows),
        book -> ChangeTrial.ofCreate(book, SampleEdits.newPerson()),
        book -> ChangeTrial.ofMerge(SampleEdits.person(book), target(book)),
        book -> ChangeTrial.ofRemoval(target(book)));
  }

  private static Contact target(EditableContactBook book) {
    return EditCheck.created(book, NewContact.person("Target", SharingChange.everyone()).build());
  }

  @Test
  default void W25_a_failure_at_any_request_is_reported_truthfully_and_can_be_completed() {
    for (Function<EditableContactBook, ChangeTrial> each : changes()) {
      boolean isRefused = true;
      for (int request = 1; isRefused; request++) {
        ChangeTrial trial = each.apply(book());
        TestGate gate = TestGate.refusing(request);

        Either<WriteError, Written> outcome = book().through(gate).perform(trial.change());

        trial.assertCompletable(book(), outcome, "with request %d refused".formatted(request));
        isRefused = gate.isDone();
      }
    }
  }

  @Test
  default void W25_an_answer_lost_before_any_write_is_reported_truthfully() {
    assertLost(Moment.BEFORE_EFFECT, 2);
  }

  @Test
  default void W26_an_answer_lost_after_any_write_makes_no_double() {
    assertLost(Moment.AFTER_EFFECT, 1);
  }

  /** The create itself is lost in W27: it may take long until it is known. */
  private void assertLost(Moment moment, int firstOfCreate) {
    for (Function<EditableContactBook, ChangeTrial> each : changes()) {
      int writes = steps(each.apply(book()).change());
      for (int write = 1; write <= writes; write++) {
        ChangeTrial trial = each.apply(book());
        if (trial.isCreate() && write < firstOfCreate) {
          continue;
        }
        EditableContactBook failing = failing(new WriteFault(write, moment));

        Either<WriteError, Written> outcome = failing.perform(trial.change());

        trial.assertCompletable(
            book(), outcome, "with the answer to write %d lost (%s)".formatted(write, moment));
      }
    }
  }

  private int steps(ContactChange change) {
    return book()
        .plan(change)
        .getOrElseThrow(error -> new AssertionError("plan(…) returned " + EditCheck.error(error)))
        .steps()
        .size();
  }

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

  @Test
  default void W31_an_interrupted_change_stops_between_two_steps() {
    Contact person = SampleEdits.person(book());
    ContactEdit edit = SampleEdits.ofAllSteps(person);

    Either<WriteError, Written> outcome;
    boolean isInterrupted;
    try {
      outcome = stopped(person, edit, () -> Thread.currentThread().interrupt());
    } finally {
      isInterrupted = Thread.interrupted();
    }

    EditCheck.that(EditCheck.call(edit), isInterrupted, "must leave the thread interrupted");
    assertStopped(edit, outcome);
    ChangeTrial.ofEdit(person, any -> edit)
        .assertCompletable(book(), outcome, "interrupted after a step");
  }

  @Test
  default void W31_a_closed_book_stops_its_changes_between_two_steps() {
    Contact person = SampleEdits.person(book());
    ContactEdit edit = SampleEdits.ofAllSteps(person);
    Either<WriteError, Written> outcome = stopped(person, edit, book()::close);

    assertStopped(edit, outcome);
    if (rival() != book()) {
      ChangeTrial.ofEdit(person, any -> edit)
          .assertCompletable(rival(), outcome, "closed after a step");
    }
  }

  /** Carries out an edit, and runs an action after the first request that has changed something. */
  private Either<WriteError, Written> stopped(Contact person, ContactEdit edit, Runnable action) {
    TestGate gate =
        TestGate.afterFirst(() -> !EditCheck.read(rival(), person.id()).equals(person), action);
    return book().through(gate).perform(edit);
  }

  private static void assertStopped(ContactEdit edit, Either<WriteError, Written> outcome) {
    PartlyDone partly = EditCheck.refused(EditCheck.call(edit), PartlyDone.class, outcome);
    EditCheck.that(
        EditCheck.call(edit),
        partly.done().size() == 1 && !partly.notStarted().isEmpty(),
        "must stop after one step, but did " + partly.done());
  }
}
