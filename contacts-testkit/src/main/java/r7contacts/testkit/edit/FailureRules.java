package r7contacts.testkit.edit;

import io.vavr.control.Either;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.Written;
import r7contacts.testkit.edit.WriteFault.Moment;

/** Changes of which a request fails or an answer is lost. */
interface FailureRules extends EditingRules {

  /** Changes that take several steps; each call makes the contacts that they are of. */
  private List<Function<EditableContactBook, ChangeTrial>> changes() {
    return List.of(
        book -> ChangeTrial.ofEdit(SampleEdits.person(book), SeveralSteps::ofAllSteps),
        book -> ChangeTrial.ofEdit(SampleEdits.person(book), SeveralSteps::ofSingleRows),
        book -> ChangeTrial.ofEdit(SampleEdits.company(book), SeveralSteps::ofCompany),
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
}
