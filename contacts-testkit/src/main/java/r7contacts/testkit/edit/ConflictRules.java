package r7contacts.testkit.edit;

import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.Person;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.Edit;
import r7contacts.port.edit.Difference;
import r7contacts.port.edit.WriteError.Conflict;
import r7contacts.port.edit.WriteError.PartlyDone;
import r7contacts.port.edit.Written;

/** Changes of two users to one contact. */
interface ConflictRules extends EditingRules {

  @Test
  default void W09_a_change_of_another_member_by_another_user_is_kept() {
    Contact seen = SampleEdits.person(book());
    ContactEdit theirs =
        ContactEdit.of((Person) seen)
            .jobTitle("Theirs")
            .stage(SampleEdits.COLD)
            .field(SampleEdits.field(12), "Theirs")
            .addTag("Theirs")
            .addInfo(SampleEdits.NEW_PHONE)
            .removeInfo(seen.infos().get(0))
            .company(SampleEdits.FOOD_AND_CULTURE)
            .build();
    ContactEdit ours =
        ContactEdit.of((Person) seen)
            .firstName("Ours")
            .about("Ours")
            .field(SampleEdits.field(11), "Ours")
            .addTag("Ours")
            .addInfo(SampleEdits.NEW_MAIL)
            .build();
    EditCheck.done(rival(), theirs);
    Contact now = EditCheck.read(book(), seen.id());

    EditCheck.edited(book(), now, ours);
  }

  @Test
  default void W10_a_change_of_the_same_member_by_another_user_is_a_conflict() {
    Contact seen = SampleEdits.person(book());
    for (TwoEdits pair : TwoEdits.all()) {
      ContactEdit ours = pair.ours().apply(seen);
      String call = EditCheck.call(ours);
      EditCheck.done(rival(), pair.theirs().apply(seen));
      Contact now = EditCheck.read(book(), seen.id());

      Conflict conflict = EditCheck.refused(book(), ours, Conflict.class);

      EditCheck.unchanged(call, book(), now);
      EditCheck.unchanged(
          call + " with the contact of the conflict", book(), withTags(conflict.now(), now));
      assertNames(call, ours.edits().get(0), seen, now, conflict);
      seen = now;
    }
  }

  private static Contact withTags(Contact contact, Contact from) {
    return contact.withProfile(contact.profile().toBuilder().tags(from.tags()).build());
  }

  private static void assertNames(
      String call, Edit edit, Contact seen, Contact now, Conflict conflict) {
    Difference expected = new Difference(edit.member(), edit.valueIn(seen), edit.valueIn(now));
    EditCheck.that(
        call,
        conflict.members().equals(List.of(expected)),
        "must report the conflict %s, but reported %s".formatted(expected, conflict.members()));
  }

  @Test
  default void W10_a_change_between_two_steps_is_not_overwritten() {
    Contact seen = SampleEdits.person(book());
    ContactEdit ours = ContactEdit.of(seen).addInfo(SampleEdits.NEW_PHONE).about("Ours").build();
    TestGate rivalBetween =
        TestGate.afterFirst(
            () -> !EditCheck.read(rival(), seen.id()).equals(seen),
            () -> EditCheck.done(rival(), ContactEdit.of(seen).about("Theirs").build()));

    PartlyDone partly =
        EditCheck.refused(
            EditCheck.call(ours), PartlyDone.class, book().through(rivalBetween).perform(ours));

    Contact now = EditCheck.read(book(), seen.id());
    EditCheck.that(
        EditCheck.call(ours), now.about().contains("Theirs"), "must keep the note of another user");
    EditCheck.refused("the rest of perform(edit)", Conflict.class, book().perform(partly.rest()));
    EditCheck.unchanged("the rest of perform(edit)", book(), now);
  }

  @Test
  default void W11_the_same_value_by_two_users_is_no_conflict() {
    Contact seen = SampleEdits.person(book());
    for (TwoEdits pair : TwoEdits.all()) {
      ContactEdit edit = pair.theirs().apply(seen);
      EditCheck.done(rival(), edit);
      Contact now = EditCheck.read(book(), seen.id());

      Written written = EditCheck.done(book(), edit);

      EditCheck.that(
          EditCheck.call(edit), !written.isChanged(), "returned that something was changed");
      EditCheck.unchanged(EditCheck.call(edit), book(), now);
      seen = now;
    }
  }

  @Test
  default void W12_overwriting_wins_in_the_touched_members_only() {
    Contact seen = SampleEdits.person(book());
    for (TwoEdits pair : TwoEdits.all()) {
      ContactEdit theirs = pair.theirs().apply(seen);
      EditCheck.done(rival(), theirs);
      ContactEdit others =
          ContactEdit.of(seen).addTag("Theirs").field(SampleEdits.field(12), "Theirs").build();
      EditCheck.done(rival(), others);
      Contact now = EditCheck.read(book(), seen.id());

      seen = EditCheck.edited(book(), now, pair.ours().apply(seen).overwritingConflicts());
    }
  }

  @Test
  default void W29_a_value_that_differs_after_the_change_is_reported() {
    Contact person = SampleEdits.person(book());
    ContactEdit edit = ContactEdit.of(person).stage(SampleEdits.COLD).build();
    TestGate rivalAfterwards =
        TestGate.afterFirst(
            () -> edit.edits().get(0).isDoneIn(EditCheck.read(rival(), person.id())),
            () ->
                EditCheck.done(
                    rival(),
                    ContactEdit.of(person).stage(SampleEdits.HOT).build().overwritingConflicts()));

    Written written =
        book()
            .through(rivalAfterwards)
            .perform(edit)
            .getOrElseThrow(
                error -> new AssertionError(EditCheck.call(edit) + " returned " + error));

    EditCheck.that(
        EditCheck.call(edit),
        written.unexpected().stream()
            .anyMatch(
                difference ->
                    difference.member().equals("stage")
                        && difference.actual().equals(SampleEdits.HOT.title())
                        && difference.expected().equals(SampleEdits.COLD.title())),
        "must report the stage of another user, but reported " + written.unexpected());
  }
}
