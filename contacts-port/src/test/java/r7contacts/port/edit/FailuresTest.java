package r7contacts.port.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static r7contacts.port.edit.Samples.HOT;
import static r7contacts.port.edit.Samples.ID;
import static r7contacts.port.edit.Samples.MAIL;
import static r7contacts.port.edit.Samples.MOBILE;
import static r7contacts.port.edit.Samples.NEW_MAIL;
import static r7contacts.port.edit.Samples.OWN;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Person;
import r7contacts.domain.Rights;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.ContactError;

/** Requests that fail, before or after their effect, at every step. */
@Timeout(60)
class FailuresTest {

  private final FakePortal portal = Samples.portal();
  private final ContactEditor editor = portal.editor();

  /** An edit with a step of each kind. */
  private static ContactEdit everything() {
    return ContactEdit.of(Samples.seen())
        .addInfo(NEW_MAIL)
        .changeInfo(MOBILE, MOBILE.withValue("+7 495 000-00-00"))
        .jobTitle("CTO")
        .company(Samples.LUTIK)
        .field(Samples.HOBBY, "chess")
        .clearField(Samples.BIRTHDAY)
        .addTag("new")
        .removeTag("vip")
        .removeInfo(MAIL)
        .sharing(SharingChange.privateTo(List.of(OWN)))
        .build();
  }

  @Test
  void the_rest_completes_an_edit_that_was_refused_at_any_request() {
    requireRestCompletes(FakePortal.Fault.REFUSED);
  }

  @Test
  void the_rest_completes_an_edit_that_was_lost_before_any_request() {
    requireRestCompletes(FakePortal.Fault.LOST_BEFORE);
  }

  @Test
  void the_rest_completes_an_edit_that_was_lost_after_any_request() {
    requireRestCompletes(FakePortal.Fault.LOST_AFTER);
  }

  private static void requireRestCompletes(FakePortal.Fault fault) {
    Contact expected = everything().applyTo(Samples.anna());
    int requests = requests(everything());

    for (int failing = 0; failing < requests; failing++) {
      FakePortal disturbed = Samples.portal();
      disturbed.faults = at(failing, fault);

      ContactChange change = everything();
      Either<WriteError, Written> outcome = disturbed.editor().perform(change);
      if (outcome.isLeft()) {
        if (outcome.getLeft() instanceof WriteError.PartlyDone partly) {
          change = partly.rest();
        } else {
          assertThat(disturbed.whole(ID)).as("request %d", failing).isEqualTo(Samples.anna());
        }
        outcome = disturbed.editor().perform(change);
      }

      assertThat(outcome.isRight()).as("request %d: %s", failing, outcome).isTrue();
      assertThat(ContactEdit.between(expected, disturbed.whole(ID)).edits())
          .as("request %d", failing)
          .isEmpty();
    }
  }

  @Test
  void an_answer_that_is_lost_after_the_deed_is_found_by_reading_again() {
    for (String request :
        List.of(
            "POST infos",
            "PUT info",
            "PUT record",
            "PUT stage",
            "POST field",
            "POST tag",
            "DELETE info",
            "PUT sharing")) {
      FakePortal disturbed = Samples.portal();
      disturbed.faults = first(request, FakePortal.Fault.LOST_AFTER);

      Written written = disturbed.editor().performOrThrow(everything());

      assertThat(written.unexpected()).as(request).isEmpty();
      assertThat(
              ContactEdit.between(everything().applyTo(Samples.anna()), disturbed.whole(ID))
                  .edits())
          .as(request)
          .isEmpty();
    }
  }

  @Test
  void the_stage_that_was_erased_is_part_of_the_rest() {
    portal.faults = first("PUT stage", FakePortal.Fault.REFUSED);
    ContactEdit edit = ContactEdit.of(Samples.seen()).jobTitle("CTO").build();

    WriteError.PartlyDone partly = (WriteError.PartlyDone) editor.perform(edit).getLeft();

    assertThat(portal.whole(ID).stage()).isEmpty();
    assertThat(partly.now().get().stage()).isEmpty();
    assertThat(partly.reason()).isEqualTo(FakePortal.REFUSED);
    assertThat(partly.message()).isEqualTo("1 of 2 steps is done: refused: the portal said no");

    portal.faults = at(-1, FakePortal.Fault.NONE);
    editor.performOrThrow(partly.rest());

    assertThat(portal.whole(ID)).isEqualTo(Samples.anna().toBuilder().jobTitle("CTO").build());
  }

