package r7contacts.port.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.port.edit.Samples.HOT;
import static r7contacts.port.edit.Samples.ID;
import static r7contacts.port.edit.Samples.MAIL;
import static r7contacts.port.edit.Samples.MOBILE;
import static r7contacts.port.edit.Samples.NEW_MAIL;
import static r7contacts.port.edit.Samples.OTHER;
import static r7contacts.port.edit.Samples.OWN;

import io.vavr.control.Option;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.Sharing;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactEditBuilder;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;

/** The undo of each change. */
class UndoTest {

  private final FakePortal portal = Samples.portal();
  private final ContactEditor editor = portal.editor();

  @Test
  void each_edit_is_undone() {
    List<UnaryOperator<ContactEditBuilder.OfPerson>> edits =
        List.of(
            edit -> edit.jobTitle("CTO").clearAbout().lastName("Ivanova"),
            edit -> edit.stage(HOT),
            edit -> edit.clearStage(),
            edit -> edit.stage(HOT).jobTitle("CTO"),
            edit -> edit.addInfo(NEW_MAIL.withPrimary(true)).removeInfo(MAIL),
            edit -> edit.changeInfo(MOBILE, MOBILE.withValue("+7 495 000-00-00")),
            edit -> edit.removeAddress(Samples.TULA),
            edit -> edit.field(Samples.BIRTHDAY, "01.01.1990").field(Samples.HOBBY, "chess"),
            edit -> edit.addTag("new").removeTag("vip"),
            edit -> edit.company(Samples.LUTIK),
            edit -> edit.clearCompany(),
            edit -> edit.sharing(SharingChange.privateTo(List.of(OWN))));

    for (UnaryOperator<ContactEditBuilder.OfPerson> edit : edits) {
      Written written = editor.performOrThrow(edit.apply(ContactEdit.of(Samples.seen())).build());
      Written undone = editor.performOrThrow(written.undo().change().get());

      assertThat(undone.unexpected()).isEmpty();
      assertThat(ContactEdit.between(Samples.anna(), portal.whole(ID)).edits()).isEmpty();
    }
  }

  @Test
  void the_changes_of_others_are_not_undone() {
    portal.rivals =
        (number, request) -> {
          if (request.equals("PUT stage 1001")) {
            portal.change(ID, ContactEdit.ofPerson(ID).addInfo(NEW_MAIL).build()::applyTo);
          }
          return FakePortal.Fault.NONE;
        };
    Written written = editor.performOrThrow(ContactEdit.of(Samples.seen()).stage(HOT).build());
    portal.rivals = (number, request) -> FakePortal.Fault.NONE;

    editor.performOrThrow(written.undo().change().get());

    assertThat(portal.whole(ID).stage()).contains(Samples.COLD.entry());
    assertThat(portal.whole(ID).infos()).hasSize(3);
  }

  @Test
  void a_stage_that_another_user_set_before_the_record_was_replaced_is_not_undone() {
    ContactEdit edit = ContactEdit.of(Samples.seen()).addInfo(NEW_MAIL).jobTitle("CTO").build();
    portal.rivals =
        (number, request) -> {
          if (request.equals("POST infos 1001")) {
            portal.change(ID, ContactEdit.ofPerson(ID).stage(HOT).build()::applyTo);
          }
          return FakePortal.Fault.NONE;
        };
    Written written = editor.performOrThrow(edit);
    portal.rivals = (number, request) -> FakePortal.Fault.NONE;

    editor.performOrThrow(written.undo().change().get());

    assertThat(portal.whole(ID).stage()).contains(HOT.entry());
    assertThat(portal.whole(ID).infos()).hasSize(2);
  }

  @Test
  void what_another_user_changes_afterwards_is_a_conflict_of_the_undo() {
    Written written = editor.performOrThrow(ContactEdit.of(Samples.seen()).stage(HOT).build());
    portal.change(ID, ContactEdit.ofPerson(ID).clearStage().build()::applyTo);

    assertThat(editor.perform(written.undo().change().get()).getLeft())
        .isInstanceOf(WriteError.Conflict.class);
  }

