package r7contacts.testkit.edit;

import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.port.edit.WriteError.Conflict;
import r7contacts.port.edit.WritePlan;
import r7contacts.testkit.SampleContacts;

/** Plans: what they write, and how often they are performed. */
interface PlanRules extends EditingRules {

  @Test
  default void W13_a_plan_writes_nothing() {
    Contact person = SampleEdits.person(book());
    Contact maria = EditCheck.read(book(), SampleContacts.maria().id());
    List<Contact> before = EditCheck.all(book());
    for (ContactChange change :
        List.of(
            SampleEdits.newPerson(),
            SeveralSteps.ofAllSteps(person),
            SeveralSteps.ofSingleRows(person),
            ContactRemoval.of(maria),
            ContactMerge.of(maria, person))) {
      WritePlan plan = plan(change);

      String call = EditCheck.call(change).replace("perform", "plan");
      EditCheck.that(call, !plan.isEmpty(), "must have steps");
      EditCheck.unchanged(call, book(), before);
    }
  }

  @Test
  default void W13_a_plan_is_performed_once_and_as_planned() {
    Contact person = SampleEdits.person(book());
    ContactEdit edit = SeveralSteps.ofAllSteps(person);
    WritePlan plan = plan(edit);

    EditCheck.done("perform(plan)", book().perform(plan));

    Contact after = EditCheck.read(book(), person.id());
    EditCheck.contact("perform(plan)", AfterChange.of(person, edit.applyTo(person)), after);
    EditCheck.exception(
        "the second perform(plan)", IllegalStateException.class, () -> book().perform(plan));
    EditCheck.unchanged("the second perform(plan)", book(), after);
  }

  @Test
  default void W13_a_plan_over_a_change_of_another_user_is_a_conflict() {
    Contact seen = SampleEdits.person(book());
    WritePlan plan = plan(ContactEdit.of(seen).about("Ours").build());
    ContactEdit theirs = ContactEdit.of(seen).about("Theirs").build();
    EditCheck.done(rival(), theirs);

    EditCheck.refused("perform(plan) of an edit of about", Conflict.class, book().perform(plan));

    EditCheck.unchanged("perform(plan)", book(), theirs.applyTo(seen));
  }

  private WritePlan plan(ContactChange change) {
    return book()
        .plan(change)
        .getOrElseThrow(
            error ->
                new AssertionError(
                    EditCheck.call(change).replace("perform", "plan")
                        + " returned "
                        + EditCheck.error(error)));
  }
}