  @Test
  void a_record_that_may_be_replaced_is_partly_done_so_that_the_rest_has_the_stage() {
    portal.faults =
        (number, request) ->
            request.equals("PUT record 1001")
                ? FakePortal.Fault.LOST_AFTER
                : request.startsWith("GET contact") && number > 2
                    ? FakePortal.Fault.REFUSED
                    : FakePortal.Fault.NONE;
    ContactEdit edit = ContactEdit.of(Samples.seen()).jobTitle("CTO").build();

    WriteError.PartlyDone partly = (WriteError.PartlyDone) editor.perform(edit).getLeft();

    assertThat(partly.done()).isEmpty();
    assertThat(partly.now()).isEmpty();
    assertThat(partly.message())
        .isEqualTo("the first of 2 steps may be done: unavailable: the answer was lost");
    portal.faults = at(-1, FakePortal.Fault.NONE);
    assertThat(editor.performOrThrow(partly.rest()).unexpected()).isEmpty();
    assertThat(portal.whole(ID)).isEqualTo(Samples.anna().toBuilder().jobTitle("CTO").build());
  }

  @Test
  void a_step_is_unknown_if_the_contact_cannot_be_read_again() {
    portal.faults =
        (number, request) -> number >= 2 ? FakePortal.Fault.LOST_AFTER : FakePortal.Fault.NONE;
    ContactEdit edit = ContactEdit.of(Samples.seen()).stage(HOT).build();

    WriteError.Unknown unknown = (WriteError.Unknown) editor.perform(edit).getLeft();

    assertThat(unknown.reason()).isEqualTo(FakePortal.LOST);
    assertThat(unknown.candidates()).isEmpty();
    assertThat(unknown.message())
        .isEqualTo(
            "it is not known whether the change was made: read the contact before another attempt;"
                + " unavailable: the answer was lost");
  }

  @Test
  void managers_that_cannot_be_read_leave_a_lost_answer_unknown() {
    portal.faults = first("PUT sharing", FakePortal.Fault.LOST_AFTER);
    ContactEdit edit =
        ContactEdit.of(Samples.seen())
            .sharing(SharingChange.everyone().withManagers(List.of(OWN)))
            .build();

    assertThat(editor.perform(edit).getLeft()).isInstanceOf(WriteError.Unknown.class);
  }

  @Test
  void a_failure_before_the_first_step_is_not_done() {
    portal.faults = first("PUT stage", FakePortal.Fault.REFUSED);

    WriteError error = editor.perform(ContactEdit.of(Samples.seen()).stage(HOT).build()).getLeft();

    assertThat(error).isEqualTo(new WriteError.NotDone(FakePortal.REFUSED));
    assertThat(portal.requests).hasSize(3);
  }

  @Test
  void a_contact_that_is_not_there_is_not_found() {
    portal.remove(ID);
    WriteError.NotDone missing = new WriteError.NotDone(new ContactError.NotFound(ID));

    assertThat(editor.perform(everything()).getLeft()).isEqualTo(missing);
    assertThat(editor.perform(ContactRemoval.of(Samples.seen())).getLeft()).isEqualTo(missing);
    assertThat(editor.plan(everything()).getLeft()).isEqualTo(missing);
  }

  @Test
  void a_contact_that_another_user_removes_is_not_found_in_the_end() {
    portal.rivals =
        (number, request) -> {
          if (request.startsWith("PUT stage")) {
            portal.remove(ID);
          }
          return FakePortal.Fault.NONE;
        };

    WriteError error = editor.perform(ContactEdit.of(Samples.seen()).stage(HOT).build()).getLeft();

    assertThat(error).isEqualTo(new WriteError.NotDone(new ContactError.NotFound(ID)));
  }