  @Test
  void what_another_user_changes_before_the_last_read_is_a_conflict_of_the_undo() {
    portal.rivals =
        (number, request) -> {
          if (request.equals("GET contact 1001") && number > 3) {
            portal.change(ID, person -> ((Person) person).toBuilder().jobTitle("CFO").build());
          }
          return FakePortal.Fault.NONE;
        };
    Written written = editor.performOrThrow(ContactEdit.of(Samples.seen()).jobTitle("CTO").build());

    WriteError error = editor.perform(written.undo().change().get()).getLeft();

    assertThat(written.unexpected()).hasSize(1);
    assertThat(((WriteError.Conflict) error).members())
        .containsExactly(new Difference("job title", Option.some("CTO"), Option.some("CFO")));
  }

  @Test
  void the_undo_of_an_edit_that_was_not_read_again_does_not_overwrite_either() {
    portal.faults =
        (number, request) ->
            number > 0 && request.startsWith("GET contact 1001")
                ? FakePortal.Fault.REFUSED
                : FakePortal.Fault.NONE;
    Written written = editor.performOrThrow(ContactEdit.of(Samples.seen()).stage(HOT).build());
    portal.faults = (number, request) -> FakePortal.Fault.NONE;
    portal.change(ID, ContactEdit.ofPerson(ID).clearStage().build()::applyTo);

    assertThat(written.contact()).isEmpty();
    assertThat(editor.perform(written.undo().change().get()).getLeft())
        .isInstanceOf(WriteError.Conflict.class);
  }

  @Test
  void a_cleared_stage_is_restored_although_the_answer_to_the_record_was_lost() {
    portal.faults =
        (number, request) ->
            request.startsWith("PUT record") ? FakePortal.Fault.LOST_AFTER : FakePortal.Fault.NONE;
    Written written =
        editor.performOrThrow(ContactEdit.of(Samples.seen()).jobTitle("CTO").clearStage().build());
    portal.faults = (number, request) -> FakePortal.Fault.NONE;

    editor.performOrThrow(written.undo().change().get());

    assertThat(portal.whole(ID).stage()).contains(Samples.COLD.entry());
  }

  @Test
  void a_new_contact_is_removed() {
    NewContact boris =
        NewContact.person("Boris", SharingChange.everyone()).addTag("new").stage(HOT).build();
    Written written = editor.performOrThrow(boris);

    editor.performOrThrow(written.undo().change().get());

    assertThat(portal.whole(ContactId.of(1002))).isNull();
    assertThat(written.undo().change()).contains(ContactRemoval.of(written.contact().get()));
    assertThat(written.undo().lost()).isEmpty();
  }

  @Test
  void a_new_contact_that_cannot_be_read_is_removed_if_it_is_as_wanted() {
    NewContact boris = NewContact.person("Boris", SharingChange.everyone()).build();
    portal.faults =
        (number, request) ->
            request.startsWith("GET contact 1002")
                ? FakePortal.Fault.REFUSED
                : FakePortal.Fault.NONE;
    Written written = editor.performOrThrow(boris);
    portal.faults = (number, request) -> FakePortal.Fault.NONE;

    assertThat(written.contact()).isEmpty();
    assertThat(editor.perform(written.undo().change().get()).isRight()).isTrue();
  }

  @Test
  void managers_of_a_shared_contact_are_lost_with_a_new_sharing() {
    Written written =
        editor.performOrThrow(
            ContactEdit.of(Samples.seen()).sharing(SharingChange.privateTo(List.of(OWN))).build());

    assertThat(written.undo().lost())
        .containsExactly("managers of the shared contact, which cannot be read");
  }

  @Test
  void managers_of_a_private_contact_are_restored() {
    portal.put(
        FakePortal.withProfile(
            Samples.anna(), any -> any.sharing(Sharing.privateTo(List.of(OWN, OTHER)))));
    Written written =
        editor.performOrThrow(ContactEdit.ofPerson(ID).sharing(SharingChange.everyone()).build());

    editor.performOrThrow(written.undo().change().get());

    assertThat(written.undo().lost()).isEmpty();
    assertThat(portal.whole(ID).sharing().accessList()).containsExactlyInAnyOrder(OWN, OTHER);
  }

  @Test
  void an_account_that_no_longer_sees_the_contact_gets_no_undo() {
    Written written =
        editor.performOrThrow(
            ContactEdit.of(Samples.seen()).sharing(SharingChange.administratorsOnly()).build());

    assertThat(written.contact()).isEmpty();
    assertThat(written.undo().change()).isEmpty();
    assertThat(written.undo().lost())
        .containsExactly("the contact, which this account can no longer see");
  }
}
