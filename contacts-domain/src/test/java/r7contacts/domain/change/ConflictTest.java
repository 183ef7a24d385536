package r7contacts.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Person;
import r7contacts.domain.ShareLevel;

/** What was seen, what another user made of it, and what is wanted. */
class ConflictTest {

  private static final Person SEEN = Samples.person();

  @ParameterizedTest
  @MethodSource("editsOfTheSameMember")
  void another_value_of_the_same_member_is_a_conflict(ContactEdit mine, ContactEdit theirs) {
    Contact now = theirs.applyTo(SEEN);

    assertThat(mine.conflictsIn(now)).isEqualTo(mine.edits());
    assertThat(mine.overwritingConflicts().conflictsIn(now)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("editsOfTheSameMember")
  void the_same_value_by_both_is_no_conflict(ContactEdit mine) {
    assertThat(mine.conflictsIn(mine.applyTo(SEEN))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("editsOfTheSameMember")
  void another_member_that_changed_is_no_conflict(ContactEdit mine) {
    Contact now =
        edit()
            .addTag("theirs")
            .addInfo(Samples.MAIL.withValue("b@b.example"))
            .build()
            .applyTo(SEEN);

    assertThat(mine.conflictsIn(now)).isEmpty();
    assertThat(mine.applyTo(now).tags()).contains("theirs");
  }

  static Stream<Arguments> editsOfTheSameMember() {
    return Stream.of(
        arguments(edit().firstName("a").build(), edit().firstName("b").build()),
        arguments(edit().lastName("a").build(), edit().clearLastName().build()),
        arguments(edit().clearJobTitle().build(), edit().jobTitle("b").build()),
        arguments(edit().about("a").build(), edit().about("b").build()),
        arguments(edit().stage(Samples.HOT).build(), edit().clearStage().build()),
        arguments(edit().company(ContactId.of(1)).build(), edit().company(ContactId.of(2)).build()),
        arguments(
            edit().field(Samples.BIRTHDAY, "a").build(),
            edit().field(Samples.BIRTHDAY, "b").build()),
        arguments(
            edit().sharing(SharingChange.everyone()).build(),
            edit().sharing(SharingChange.everyoneMayRead()).build()),
        arguments(
            edit().sharing(SharingChange.everyone()).build(),
            edit().sharing(SharingChange.privateTo(List.of(Samples.SIDOROV))).build()),
        arguments(
            edit().changeInfo(Samples.MOBILE, Samples.MOBILE.withValue("a")).build(),
            edit().changeInfo(Samples.MOBILE, Samples.MOBILE.withValue("b")).build()),
        arguments(
            edit().changeAddress(Samples.TULA, Samples.TULA.toBuilder().zip("1").build()).build(),
            edit().removeAddress(Samples.TULA).build()));
  }

  private static ContactEditBuilder.OfPerson edit() {
    return ContactEdit.of(SEEN);
  }

  @Test
  void what_adds_or_removes_overwrites_no_value() {
    ContactInfo fax = ContactInfo.of(Channel.PHONE, Category.FAX, "1").withPrimary(true);
    ContactEdit mine =
        edit().addInfo(fax).removeInfo(Samples.MAIL).addTag("x").removeTag("vip").build();
    Contact now =
        edit()
            .removeInfo(Samples.WORK_PHONE)
            .addTag("VIP 2")
            .addInfo(fax.withValue("2"))
            .build()
            .applyTo(SEEN);

    assertThat(mine.conflictsIn(now)).isEmpty();
  }

  @Test
  void an_edit_of_a_contact_that_was_not_seen_has_no_conflicts() {
    ContactEdit mine = ContactEdit.ofPerson(Samples.ID).jobTitle("a").build();

    assertThat(mine.conflictsIn(edit().jobTitle("b").build().applyTo(SEEN))).isEmpty();
    assertThat(mine.notDoneIn(SEEN)).isEqualTo(mine.edits());
  }

  @Test
  void a_sharing_that_another_user_changed_as_wanted_is_no_conflict_because_of_its_managers() {
    ContactEdit edit =
        edit().sharing(SharingChange.everyone().withManagers(List.of(Samples.PETROV))).build();
    Contact shared = edit().sharing(SharingChange.everyone()).build().applyTo(SEEN);
    Contact readable = edit().sharing(SharingChange.everyoneMayRead()).build().applyTo(SEEN);

    assertThat(edit.conflictsIn(shared)).isEmpty();
    assertThat(edit.notDoneIn(shared)).hasSize(1);
    assertThat(edit.conflictsIn(readable)).hasSize(1);
  }

  @Test
  void managers_of_a_shared_contact_are_never_known_to_be_set() {
    Contact shared = edit().sharing(SharingChange.everyone()).build().applyTo(SEEN);
    ContactEdit mine =
        ContactEdit.of(shared)
            .sharing(SharingChange.everyone().withManagers(List.of(Samples.PETROV)))
            .build();

    assertThat(mine.applyTo(shared)).isSameAs(shared);
    assertThat(mine.notDoneIn(shared)).hasSize(1);
    assertThat(shared.sharing().level()).isEqualTo(ShareLevel.READ_WRITE);
  }
}