  @Test
  void a_written_contact_that_cannot_be_read_again_is_absent() {
    portal.faults =
        (number, request) ->
            number > 0 && request.startsWith("GET contact")
                ? FakePortal.Fault.REFUSED
                : FakePortal.Fault.NONE;

    Written written = editor.performOrThrow(ContactEdit.of(Samples.seen()).clearStage().build());

    assertThat(written.contact()).isEmpty();
    assertThat(written.unexpected()).isEmpty();
    assertThat(written.isChanged()).isTrue();
  }

  @Test
  void a_removal_whose_answer_is_lost_is_judged_by_the_absence_of_the_contact() {
    ContactRemoval removal = ContactRemoval.of(Samples.seen());
    portal.faults = first("DELETE contact", FakePortal.Fault.LOST_BEFORE);

    assertThat(editor.perform(removal).getLeft())
        .isEqualTo(new WriteError.NotDone(FakePortal.LOST));

    portal.faults = first("DELETE contact", FakePortal.Fault.LOST_AFTER);

    Written written = portal.editor().performOrThrow(removal);
    assertThat(written.undo())
        .isEqualTo(
            new Undo(
                Option.none(),
                List.of("person 1001 \"Anna Petrova\" with its tasks, history and files")));
  }

  @Test
  void a_merge_whose_answer_is_lost_is_judged_by_the_absence_of_the_source() {
    Contact twin = FakePortal.withProfile(Samples.seen(), any -> any.id(ContactId.of(1002)));
    portal.put(twin);
    ContactMerge merge = ContactMerge.of(twin, Samples.seen());
    portal.faults = first("PUT merge", FakePortal.Fault.LOST_BEFORE);

    assertThat(editor.perform(merge).getLeft()).isEqualTo(new WriteError.NotDone(FakePortal.LOST));

    portal.faults = first("PUT merge", FakePortal.Fault.LOST_AFTER);

    Written written = portal.editor().performOrThrow(merge);
    assertThat(written.id()).isEqualTo(ID);
    assertThat(written.undo().lost())
        .containsExactly("person 1002 \"Anna Petrova\" as a contact of its own");
    assertThat(portal.whole(twin.id())).isNull();
  }

  @Test
  void a_merge_that_failed_after_its_custom_values_is_completed_by_its_rest() {
    Contact twin =
        FakePortal.withProfile(
            Samples.seen(), any -> any.id(ContactId.of(1002)).customFields(List.of()));
    portal.put(twin);
    portal.faults = first("PUT merge", FakePortal.Fault.REFUSED);

    WriteError.PartlyDone partly =
        (WriteError.PartlyDone) editor.perform(ContactMerge.of(Samples.seen(), twin)).getLeft();
    portal.faults = at(-1, FakePortal.Fault.NONE);
    editor.performOrThrow(partly.rest());

    assertThat(portal.whole(ID)).isNull();
    assertThat(portal.whole(twin.id()).customField("Birthday")).isNotEmpty();
  }

  @Test
  void missing_rights_end_removals_and_merges() {
    Contact twin = FakePortal.withProfile(Samples.seen(), any -> any.id(ContactId.of(1002)));
    portal.put(twin);
    portal.put(FakePortal.withProfile(Samples.anna(), any -> any.rights(new Rights(false, false))));
    Contact seen = FakePortal.withProfile(portal.whole(ID), any -> any.tags(List.of()));

    assertThat(editor.perform(ContactRemoval.of(seen)).getLeft().message())
        .isEqualTo("nothing was changed: access denied: this account may not delete contact 1001");
    assertThat(editor.perform(ContactMerge.of(seen, twin)).getLeft().message())
        .isEqualTo("nothing was changed: access denied: this account may not delete contact 1001");
    assertThat(editor.perform(ContactMerge.of(twin, seen)).getLeft().message())
        .isEqualTo("nothing was changed: access denied: this account may not edit contact 1001");
    assertThat(editor.perform(ContactMerge.of(twin, Samples.ROMASHKA)).getLeft())
        .isInstanceOf(WriteError.Invalid.class);
    assertThat(portal.requests).allMatch(request -> request.startsWith("GET"));
  }

