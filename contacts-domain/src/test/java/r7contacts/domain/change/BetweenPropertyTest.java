package r7contacts.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.Person;

/** Properties of edits between random contacts. A failure names the seed of its contacts. */
class BetweenPropertyTest {

  private static final int PAIRS = 500;

  @Test
  void the_edit_between_two_contacts_turns_one_into_the_other() {
    forAllPairs(
        (before, after) -> {
          ContactEdit edit = ContactEdit.between(before, after);

          assertThat(EditableMembers.of(edit.applyTo(before))).isEqualTo(EditableMembers.of(after));
          assertThat(ContactEdit.between(edit.applyTo(before), after).isEmpty()).isTrue();
        });
  }

  @Test
  void the_edit_between_two_contacts_is_empty_only_if_they_are_equal_in_what_can_be_edited() {
    forAllPairs(
        (before, after) ->
            assertThat(ContactEdit.between(before, after).isEmpty())
                .isEqualTo(EditableMembers.of(before).equals(EditableMembers.of(after))));
  }

  @Test
  void the_edit_back_undoes_the_edit() {
    forAllPairs(
        (before, after) -> {
          Contact edited = ContactEdit.between(before, after).applyTo(before);

          Contact undone = ContactEdit.between(edited, before).applyTo(edited);

          assertThat(EditableMembers.of(undone)).isEqualTo(EditableMembers.of(before));
        });
  }

  @Test
  void applying_an_edit_twice_is_applying_it_once() {
    forAllPairs(
        (before, after) -> {
          ContactEdit edit = ContactEdit.between(before, after);
          Contact once = edit.applyTo(before);

          assertThat(edit.applyTo(once)).isEqualTo(once);
          assertThat(edit.notDoneIn(once)).isEmpty();
          assertThat(edit.conflictsIn(once)).isEmpty();
          for (Edit part : edit.edits()) {
            Contact partly = part.applyTo(before);
            assertThat(part.applyTo(partly)).isEqualTo(partly);
          }
        });
  }

  @Test
  void every_member_that_an_edit_does_not_name_is_equal_before_and_after() {
    forAllPairs(
        (before, after) -> {
          for (Edit edit : ContactEdit.between(before, after).edits()) {
            Contact edited = edit.applyTo(before);

            assertThat(edited).isNotEqualTo(before);
            assertThat(edit.accept(new MemberReset(edited, before))).isEqualTo(before);
          }
        });
  }

  @Test
  void an_edit_of_an_unchanged_contact_has_no_conflicts() {
    forAllPairs(
        (before, after) ->
            assertThat(ContactEdit.between(before, after).conflictsIn(before)).isEmpty());
  }

  @Test
  void a_contact_like_another_one_is_equal_in_everything_that_can_be_edited() {
    forAllPairs(
        (any, contact) -> {
          NewContact created = NewContact.like(contact, SharingChange.of(contact.sharing()));

          Contact copy = created.withId(contact.id());

          assertThat(EditableMembers.of(copy)).isEqualTo(EditableMembers.of(contact));
          assertThat(copy.infos()).allMatch(info -> info.id() == 0);
          assertThat(copy.tasks().count()).isZero();
        });
  }

  private static void forAllPairs(BiConsumer<Contact, Contact> check) {
    for (long seed = 0; seed < PAIRS; seed++) {
      RandomContacts contacts = new RandomContacts(seed);
      boolean isPerson = seed % 3 != 0;
      Contact one = isPerson ? contacts.person() : contacts.company();
      Contact other = isPerson ? contacts.person() : contacts.company();
      try {
        check.accept(one, other);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + one + " and " + other, e);
      }
    }
  }

  /** Returns the edited contact with the member of the edit as it was before. */
  private record MemberReset(Contact edited, Contact before) implements Edit.Visitor<Contact> {

    @Override
    public Contact text(SetText edit) {
      return edit.target() == TextMember.ABOUT
          ? edited.withProfile(
              edited.profile().toBuilder().about(before.about().getOrNull()).build())
          : edited.fold(this::withTexts, this::withName);
    }

    private Contact withTexts(Person person) {
      Person old = (Person) before;
      return person.toBuilder()
          .firstName(old.firstName().getOrNull())
          .lastName(old.lastName().getOrNull())
          .jobTitle(old.jobTitle().getOrNull())
          .build();
    }

    private Contact withName(Company company) {
      return company.toBuilder().name(((Company) before).name().getOrNull()).build();
    }

    @Override
    public Contact stage(SetStage edit) {
      return edited.withProfile(
          edited.profile().toBuilder().stage(before.stage().getOrNull()).build());
    }

    @Override
    public Contact field(SetField edit) {
      assertThat(edited.customFields().stream().filter(any -> any.id() != edit.field().id()))
          .containsExactlyElementsOf(
              before.customFields().stream().filter(any -> any.id() != edit.field().id()).toList());
      return edited.withProfile(
          edited.profile().toBuilder().customFields(before.customFields()).build());
    }

    @Override
    public Contact company(SetCompany edit) {
      return ((Person) edited).toBuilder().company(((Person) before).company().getOrNull()).build();
    }

    @Override
    public Contact sharing(SetSharing edit) {
      return edited.withProfile(edited.profile().toBuilder().sharing(before.sharing()).build());
    }

    @Override
    public Contact tag(TagEdit edit) {
      return edited.withProfile(edited.profile().toBuilder().tags(before.tags()).build());
    }

    @Override
    public Contact list(ListEdit<?> edit) {
      return edited.withProfile(
          edit.list() == ListMember.INFOS
              ? edited.profile().toBuilder().infos(before.infos()).build()
              : edited.profile().toBuilder().addresses(before.addresses()).build());
    }
  }
}
