package r7contacts.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.Person;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;

class ContactEditTest {

  private static final Person ANNA = Samples.person();
  private static final Company ROMASHKA = Samples.company();

  @Test
  void every_member_of_a_person_can_be_set() {
    Company employer = Company.builder(ROMASHKA.profile()).name("Василёк").build();
    Person edited =
        (Person)
            ContactEdit.of(ANNA)
                .firstName("Ольга")
                .lastName("Иванова")
                .jobTitle("CTO")
                .company(employer)
                .about("новое")
                .stage(Samples.HOT)
                .field(Samples.COLOR, "red")
                .addTag("new")
                .sharing(SharingChange.everyone())
                .build()
                .applyTo(ANNA);

    assertThat(edited.firstName()).containsExactly("Ольга");
    assertThat(edited.lastName()).containsExactly("Иванова");
    assertThat(edited.jobTitle()).containsExactly("CTO");
    assertThat(edited.company()).containsExactly(CompanyLink.of(Samples.ID, "Василёк"));
    assertThat(edited.about()).containsExactly("новое");
    assertThat(edited.stage()).containsExactly(Samples.HOT.entry());
    assertThat(edited.customField("Color").flatMap(CustomField::text)).containsExactly("red");
    assertThat(edited.tags()).containsExactly("vip", "Опт", "new");
    assertThat(edited.sharing()).isEqualTo(Sharing.of(ShareLevel.READ_WRITE));
  }

  @Test
  void every_optional_member_of_a_person_can_be_cleared() {
    Person edited =
        (Person)
            ContactEdit.of(ANNA)
                .clearLastName()
                .clearJobTitle()
                .clearCompany()
                .clearAbout()
                .clearStage()
                .clearField(Samples.BIRTHDAY)
                .removeTag("VIP")
                .removeInfo(Samples.MAIL)
                .removeAddress(Samples.TULA)
                .build()
                .applyTo(ANNA);

    assertThat(edited.lastName()).isEmpty();
    assertThat(edited.jobTitle()).isEmpty();
    assertThat(edited.company()).isEmpty();
    assertThat(edited.about()).isEmpty();
    assertThat(edited.stage()).isEmpty();
    assertThat(edited.customFields()).extracting(CustomField::id).containsExactly(14L);
    assertThat(edited.tags()).containsExactly("Опт");
    assertThat(edited.infos()).containsExactly(Samples.MOBILE, Samples.WORK_PHONE);
    assertThat(edited.addresses()).isEmpty();
  }

  @Test
  void a_company_can_be_renamed_and_a_person_linked_by_id() {
    Contact company = ContactEdit.of(ROMASHKA).name("Лютик").build().applyTo(ROMASHKA);
    Contact person = ContactEdit.of(ANNA).company(ContactId.of(2002)).build().applyTo(ANNA);

    assertThat(company).isEqualTo(ROMASHKA.toBuilder().name("Лютик").build());
    assertThat(person)
        .isEqualTo(ANNA.toBuilder().company(CompanyLink.of(ContactId.of(2002), null)).build());
  }

  @Test
  void a_contact_of_either_kind_can_be_edited_in_what_both_kinds_share() {
    for (Contact contact : List.of(ANNA, ROMASHKA)) {
      ContactEdit edit = ContactEdit.of(contact).about("neu").clearStage().build();

      assertThat(edit.seen()).containsExactly(contact);
      assertThat(edit.kind()).isEqualTo(PersonOrCompany.of(contact));
      assertThat(edit.applyTo(contact).about()).containsExactly("neu");
    }
  }

  @Test
  void a_field_as_read_names_its_definition() {
    CustomField birthday = ANNA.customField("Birthday").get();

    Contact set = ContactEdit.of(ANNA).field(birthday, "01.01.2000").build().applyTo(ANNA);
    Contact cleared = ContactEdit.of(ANNA).clearField(birthday).build().applyTo(ANNA);

    assertThat(set.customField("Birthday").flatMap(CustomField::text))
        .containsExactly("01.01.2000");
    assertThat(cleared.customField("Birthday")).isEmpty();
  }

  @Test
  void texts_are_trimmed_and_have_line_feeds_as_on_a_portal() {
    ContactEdit edit = ContactEdit.of(ANNA).about("\u00A0 a\r\nb\rc \n").jobTitle(" CTO\t").build();

    assertThat(edit.edits())
        .containsExactly(
            new SetText(TextMember.ABOUT, Option.some("a\nb\nc")),
            new SetText(TextMember.JOB_TITLE, Option.some("CTO")));
  }

