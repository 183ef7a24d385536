package r7contacts.port.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.port.edit.Samples.COLD;
import static r7contacts.port.edit.Samples.HOT;

import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.Person;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.SetCompany;
import r7contacts.domain.change.SetField;
import r7contacts.domain.change.SetSharing;
import r7contacts.domain.change.SetStage;
import r7contacts.domain.change.SetText;
import r7contacts.domain.change.SharingChange;
import r7contacts.domain.change.TextMember;

/** The change that completes another one. */
class RestTest {

  private static final Person SEEN = Samples.seen();
  private static final SetText PROMOTION = new SetText(TextMember.JOB_TITLE, Option.some("CTO"));
  private static final Step RECORD = new Step.ReplaceRecord(List.of(PROMOTION));
  private static final Step PUT_BACK =
      new Step.ChangeStage(new SetStage(Option.some(COLD.entry())), true);
  private static final Contact ERASED =
      FakePortal.withProfile(PROMOTION.applyTo(SEEN), profile -> profile.stage(null));

  private final ContactEdit edit = ContactEdit.of(SEEN).jobTitle("CTO").build();

  @Test
  void a_stage_that_a_replaced_record_erased_is_put_back() {
    ContactEdit rest = rest(edit, List.of(RECORD), Option.none(), false, Option.some(ERASED));

    assertThat(rest.edits()).containsExactly(PROMOTION, new SetStage(Option.some(COLD.entry())));
    assertThat(rest.seen().get().stage()).isEmpty();
    assertThat(rest.conflictsIn(ERASED)).isEmpty();
  }

  @Test
  void a_stage_is_put_back_if_the_contact_cannot_be_read() {
    ContactEdit rest = rest(edit, List.of(RECORD), Option.none(), false, Option.none());

    assertThat(rest.edits()).hasSize(2);
    assertThat(rest.conflictsIn(ERASED)).isEmpty();
    assertThat(rest.notDoneIn(PROMOTION.applyTo(SEEN))).isEmpty();
  }

  @Test
  void a_stage_that_is_there_or_put_back_or_lost_with_consent_is_no_part_of_the_rest() {
    Contact other = FakePortal.withProfile(ERASED, profile -> profile.stage(HOT.entry()));

    assertThat(rest(edit, List.of(RECORD), Option.none(), false, Option.some(other)).edits())
        .containsExactly(PROMOTION);
    assertThat(rest(edit, List.of(RECORD, PUT_BACK), Option.none(), false, Option.none()).edits())
        .containsExactly(PROMOTION);
    assertThat(rest(edit, List.of(RECORD), Option.none(), true, Option.none()).edits())
        .containsExactly(PROMOTION);
  }

  @Test
  void an_own_stage_is_no_conflict_with_the_erased_one() {
    ContactEdit staged = ContactEdit.of(SEEN).jobTitle("CTO").stage(HOT).build();

    ContactEdit known = rest(staged, List.of(RECORD), Option.none(), false, Option.some(ERASED));
    ContactEdit assumed = rest(staged, List.of(RECORD), Option.none(), false, Option.none());

    assertThat(known.edits()).isEqualTo(staged.edits());
    assertThat(known.conflictsIn(ERASED)).isEmpty();
    assertThat(assumed.conflictsIn(ERASED)).isEmpty();
  }

  @Test
  void a_company_that_a_record_lost_half_way_is_put_back() {
    Contact unlinked = ((Person) ERASED).toBuilder().company(null).build();

    ContactEdit rest = rest(edit, List.of(), Option.some(RECORD), false, Option.some(unlinked));

    assertThat(rest.edits()).contains(new SetCompany(SEEN.company()));
    assertThat(rest.conflictsIn(unlinked)).isEmpty();
    assertThat(rest(edit, List.of(RECORD), Option.none(), false, Option.some(unlinked)).edits())
        .doesNotContain(new SetCompany(SEEN.company()));
  }

  @Test
  void a_field_that_lost_its_value_is_no_conflict() {
    SetField birthday = new SetField(Samples.BIRTHDAY, Option.some("01.01.1990"));
    ContactEdit fields = ContactEdit.of(SEEN).field(Samples.BIRTHDAY, "01.01.1990").build();
    Contact cleared = FakePortal.withProfile(SEEN, profile -> profile.customFields(List.of()));

    ContactEdit rest =
        withoutRecord(fields, Option.some(new Step.ChangeField(birthday)), Option.some(cleared));

    assertThat(rest.conflictsIn(cleared)).isEmpty();
    assertThat(withoutRecord(fields, Option.none(), Option.some(cleared)).conflictsIn(cleared))
        .hasSize(1);
  }

  @Test
  void a_sharing_that_is_done_is_no_part_of_the_rest() {
    SetSharing sharing = new SetSharing(SharingChange.everyone().withManagers(List.of()));
    ContactEdit shared = ContactEdit.of(SEEN).sharing(sharing.sharing()).stage(HOT).build();

    ContactEdit rest =
        rest(shared, List.of(new Step.ChangeSharing(sharing)), Option.none(), false, Option.none());

    assertThat(rest.edits()).noneMatch(SetSharing.class::isInstance);
    assertThat(withoutRecord(shared, Option.none(), Option.none()).edits()).contains(sharing);
  }

  @Test
  void what_is_put_back_does_not_overwrite_what_others_set() {
    Contact other = FakePortal.withProfile(ERASED, profile -> profile.stage(HOT.entry()));

    ContactEdit rest =
        rest(edit.overwritingConflicts(), List.of(RECORD), Option.none(), false, Option.none());

    assertThat(rest.overwritesConflicts()).isFalse();
    assertThat(rest.conflictsIn(other)).hasSize(1);
    assertThat(
            rest(
                    edit.overwritingConflicts(),
                    List.of(RECORD, PUT_BACK),
                    Option.none(),
                    false,
                    Option.none())
                .overwritesConflicts())
        .isTrue();
  }

  @Test
  void a_removal_is_its_own_rest() {
    ContactRemoval removal = ContactRemoval.of(SEEN);

    assertThat(
            removal.accept(
                new Rest(SEEN, List.of(), Option.none(), Option.none(), false, Option.none())))
        .isEqualTo(removal);
  }

  private static ContactEdit rest(
      ContactEdit change,
      List<Step> done,
      Option<Step> attempted,
      boolean losesStage,
      Option<Contact> now) {
    return (ContactEdit)
        change.accept(new Rest(SEEN, done, attempted, Option.some(SEEN), losesStage, now));
  }

  private static ContactEdit withoutRecord(
      ContactEdit change, Option<Step> attempted, Option<Contact> now) {
    return (ContactEdit)
        change.accept(new Rest(SEEN, List.of(), attempted, Option.none(), false, now));
  }
}
