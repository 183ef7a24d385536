package r7contacts.port.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static r7contacts.port.edit.Samples.HOT;
import static r7contacts.port.edit.Samples.ID;
import static r7contacts.port.edit.Samples.NEW_MAIL;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Currency;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.Loss;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;

/** Changes of other users before, between and after the requests of a change. */
class ConflictsTest {

  private static final EditTimes ALWAYS_STALE =
      new EditTimes(Duration.ZERO, Duration.ofHours(1), List.of(Duration.ZERO));

  private final FakePortal portal = Samples.portal();
  private final ContactEditor editor = portal.editor();
  private final ContactEdit promotion = ContactEdit.of(Samples.seen()).jobTitle("CTO").build();

  @Test
  void another_value_of_the_same_member_is_a_conflict() {
    rival(person -> person.toBuilder().jobTitle("CFO").build());

    WriteError.Conflict conflict = (WriteError.Conflict) editor.perform(promotion).getLeft();

    assertThat(conflict.members())
        .containsExactly(new Difference("job title", Option.some("CEO"), Option.some("CFO")));
    assertThat(conflict.message())
        .isEqualTo(
            "nothing was changed, because contact 1001 was changed meanwhile:"
                + " job title is \"CFO\" instead of \"CEO\"");
    assertThat(writes()).isEmpty();
  }

  @Test
  void the_same_value_by_both_is_no_conflict() {
    rival(person -> person.toBuilder().jobTitle("CTO").build());

    assertThat(editor.performOrThrow(promotion).isChanged()).isFalse();
    assertThat(writes()).isEmpty();
  }

  @Test
  void another_member_keeps_the_value_of_the_other_user() {
    rival(person -> profile(person, profile -> profile.about("new note").stage(HOT.entry())));

    editor.performOrThrow(promotion);

    Person now = (Person) portal.whole(ID);
    assertThat(now.about()).contains("new note");
    assertThat(now.stage()).contains(HOT.entry());
    assertThat(now.jobTitle()).contains("CTO");
  }

  @Test
  void overwriting_wins_in_the_touched_member_only() {
    rival(person -> person.toBuilder().jobTitle("CFO").firstName("Maria").build());

    editor.performOrThrow(promotion.overwritingConflicts());

    Person now = (Person) portal.whole(ID);
    assertThat(now.jobTitle()).contains("CTO");
    assertThat(now.firstName()).contains("Maria");
  }

  @Test
  void a_plan_that_is_performed_over_a_change_is_a_conflict() {
    WritePlan plan = plan(ContactEdit.ofPerson(ID).jobTitle("CTO").build());
    rival(person -> person.toBuilder().jobTitle("CFO").build());

    WriteError error = editor.perform(plan).getLeft();

    assertThat(((WriteError.Conflict) error).members())
        .containsExactly(new Difference("job title", Option.some("CEO"), Option.some("CFO")));
    assertThat(writes()).isEmpty();
  }

  @Test
  void a_young_plan_of_small_steps_is_performed_without_reading_first() {
    WritePlan plan = plan(ContactEdit.ofPerson(ID).stage(HOT).build());
    portal.requests.clear();

    editor.perform(plan);

    assertThat(portal.requests).containsExactly("PUT stage 1001", "GET contact 1001");
  }

  @Test
  void an_old_plan_is_compared_with_the_contact_before_its_first_step() {
    ContactEditor slow = portal.editor(ALWAYS_STALE);
    WritePlan plan = slow.plan(ContactEdit.ofPerson(ID).stage(HOT).build()).get();
    rival(person -> profile(person, profile -> profile.stage(null)));

    WriteError error = slow.perform(plan).getLeft();

    assertThat(((WriteError.Conflict) error).members())
        .containsExactly(new Difference("stage", Option.some("Cold"), Option.none()));
    assertThat(writes()).isEmpty();
  }

  @Test
  void an_old_plan_of_which_others_did_a_part_does_the_rest() {
    ContactEditor slow = portal.editor(ALWAYS_STALE);
    WritePlan plan = slow.plan(ContactEdit.ofPerson(ID).stage(HOT).jobTitle("CTO").build()).get();
    rival(person -> person.toBuilder().jobTitle("CTO").build());
    portal.requests.clear();

    slow.perform(plan).get();

    assertThat(portal.requests)
        .containsExactly("GET type 1001", "GET contact 1001", "PUT stage 1001", "GET contact 1001");
  }

  @Test
  void a_loss_that_the_plan_did_not_name_is_a_conflict() {
    WritePlan plan =
        plan(ContactEdit.ofPerson(ID).jobTitle("CTO").build().accepting(Loss.Kind.values()));
    rival(person -> profile(person, profile -> profile.currency(Currency.of("EUR"))));

    WriteError error = editor.perform(plan).getLeft();

    assertThat(((WriteError.Conflict) error).members())
        .containsExactly(new Difference("currency", Option.none(), Option.some("EUR")));
    assertThat(writes()).isEmpty();
  }