  @ParameterizedTest
  @MethodSource("settersOfText")
  void a_blank_text_is_refused(Consumer<String> setter) {
    for (String blank : List.of("", " ", "\u00A0\n")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> setter.accept(blank))
          .withMessageContaining("is blank: pass a text, or clear or remove");
    }
  }

  static List<Consumer<String>> settersOfText() {
    ContactEditBuilder.OfPerson person = ContactEdit.of(ANNA);
    ContactEditBuilder.OfCompany company = ContactEdit.of(ROMASHKA);
    return List.of(
        person::firstName,
        person::lastName,
        person::jobTitle,
        person::about,
        company::name,
        person::addTag,
        person::removeTag,
        text -> person.field(Samples.BIRTHDAY, text));
  }

  @Test
  void the_last_call_for_a_member_applies() {
    ContactEdit edit =
        ContactEdit.of(ANNA)
            .jobTitle("one")
            .clearStage()
            .company(ContactId.of(1))
            .field(Samples.COLOR, "red")
            .addTag("x")
            .sharing(SharingChange.everyone())
            .jobTitle("two")
            .stage(Samples.HOT)
            .clearCompany()
            .clearField(Samples.COLOR)
            .removeTag("X")
            .sharing(SharingChange.administratorsOnly())
            .build();

    assertThat(edit.edits())
        .containsExactly(
            new SetText(TextMember.JOB_TITLE, Option.some("two")),
            new SetStage(Option.some(Samples.HOT.entry())),
            new SetCompany(Option.none()),
            new SetField(Samples.COLOR, Option.none()),
            new TagEdit.Remove("X"),
            new SetSharing(SharingChange.administratorsOnly()));
  }

  @Nested
  class Contact_infos {

    private static final ContactInfo FAX =
        ContactInfo.of(Channel.PHONE, Category.FAX, "+7 495 111-11-11");

    @Test
    void are_added_at_the_end_without_the_id_of_another_one() {
      Contact edited = ContactEdit.of(ANNA).addInfo(FAX.withId(5)).build().applyTo(ANNA);

      assertThat(edited.infos())
          .containsExactly(Samples.MOBILE, Samples.WORK_PHONE, Samples.MAIL, FAX);
    }

    @Test
    void that_are_there_are_not_added_again() {
      ContactInfo same = Samples.MOBILE.withId(99).withLabel("Mobile");

      assertThat(ContactEdit.of(ANNA).addInfo(same).build().applyTo(ANNA)).isSameAs(ANNA);
    }

    @Test
    void that_are_added_twice_are_there_twice() {
      Contact edited = ContactEdit.of(ANNA).addInfo(FAX).addInfo(FAX).build().applyTo(ANNA);

      assertThat(edited.infos()).filteredOn(FAX::equals).hasSize(2);
    }

    @Test
    void are_told_by_value_code_and_primary_mark() {
      for (ContactInfo other :
          List.of(
              Samples.MOBILE.withValue("+7"),
              Samples.MOBILE.withPrimary(true),
              ContactInfo.of(Channel.PHONE, Category.HOME, "+7 912 345-67-89"),
              ContactInfo.of(Channel.SKYPE, Category.OTHER, "+7 912 345-67-89"))) {
        assertThat(ContactEdit.of(ANNA).removeInfo(other).build().applyTo(ANNA)).isSameAs(ANNA);
      }
    }

    @Test
    void are_changed_in_place_and_keep_their_id() {
      ContactInfo renumbered = Samples.MOBILE.withId(0);

      Contact edited =
          ContactEdit.of(ANNA)
              .changeInfo(renumbered, renumbered.withValue("+7 999"))
              .build()
              .applyTo(ANNA);

      assertThat(edited.infos())
          .containsExactly(Samples.MOBILE.withValue("+7 999"), Samples.WORK_PHONE, Samples.MAIL);
    }

    @Test
    void that_are_equal_are_changed_and_removed_one_by_one() {
      Person twins =
          ANNA.withProfile(
              ANNA.profile().toBuilder()
                  .infos(FAX.withId(1), FAX.withId(2), FAX.withId(3))
                  .build());

      Contact removed = ContactEdit.of(twins).removeInfo(FAX).build().applyTo(twins);
      Contact twice = ContactEdit.of(twins).removeInfo(FAX).removeInfo(FAX).build().applyTo(twins);
      Contact changed =
          ContactEdit.of(twins).changeInfo(FAX, FAX.withValue("1")).build().applyTo(twins);

      assertThat(removed.infos()).containsExactly(FAX.withId(2), FAX.withId(3));
      assertThat(twice.infos()).containsExactly(FAX.withId(3));
      assertThat(changed.infos())
          .containsExactly(FAX.withId(1).withValue("1"), FAX.withId(2), FAX.withId(3));
    }

    @Test
    void that_are_removed_without_having_been_seen_are_all_removed() {
      Person twins =
          ANNA.withProfile(ANNA.profile().toBuilder().infos(FAX, FAX, Samples.MAIL).build());

      Contact edited = ContactEdit.ofPerson(Samples.ID).removeInfo(FAX).build().applyTo(twins);

      assertThat(edited.infos()).containsExactly(Samples.MAIL);
    }

    @Test
    void that_another_user_removed_are_added_by_a_change() {
      Person without = ANNA.withProfile(ANNA.profile().toBuilder().infos(Samples.MAIL).build());

      Contact edited =
          ContactEdit.of(ANNA).changeInfo(Samples.MOBILE, FAX).build().applyTo(without);

      assertThat(edited.infos()).containsExactly(Samples.MAIL, FAX);
    }

    @Test
    void that_another_user_added_too_are_not_doubled_by_a_change() {
      Person both = ANNA.withProfile(ANNA.profile().toBuilder().infos(Samples.MOBILE, FAX).build());

      Contact edited = ContactEdit.of(ANNA).changeInfo(Samples.MOBILE, FAX).build().applyTo(both);

      assertThat(edited.infos()).containsExactly(FAX);
    }

    @Test
    void that_become_primary_take_the_mark_from_others_of_their_channel() {
      ContactInfo primaryFax = FAX.withPrimary(true);
      ContactInfo primaryMail = Samples.MAIL.withPrimary(true);
      Person anna =
          ANNA.withProfile(
              ANNA.profile().toBuilder().infos(Samples.WORK_PHONE, primaryMail).build());

      Contact added = ContactEdit.of(anna).addInfo(primaryFax).build().applyTo(anna);
      Contact changed =
          ContactEdit.of(ANNA)
              .changeInfo(Samples.MOBILE, Samples.MOBILE.withPrimary(true))
              .build()
              .applyTo(ANNA);

      assertThat(added.infos())
          .containsExactly(Samples.WORK_PHONE.withPrimary(false), primaryMail, primaryFax);
      assertThat(changed.infos())
          .containsExactly(
              Samples.MOBILE.withPrimary(true),
              Samples.WORK_PHONE.withPrimary(false),
              Samples.MAIL);
    }

    @Test
    void that_stay_primary_leave_the_others_as_they_are() {
      ContactInfo other = Samples.MOBILE.withPrimary(true);
      Person two =
          ANNA.withProfile(ANNA.profile().toBuilder().infos(other, Samples.WORK_PHONE).build());

      Contact edited =
          ContactEdit.of(two)
              .changeInfo(Samples.WORK_PHONE, Samples.WORK_PHONE.withValue("1"))
              .build()
              .applyTo(two);

      assertThat(edited.infos()).containsExactly(other, Samples.WORK_PHONE.withValue("1"));
    }

    @Test
    void that_are_replaced_by_a_primary_one_are_removed_although_they_were_primary() {
      Contact edited =
          ContactEdit.of(ANNA)
              .addInfo(FAX.withPrimary(true))
              .removeInfo(Samples.WORK_PHONE)
              .build()
              .applyTo(ANNA);

      assertThat(edited.infos())
          .containsExactly(Samples.MOBILE, Samples.MAIL, FAX.withPrimary(true));
    }

    @Test
    void that_a_later_call_removes_or_replaces_do_not_become_primary() {
      ContactInfo primary = FAX.withPrimary(true);
      ContactEdit removed = ContactEdit.of(ANNA).addInfo(primary).removeInfo(primary).build();
      ContactEdit replaced =
          ContactEdit.of(ANNA)
              .changeInfo(Samples.MOBILE, primary)
              .changeInfo(Samples.MOBILE, FAX)
              .build();

      assertThat(removed.applyTo(ANNA)).isSameAs(ANNA);
      assertThat(replaced.applyTo(ANNA).infos())
          .containsExactly(FAX.withId(71), Samples.WORK_PHONE, Samples.MAIL);
    }

    @Test
    void can_be_primary_once_a_channel_only() {
      ContactEdit two =
          ContactEdit.of(ANNA)
              .addInfo(FAX.withPrimary(true))
              .changeInfo(Samples.WORK_PHONE, Samples.WORK_PHONE.withValue("1"))
              .build();
      ContactEdit ofTwoChannels =
          ContactEdit.of(ANNA)
              .addInfo(FAX.withPrimary(true))
              .addInfo(Samples.MAIL.withPrimary(true))
              .build();

      assertThat(two.problems())
          .containsExactly(
              new Problem(
                  Problem.Kind.SEVERAL_PRIMARIES,
                  "primary phone",
                  "more than one primary phone: make one of them primary"));
      assertThat(ofTwoChannels.problems()).isEmpty();
    }

    @Test
    void that_an_earlier_call_put_in_place_of_others_cannot_be_named() {
      ContactEditBuilder.OfPerson builder = ContactEdit.of(ANNA).changeInfo(Samples.MOBILE, FAX);

      assertThatIllegalArgumentException().isThrownBy(() -> builder.removeInfo(FAX));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> builder.changeInfo(FAX, Samples.MAIL))
          .withMessageContaining("name the one that was replaced");
    }

    @Test
    void cannot_be_replaced_by_equal_ones() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> ContactEdit.of(ANNA).changeInfo(Samples.MOBILE, Samples.MOBILE.withLabel("x")));
    }
  }

  @Nested
  class Addresses {

    @Test
    void are_added_changed_and_removed_by_content() {
      Address corrected = Samples.TULA.toBuilder().zip("300000").build();

      Contact edited =
          ContactEdit.of(ANNA)
              .addAddress(Samples.ORYOL)
              .changeAddress(Samples.TULA.toBuilder().label("Дом").build(), corrected)
              .build()
              .applyTo(ANNA);
      Contact removed =
          ContactEdit.of(ANNA)
              .removeAddress(Samples.TULA.toBuilder().label("Дом").build())
              .build()
              .applyTo(ANNA);

      assertThat(edited.addresses()).containsExactly(corrected, Samples.ORYOL);
      assertThat(removed.addresses()).isEmpty();
    }

    @Test
    void that_become_primary_take_the_mark_from_the_others() {
      Person anna =
          ANNA.withProfile(
              ANNA.profile().toBuilder()
                  .addresses(Samples.TULA.toBuilder().primary(true).build())
                  .build());
      Address primary = Samples.ORYOL.toBuilder().primary(true).build();

      Contact edited = ContactEdit.of(anna).addAddress(primary).build().applyTo(anna);

      assertThat(edited.addresses()).containsExactly(Samples.TULA, primary);
    }
  }

  @Test
  void a_contact_that_is_so_already_is_the_same_object_afterwards() {
    ContactEdit edit =
        ContactEdit.of(ANNA)
            .jobTitle("Закупщик")
            .stage(Samples.COLD)
            .company(ContactId.of(2001))
            .field(Samples.BIRTHDAY, "31.12.1984")
            .addTag("ОПТ")
            .removeTag("none")
            .sharing(SharingChange.privateTo(List.of(Samples.PETROV)))
            .build();

    assertThat(edit.applyTo(ANNA)).isSameAs(ANNA);
    assertThat(edit.notDoneIn(ANNA)).isEmpty();
    assertThat(edit.edits()).hasSize(7);
  }

  @Test
  void a_display_name_that_differs_from_the_names_goes_when_a_name_changes() {
    Person anna = ANNA.toBuilder().displayName("Анна Великая").build();
    Company company = ROMASHKA.toBuilder().displayName("ООО Ромашка").build();

    assertThat(ContactEdit.of(anna).firstName("Ян").build().applyTo(anna).displayName())
        .isEqualTo("Ян Петрова");
    assertThat(ContactEdit.of(anna).lastName("Ян").build().applyTo(anna).displayName())
        .isEqualTo("Анна Ян");
    assertThat(ContactEdit.of(company).name("Ян").build().applyTo(company).displayName())
        .isEqualTo("Ян");
    assertThat(ContactEdit.of(anna).jobTitle("x").build().applyTo(anna).displayName())
        .isEqualTo("Анна Великая");
  }

  @Test
  void an_edit_applies_to_its_own_contact_only() {
    ContactEdit edit = ContactEdit.of(ANNA).about("x").build();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                edit.applyTo(
                    ANNA.withProfile(ANNA.profile().toBuilder().id(ContactId.of(5)).build())))
        .withMessage("the edit is for contact 1001, not for 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> edit.applyTo(ROMASHKA))
        .withMessage("contact 1001 is no person");
  }

  @Test
  void an_edit_made_by_hand_is_checked() {
    List<Edit> name = List.of(new SetText(TextMember.COMPANY_NAME, Option.some("x")));
    Person other = ANNA.withProfile(ANNA.profile().toBuilder().id(ContactId.of(5)).build());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> edit(PersonOrCompany.PERSON, Option.some(ANNA), name))
        .withMessage("a person has no company name");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                edit(
                    PersonOrCompany.COMPANY, Option.none(), List.of(new SetCompany(Option.none()))))
        .withMessage("a company has no company");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> edit(PersonOrCompany.COMPANY, Option.some(ANNA), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> edit(PersonOrCompany.PERSON, Option.some(other), List.of()));
    assertThatExceptionOfType(NullPointerException.class)
        .isThrownBy(() -> ContactEdit.of((Person) null));
  }

  private static ContactEdit edit(PersonOrCompany kind, Option<Contact> seen, List<Edit> edits) {
    return new ContactEdit(Samples.ID, kind, seen, edits, false, Set.of());
  }

  @Test
  void the_edit_between_two_contacts_needs_one_contact() {
    assertThatIllegalArgumentException().isThrownBy(() -> ContactEdit.between(ANNA, ROMASHKA));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ContactEdit.between(
                    ANNA, ANNA.withProfile(ANNA.profile().toBuilder().id(ContactId.of(5)).build())))
        .withMessage("contacts 1001 and 5 are not the same contact");
  }

  @Test
  void the_edit_between_two_contacts_takes_a_changed_element_for_one_change() {
    Person after =
        ANNA.withProfile(
            ANNA.profile().toBuilder()
                .infos(
                    Samples.MOBILE.withValue("1"),
                    ContactInfo.of(Channel.PHONE, Category.WORK, "2").withPrimary(true),
                    ContactInfo.of(Channel.EMAIL, Category.HOME, "3"))
                .addresses(Samples.TULA.toBuilder().zip("300000").build())
                .build());

    assertThat(ContactEdit.between(ANNA, after).edits())
        .containsExactly(
            change(Samples.MOBILE, Samples.MOBILE.withValue("1")),
            change(
                Samples.WORK_PHONE,
                ContactInfo.of(Channel.PHONE, Category.WORK, "2").withPrimary(true)),
            new ListEdit.Add<>(
                ListMember.INFOS, ContactInfo.of(Channel.EMAIL, Category.HOME, "3"), 1),
            new ListEdit.Remove<>(ListMember.INFOS, Samples.MAIL, 0),
            new ListEdit.Change<>(
                ListMember.ADDRESSES,
                Samples.TULA,
                Samples.TULA.toBuilder().zip("300000").build(),
                0,
                1));
  }

  @Test
  void an_element_whose_category_portals_do_not_know_is_not_changed_but_added() {
    ContactInfo unknown = ContactInfo.ofCodes(0, 42, "+7 912 345-67-89").withId(71);
    Person after = ANNA.withProfile(ANNA.profile().toBuilder().infos(unknown).build());
    Person before = ANNA.withProfile(ANNA.profile().toBuilder().infos(Samples.MOBILE).build());

    ContactEdit edit = ContactEdit.between(before, after);

    assertThat(edit.edits())
        .containsExactly(
            new ListEdit.Add<>(ListMember.INFOS, unknown, 1),
            new ListEdit.Remove<>(ListMember.INFOS, Samples.MOBILE, 0));
    assertThat(edit.problems()).isEmpty();
  }

  private static Edit change(ContactInfo before, ContactInfo after) {
    return new ListEdit.Change<>(ListMember.INFOS, before, after, 0, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 9})
  void an_unknown_share_level_that_stays_is_no_difference(int code) {
    Person before = shared(7);

    ContactEdit edit = ContactEdit.between(before, shared(code));

    assertThat(edit.isEmpty()).isEqualTo(code == 7);
    assertThat(edit.problems()).hasSize(edit.edits().size());
  }

  private static Person shared(int levelCode) {
    return ANNA.withProfile(
        ANNA.profile().toBuilder().sharing(new Sharing(levelCode, false, List.of())).build());
  }

  @Test
  void options_are_kept_by_the_edit() {
    ContactEdit edit = ContactEdit.of(ANNA).jobTitle("x").build();

    ContactEdit bold =
        edit.accepting(Loss.Kind.CURRENCY).overwritingConflicts().accepting(Loss.Kind.TYPE);

    assertThat(edit.overwritesConflicts()).isFalse();
    assertThat(edit.acceptedLosses()).isEmpty();
    assertThat(bold.overwritesConflicts()).isTrue();
    assertThat(bold.acceptedLosses()).containsExactlyInAnyOrder(Loss.Kind.CURRENCY, Loss.Kind.TYPE);
    assertThat(bold.edits()).isEqualTo(edit.edits());
    assertThat(bold.seen()).isEqualTo(edit.seen());
    assertThat(ContactEdit.ofCompany(Samples.ID).build().isEmpty()).isTrue();
    assertThat(ContactEdit.ofCompany(Samples.ID).build().kind()).isEqualTo(PersonOrCompany.COMPANY);
  }
}
