package r7contacts.testkit.edit;

import io.vavr.control.Either;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.change.ContactEdit;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WriteError.PartlyDone;
import r7contacts.port.edit.Written;

/** Changes that are stopped between two steps. */
interface StoppedChangeRules extends EditingRules {

  @Test
  default void W31_an_interrupted_change_stops_between_two_steps() {
    Contact person = SampleEdits.person(book());
    ContactEdit edit = SeveralSteps.ofAllSteps(person);

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
    ContactEdit edit = SeveralSteps.ofAllSteps(person);
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