  @Test
  void a_contact_that_changed_its_kind_is_invalid() {
    portal.put(Company.builder(Samples.seen().profile()).name("Anna").build());

    assertThat(editor.perform(ContactRemoval.of(Samples.seen())).getLeft().message())
        .isEqualTo("nothing was changed: contact 1001 is a company: read it again");
  }

  @Test
  void an_interrupt_between_steps_ends_the_change() {
    portal.rivals =
        (number, request) -> {
          if (request.startsWith("PUT record")) {
            Thread.currentThread().interrupt();
          }
          return FakePortal.Fault.NONE;
        };

    WriteError.PartlyDone partly =
        (WriteError.PartlyDone)
            editor.perform(ContactEdit.of(Samples.seen()).jobTitle("CTO").build()).getLeft();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(partly.reason()).isEqualTo(ContactError.Unavailable.interrupted());
    assertThat(partly.failed()).isInstanceOf(Step.ChangeStage.class);
    portal.rivals = at(-1, FakePortal.Fault.NONE);
    editor.performOrThrow(partly.rest());
    assertThat(portal.whole(ID).stage()).contains(Samples.COLD.entry());
  }

  @Test
  void an_interrupt_before_the_first_step_changes_nothing() {
    Thread.currentThread().interrupt();

    WriteError error = editor.perform(everything()).getLeft();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(error).isEqualTo(new WriteError.NotDone(ContactError.Unavailable.interrupted()));
    assertThat(portal.whole(ID)).isEqualTo(Samples.anna());
  }

  @Test
  void closing_between_steps_ends_the_change() {
    portal.rivals =
        (number, request) -> {
          if (request.startsWith("PUT record")) {
            editor.close();
          }
          return FakePortal.Fault.NONE;
        };

    WriteError.PartlyDone partly =
        (WriteError.PartlyDone)
            editor.perform(ContactEdit.of(Samples.seen()).jobTitle("CTO").build()).getLeft();

    assertThat(partly.reason()).isEqualTo(ContactError.Unavailable.closed());
    assertThat(partly.done()).hasSize(1);
  }

  @Test
  void a_book_that_is_closed_meanwhile_is_an_error_and_no_exception() {
    portal.rivals =
        (number, request) -> {
          if (request.startsWith("PUT record")) {
            editor.close();
            portal.close();
          }
          return FakePortal.Fault.NONE;
        };

    WriteError.PartlyDone partly =
        (WriteError.PartlyDone)
            editor.perform(ContactEdit.of(Samples.seen()).jobTitle("CTO").build()).getLeft();

    assertThat(partly.now()).isEmpty();
    assertThat(partly.rest().problems()).isEmpty();
  }

  @Test
  void a_book_that_is_closed_alone_rejects_calls() {
    portal.close();

    assertThatIllegalStateException().isThrownBy(() -> editor.perform(everything()));
  }

  @Test
  void a_closed_editor_and_null_are_rejected() {
    assertThatNullPointerException().isThrownBy(() -> editor.plan(null));
    assertThatNullPointerException().isThrownBy(() -> editor.perform((ContactChange) null));
    assertThatNullPointerException().isThrownBy(() -> editor.perform((WritePlan) null));
    assertThatNullPointerException().isThrownBy(() -> editor.through(null));
    WritePlan plan = editor.plan(everything()).get();

    editor.close();
    editor.close();

    assertThatIllegalStateException().isThrownBy(() -> editor.plan(everything()));
    assertThatIllegalStateException().isThrownBy(() -> editor.perform(everything()));
    assertThatIllegalStateException().isThrownBy(() -> editor.perform(plan));
    assertThatIllegalStateException()
        .isThrownBy(() -> editor.through(Requests.UNGATED).plan(everything()));
  }

  @Test
  void closing_an_editing_with_a_gate_closes_the_book() {
    editor.close();
    assertThat(portal.findById(ID).isRight()).isTrue();

    editor.through(Requests.UNGATED).close();

    assertThatIllegalStateException().isThrownBy(() -> portal.findById(ID));
  }