  @Test
  void the_contact_is_read_again_right_before_a_record_is_replaced() {
    ContactEdit edit = ContactEdit.of(Samples.seen()).jobTitle("CTO").addInfo(NEW_MAIL).build();

    editor.performOrThrow(edit);

    assertThat(portal.requests)
        .containsExactly(
            "GET type 1001",
            "GET stages",
            "GET contact 1001",
            "POST infos 1001",
            "GET contact 1001",
            "PUT record 1001",
            "PUT stage 1001",
            "GET contact 1001");
  }

  @Test
  void a_conflict_that_shows_after_the_first_step_leaves_the_rest_undone() {
    ContactEdit edit = ContactEdit.of(Samples.seen()).jobTitle("CTO").addInfo(NEW_MAIL).build();
    before("POST infos", person -> person.toBuilder().jobTitle("CFO").build());

    WriteError.PartlyDone partly = (WriteError.PartlyDone) editor.perform(edit).getLeft();

    assertThat(partly.done()).hasSize(1);
    assertThat(partly.failed()).isInstanceOf(Step.ReplaceRecord.class);
    assertThat(partly.notStarted()).hasSize(1);
    assertThat(partly.message())
        .isEqualTo(
            "1 of 3 steps is done: refused: contact 1001 was changed meanwhile:"
                + " job title is \"CFO\" instead of \"CEO\"");
    assertThat(editor.perform(partly.rest()).getLeft()).isInstanceOf(WriteError.Conflict.class);
    assertThat(((Person) portal.whole(ID)).jobTitle()).contains("CFO");
  }

  @Test
  void an_info_that_another_user_removes_after_it_was_added_is_not_added_again() {
    ContactEdit edit = ContactEdit.of(Samples.seen()).jobTitle("CTO").addInfo(NEW_MAIL).build();
    portal.rivals =
        (number, request) -> {
          if (request.equals("GET contact 1001") && number > 2) {
            portal.change(ID, ContactEdit.ofPerson(ID).removeInfo(NEW_MAIL).build()::applyTo);
          }
          return FakePortal.Fault.NONE;
        };

    Written written = editor.performOrThrow(edit);

    assertThat(portal.whole(ID).infos()).hasSize(2);
    assertThat(written.unexpected())
        .containsExactly(
            new Difference("email", Option.some("anna@new.example (home)"), Option.none()));
  }

  @Test
  void a_change_after_the_last_step_is_unexpected() {
    portal.rivals =
        (number, request) -> {
          if (request.equals("GET contact 1001") && number > 2) {
            portal.change(ID, person -> profile((Person) person, any -> any.about("theirs")));
            portal.change(ID, person -> profile((Person) person, any -> any.industry("Wood")));
          }
          return FakePortal.Fault.NONE;
        };

    Written written = editor.performOrThrow(promotion);

    assertThat(written.unexpected())
        .containsExactly(
            new Difference("about", Option.some("Calls in the afternoon"), Option.some("theirs")),
            new Difference("industry", Option.none(), Option.some("Wood")));
    assertThat(written.contact().get().about()).contains("theirs");
  }

  @Test
  void a_removal_or_merge_of_a_contact_that_was_changed_is_a_conflict() {
    Contact twin = FakePortal.withProfile(Samples.seen(), any -> any.id(ContactId.of(1002)));
    portal.put(twin);
    rival(person -> person.toBuilder().jobTitle("CFO").build());

    assertThat(editor.perform(ContactRemoval.of(Samples.seen())).getLeft())
        .isInstanceOf(WriteError.Conflict.class);
    assertThat(editor.perform(ContactMerge.of(twin, Samples.seen())).getLeft())
        .isInstanceOf(WriteError.Conflict.class);
    assertThat(editor.perform(ContactMerge.of(Samples.seen(), twin)).getLeft())
        .isInstanceOf(WriteError.Conflict.class);
    assertThat(writes()).isEmpty();
  }

  @Test
  void a_contact_that_was_changed_after_the_plan_of_its_removal_is_kept() {
    WritePlan plan = editor.plan(ContactRemoval.of(Samples.seen())).get();
    rival(person -> person.toBuilder().jobTitle("CFO").build());
    portal.requests.clear();

    WriteError error = editor.perform(plan).getLeft();

    assertThat(((WriteError.Conflict) error).members())
        .containsExactly(new Difference("job title", Option.some("CEO"), Option.some("CFO")));
    assertThat(portal.requests).containsExactly("GET contact 1001");
  }

