package r7contacts.port.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.port.edit.Samples.HOT;
import static r7contacts.port.edit.Samples.ID;
import static r7contacts.port.edit.Samples.MOBILE;
import static r7contacts.port.edit.Samples.NEW_MAIL;
import static r7contacts.port.edit.Samples.OWN;

import io.vavr.control.Option;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.change.ListEdit;
import r7contacts.domain.change.ListMember;
import r7contacts.domain.change.SetField;
import r7contacts.domain.change.SetSharing;
import r7contacts.domain.change.SetStage;
import r7contacts.domain.change.SetText;
import r7contacts.domain.change.SharingChange;
import r7contacts.domain.change.TextMember;
import r7contacts.port.ContactError;

/** Judgement on a step whose answer was lost. */
class VerdictTest {

  private static final Person BEFORE = Samples.fragile();
  private static final SetText PROMOTION = new SetText(TextMember.JOB_TITLE, Option.some("CTO"));
  private static final Step RECORD =
      new Step.ReplaceRecord(List.of(PROMOTION, new SetText(TextMember.ABOUT, Option.some("new"))));
  private static final ContactError MISSING = new ContactError.NotFound(ID);

  @Test
  void a_record_is_done_if_all_of_its_members_are_as_wanted() {
    assertThat(on(RECORD, RECORD.applyTo(BEFORE))).isEqualTo(Verdict.DONE);
  }

  @Test
  void a_record_is_not_done_if_nothing_shows_a_trace_of_it() {
    assertThat(on(RECORD, BEFORE)).isEqualTo(Verdict.NOT_DONE);
    assertThat(on(RECORD, BEFORE.toBuilder().firstName("Maria").build()))
        .isEqualTo(Verdict.NOT_DONE);
  }

  @Test
  void one_member_as_wanted_or_with_a_third_value_is_a_trace() {
    assertThat(on(RECORD, PROMOTION.applyTo(BEFORE))).isEqualTo(Verdict.PARTLY);
    assertThat(on(RECORD, BEFORE.toBuilder().jobTitle("CFO").build())).isEqualTo(Verdict.PARTLY);
  }

  @Test
  void a_member_that_was_as_wanted_before_is_no_trace() {
    Contact before = PROMOTION.applyTo(BEFORE);

    assertThat(Verdict.on(RECORD, before, before)).isEqualTo(Verdict.NOT_DONE);
  }

  @Test
  void each_value_that_a_replaced_record_erases_is_a_trace() {
    assertThat(on(RECORD, with(profile -> profile.stage(null)))).isEqualTo(Verdict.PARTLY);
    assertThat(on(RECORD, with(profile -> profile.currency(null)))).isEqualTo(Verdict.PARTLY);
    assertThat(on(RECORD, with(profile -> profile.industry(null)))).isEqualTo(Verdict.PARTLY);
    assertThat(on(RECORD, BEFORE.toBuilder().company(null).build())).isEqualTo(Verdict.PARTLY);
  }

  @Test
  void a_stage_that_another_user_sets_or_that_was_not_there_is_no_trace() {
    Contact without = with(profile -> profile.stage(null));

    assertThat(on(RECORD, with(profile -> profile.stage(HOT.entry())))).isEqualTo(Verdict.NOT_DONE);
    assertThat(Verdict.on(RECORD, without, without)).isEqualTo(Verdict.NOT_DONE);
  }

  @Test
  void only_a_record_erases_what_it_does_not_name() {
    Step info = new Step.AddInfos(List.of(new ListEdit.Add<>(ListMember.INFOS, NEW_MAIL, 1)));

    assertThat(on(info, with(profile -> profile.stage(null)))).isEqualTo(Verdict.NOT_DONE);
  }

  @Test
  void a_field_that_lost_its_value_is_a_trace() {
    Step field = new Step.ChangeField(new SetField(Samples.BIRTHDAY, Option.some("01.01.1990")));

    assertThat(on(field, with(profile -> profile.customFields(List.of()))))
        .isEqualTo(Verdict.PARTLY);
    assertThat(on(field, BEFORE)).isEqualTo(Verdict.NOT_DONE);
  }

  @Test
  void some_of_several_new_infos_are_a_trace() {
    ListEdit.Add<?> first = new ListEdit.Add<>(ListMember.INFOS, NEW_MAIL, 1);
    ListEdit.Add<?> second = new ListEdit.Add<>(ListMember.INFOS, MOBILE, 2);
    Step step = new Step.AddInfos(List.of(first, second));

    assertThat(on(step, first.applyTo(BEFORE))).isEqualTo(Verdict.PARTLY);
    assertThat(on(step, second.applyTo(first.applyTo(BEFORE)))).isEqualTo(Verdict.DONE);
  }

  @Test
  void managers_that_cannot_be_read_leave_it_unknown() {
    SharingChange everyone = SharingChange.everyone().withManagers(List.of(OWN));
    Step sharing = new Step.ChangeSharing(new SetSharing(everyone));

    assertThat(on(sharing, BEFORE)).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void a_removal_or_merge_is_not_done_while_the_contact_is_there() {
    assertThat(on(new Step.RemoveContact(), BEFORE)).isEqualTo(Verdict.NOT_DONE);
    assertThat(on(new Step.MergeContacts(BEFORE), BEFORE)).isEqualTo(Verdict.NOT_DONE);
  }

  @Test
  void the_absence_of_a_contact_proves_what_hides_it() {
    Step hiding = new Step.ChangeSharing(new SetSharing(SharingChange.administratorsOnly()));
    Step sharing = new Step.ChangeSharing(new SetSharing(SharingChange.everyone()));

    assertThat(absent(new Step.RemoveContact())).isEqualTo(Verdict.DONE);
    assertThat(absent(new Step.MergeContacts(BEFORE))).isEqualTo(Verdict.DONE);
    assertThat(absent(hiding)).isEqualTo(Verdict.DONE);
    assertThat(absent(sharing)).isEqualTo(Verdict.UNKNOWN);
    assertThat(absent(RECORD)).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void a_contact_that_step_and_reading_report_as_missing_is_not_changed() {
    Step stage = new Step.ChangeStage(new SetStage(Option.none()), false);

    assertThat(Verdict.onUnread(stage, MISSING, MISSING)).isEqualTo(Verdict.NOT_DONE);
    assertThat(Verdict.onUnread(new Step.RemoveContact(), MISSING, MISSING))
        .isEqualTo(Verdict.DONE);
  }

  @Test
  void another_failure_of_reading_leaves_it_unknown() {
    assertThat(Verdict.onUnread(new Step.RemoveContact(), MISSING, FakePortal.LOST))
        .isEqualTo(Verdict.UNKNOWN);
  }

  private static Verdict on(Step step, Contact now) {
    return Verdict.on(step, BEFORE, now);
  }

  private static Verdict absent(Step step) {
    return Verdict.onUnread(step, FakePortal.LOST, MISSING);
  }

  private static Contact with(UnaryOperator<Profile.Builder> change) {
    return FakePortal.withProfile(BEFORE, change);
  }
}
