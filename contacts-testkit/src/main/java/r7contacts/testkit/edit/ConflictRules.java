package r7contacts.testkit.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Person;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.edit.Difference;
import r7contacts.port.edit.WriteError.Conflict;
import r7contacts.port.edit.WriteError.PartlyDone;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;
import r7contacts.testkit.SampleContacts;

/** Changes of two users to one contact, and plans. */
interface ConflictRules extends EditingRules {

  /** Two different edits of one member. */
  record Pair(Function<Contact, ContactEdit> theirs, Function<Contact, ContactEdit> ours) {

    /** An edit with each of two values. */
    static <T> Pair of(T theirs, T ours, BiFunction<Person, T, ContactEdit> edit) {
      return new Pair(
          now -> edit.apply((Person) now, theirs), now -> edit.apply((Person) now, ours));
    }

    static List<Pair> all() {
      List<Pair> pairs = new ArrayList<>();
      pairs.add(of("Theirs", "Ours", (now, text) -> ContactEdit.of(now).firstName(text).build()));
      pairs.add(of("Theirs", "Ours", (now, text) -> ContactEdit.of(now).lastName(text).build()));
      pairs.add(of("Theirs", "Ours", (now, text) -> ContactEdit.of(now).jobTitle(text).build()));
      pairs.add(of("Theirs", "Ours", (now, text) -> ContactEdit.of(now).about(text).build()));
      pairs.add(
          of(
              "Theirs",
              "Ours",
              (now, text) -> ContactEdit.of(now).field(SampleEdits.field(11), text).build()));
      pairs.add(
          new Pair(
              now -> ContactEdit.of(now).clearStage().build(),
              now -> ContactEdit.of(now).stage(SampleEdits.COLD).build()));
      pairs.add(
          new Pair(
              now -> ContactEdit.of((Person) now).clearCompany().build(),
              now -> ContactEdit.of((Person) now).company(SampleEdits.FOOD_AND_CULTURE).build()));
      pairs.add(
          of(
              "+7 999",
              "+7 888",
              (now, value) -> {
                ContactInfo phone = now.infos().get(0);
                return ContactEdit.of(now).changeInfo(phone, phone.withValue(value)).build();
              }));
      pairs.add(
          of(
              "111111",
              "222222",
              (now, zip) -> {
                var address = now.addresses().get(0);
                return ContactEdit.of(now)
                    .changeAddress(address, address.toBuilder().zip(zip).build())
                    .build();
              }));
      pairs.add(
          of(
              SharingChange.privateTo(SampleEdits.USERS),
              SharingChange.everyoneMayRead(),
              (now, sharing) -> ContactEdit.of(now).sharing(sharing).build()));
      return pairs;
    }
  }

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
    for (Pair pair : Pair.all()) {
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
  default void W13_a_plan_over_a_change_of_another_user_is_a_conflict() {
    Contact seen = SampleEdits.person(book());
    WritePlan plan = plan(ContactEdit.of(seen).about("Ours").build());
    ContactEdit theirs = ContactEdit.of(seen).about("Theirs").build();
    EditCheck.done(rival(), theirs);

    EditCheck.refused("perform(plan) of an edit of about", Conflict.class, book().perform(plan));

    EditCheck.unchanged("perform(plan)", book(), theirs.applyTo(seen));
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
    for (Pair pair : Pair.all()) {
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
    for (Pair pair : Pair.all()) {
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
  default void W13_a_plan_writes_nothing() {
    Contact person = SampleEdits.person(book());
    Contact maria = EditCheck.read(book(), SampleContacts.maria().id());
    List<Contact> before = EditCheck.all(book());
    for (ContactChange change :
        List.of(
            SampleEdits.newPerson(),
            SampleEdits.ofAllSteps(person),
            SampleEdits.ofSingleRows(person),
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
    ContactEdit edit = SampleEdits.ofAllSteps(person);
    WritePlan plan = plan(edit);

    EditCheck.done("perform(plan)", book().perform(plan));

    Contact after = EditCheck.read(book(), person.id());
    EditCheck.contact("perform(plan)", AfterChange.of(person, edit.applyTo(person)), after);
    EditCheck.exception(
        "the second perform(plan)", IllegalStateException.class, () -> book().perform(plan));
    EditCheck.unchanged("the second perform(plan)", book(), after);
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