  @Test
  void a_contact_that_was_changed_after_the_plan_of_its_merge_is_kept() {
    Contact twin = FakePortal.withProfile(Samples.seen(), any -> any.id(ContactId.of(1002)));
    portal.put(twin);
    for (Contact source : List.of(twin, Samples.seen())) {
      Contact target = source == twin ? Samples.seen() : twin;
      WritePlan plan = editor.plan(ContactMerge.of(source, target)).get();
      rival(person -> person.toBuilder().jobTitle("CFO").build());

      assertThat(editor.perform(plan).getLeft()).isInstanceOf(WriteError.Conflict.class);
      portal.put(Samples.anna());
    }
    assertThat(writes()).isEmpty();
  }

  @Test
  void a_source_that_is_changed_while_its_custom_values_are_set_is_not_merged() {
    Contact target =
        FakePortal.withProfile(
            Samples.seen(), any -> any.id(ContactId.of(1002)).customFields(List.of()));
    portal.put(target);
    before("POST field", person -> person.toBuilder().jobTitle("CFO").build());

    WriteError.PartlyDone partly =
        (WriteError.PartlyDone) editor.perform(ContactMerge.of(Samples.seen(), target)).getLeft();

    assertThat(partly.failed()).isInstanceOf(Step.MergeContacts.class);
    assertThat(partly.notStarted()).isEmpty();
    assertThat(writes()).containsExactly("POST field 1002");
    assertThat(editor.perform(partly.rest()).getLeft()).isInstanceOf(WriteError.Conflict.class);
  }

  @Test
  void tags_are_compared_only_if_they_were_seen() {
    rival(person -> profile(person, profile -> profile.tags("other")));

    assertThat(editor.perform(ContactRemoval.of(Samples.anna())).getLeft())
        .isInstanceOf(WriteError.Conflict.class);
    assertThat(editor.perform(ContactRemoval.of(Samples.seen())).isRight()).isTrue();
  }

  @Test
  void a_plan_is_performed_once_and_by_its_own_book() {
    WritePlan plan = plan(promotion);
    FakePortal another = Samples.portal();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> another.editor().perform(plan))
        .withMessage("the plan was made by another contact book");
    assertThat(editor.through(Requests.UNGATED).perform(plan).isRight()).isTrue();
    assertThatIllegalStateException()
        .isThrownBy(() -> editor.perform(plan))
        .withMessage("the plan was performed before: plan the change again");
  }

  @Test
  void an_empty_plan_writes_nothing() {
    WritePlan plan = plan(ContactEdit.of(Samples.seen()).jobTitle("CEO").build());
    portal.requests.clear();

    Written written = editor.perform(plan).get();

    assertThat(plan.isEmpty()).isTrue();
    assertThat(plan.text()).isEqualTo("nothing to change");
    assertThat(written)
        .isEqualTo(
            new Written(
                ID,
                Option.some(Samples.seen()),
                false,
                List.of(),
                new Undo(Option.none(), List.of())));
    assertThat(portal.requests).isEmpty();
  }

  @Test
  void an_old_plan_without_steps_is_compared_with_the_contact_and_writes_nothing() {
    ContactEditor slow = portal.editor(ALWAYS_STALE);
    ContactEdit edit = ContactEdit.of(Samples.seen()).jobTitle("CFO").build();
    rival(person -> person.toBuilder().jobTitle("CFO").build());
    WritePlan unchanged = slow.plan(edit).get();
    WritePlan changed = slow.plan(edit).get();

    rival(person -> profile(person, any -> any.about("theirs")));
    assertThat(slow.perform(unchanged).get().contact().get().about()).contains("theirs");
    rival(person -> person.toBuilder().jobTitle("CEO").build());
    assertThat(slow.perform(changed).getLeft()).isInstanceOf(WriteError.Conflict.class);
    assertThat(writes()).isEmpty();
  }

  @Test
  void a_plan_of_a_new_contact_does_not_age() {
    ContactEditor slow = portal.editor(ALWAYS_STALE);
    NewContact boris = NewContact.person("Boris", SharingChange.everyone()).build();
    WritePlan plan = slow.plan(boris).get();

    assertThat(slow.perform(plan).get().id()).isEqualTo(ContactId.of(1002));
    assertThat(plan.before()).isEmpty();
  }

  private WritePlan plan(ContactEdit edit) {
    return editor.plan(edit).getOrElseThrow(WriteError::toException);
  }

  private void rival(UnaryOperator<Person> change) {
    portal.change(ID, person -> change.apply((Person) person));
  }

  private void before(String wanted, UnaryOperator<Person> change) {
    portal.rivals =
        (number, request) -> {
          if (request.startsWith(wanted)) {
            rival(change);
          }
          return FakePortal.Fault.NONE;
        };
  }

  private static Person profile(Person person, UnaryOperator<Profile.Builder> change) {
    return (Person) FakePortal.withProfile(person, change);
  }

  private List<String> writes() {
    return portal.requests.stream().filter(request -> !request.startsWith("GET")).toList();
  }
}