  @Test
  void a_gate_sees_each_request_and_the_outer_one_first() {
    int[] passed = {0, 0};
    ContactEditor gated = editor.through(counting(passed, 0)).through(counting(passed, 1));

    gated.performOrThrow(ContactEdit.of(Samples.seen()).jobTitle("CTO").addTag("new").build());

    assertThat(passed[0]).isEqualTo(portal.requests.size());
    assertThat(passed[1]).isEqualTo(portal.requests.size());
  }

  @Test
  void what_a_gate_does_not_let_through_is_not_done() {
    ContactError open = ContactError.Unavailable.because("the circuit is open");
    ContactEditor gated =
        editor.through(
            new RequestGate() {
              @Override
              public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
                return portal.requests.size() < 2 ? request.get() : Either.left(open);
              }
            });

    assertThat(gated.perform(ContactEdit.of(Samples.seen()).stage(HOT).build()).getLeft())
        .isEqualTo(new WriteError.NotDone(open));
    assertThat(portal.whole(ID)).isEqualTo(Samples.anna());
  }

  @Test
  void the_exception_of_an_error_has_its_message() {
    portal.remove(ID);

    assertThatThrownBy(() -> editor.performOrThrow(everything()))
        .isInstanceOf(WriteException.class)
        .hasMessage(
            "nothing was changed: contact 1001 was not found, or this account may not see it");
  }

  @Test
  void threads_that_add_an_info_each_to_one_contact_all_succeed() {
    List<ContactInfo> infos =
        IntStream.range(0, 32)
            .mapToObj(at -> ContactInfo.of(Channel.PHONE, Category.WORK, "+7 495 000-00-" + at))
            .toList();

    infos.parallelStream()
        .forEach(
            info -> editor.performOrThrow(ContactEdit.of(Samples.seen()).addInfo(info).build()));

    assertThat(portal.whole(ID).infos())
        .extracting(ContactInfo::value)
        .containsAll(infos.stream().map(ContactInfo::value).toList());
  }

  @Test
  void changes_of_one_contact_run_one_after_the_other() throws Exception {
    Person other =
        (Person) FakePortal.withProfile(Samples.anna(), any -> any.id(ContactId.of(1002)));
    portal.put(other);
    Thread[] second = {null};
    boolean[] overlaps = {false};
    portal.rivals =
        (number, request) -> {
          if (request.startsWith("PUT stage 1001") && second[0] == null) {
            second[0] =
                new Thread(() -> editor.perform(ContactEdit.ofPerson(ID).addTag("second").build()));
            second[0].start();
            while (second[0].getState() != Thread.State.WAITING) {
              Thread.onSpinWait();
            }
            overlaps[0] = portal.requests.contains("GET tags 1001");
          }
          return FakePortal.Fault.NONE;
        };

    editor.performOrThrow(ContactEdit.of(Samples.seen()).stage(HOT).build());
    second[0].join();

    assertThat(overlaps[0]).isFalse();
    assertThat(portal.whole(ID).tags()).contains("second");
  }

  private static RequestGate counting(int[] passed, int at) {
    return new RequestGate() {
      @Override
      public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
        passed[at]++;
        assertThat(passed[1]).isGreaterThanOrEqualTo(passed[0]);
        return request.get();
      }
    };
  }

  private static int requests(ContactChange change) {
    FakePortal quiet = Samples.portal();
    quiet.editor().performOrThrow(change);
    return quiet.requests.size();
  }

  private static FakePortal.Faults at(int wanted, FakePortal.Fault fault) {
    return (number, request) -> number == wanted ? fault : FakePortal.Fault.NONE;
  }

  /** Returns a fault of the first such request. */
  private static FakePortal.Faults first(String wanted, FakePortal.Fault fault) {
    boolean[] happened = {false};
    return (number, request) -> {
      if (request.startsWith(wanted) && !happened[0]) {
        happened[0] = true;
        return fault;
      }
      return FakePortal.Fault.NONE;
    };
  }
}
