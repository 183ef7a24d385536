package r7contacts.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;

class NewContactTest {

  private static final ContactId NEW = ContactId.of(7);

  @Test
  void a_person_has_what_is_set_and_nothing_else() {
    NewContact anna =
        NewContact.person(" Анна ", "Петрова", SharingChange.everyoneMayRead())
            .jobTitle("CTO")
            .company(ContactId.of(2001))
            .about("note")
            .stage(Samples.HOT)
            .addInfo(Samples.MAIL)
            .addAddress(Samples.TULA)
            .field(Samples.BIRTHDAY, "31.12.1984")
            .addTag("vip")
            .build();

    assertThat(anna.kind()).isEqualTo(PersonOrCompany.PERSON);
    assertThat(anna.problems()).isEmpty();
    assertThat(anna.withId(NEW))
        .isEqualTo(
            Person.builder(
                    Profile.builder(NEW)
                        .about("note")
                        .stage(Samples.HOT.entry())
                        .infos(Samples.MAIL.withId(0))
                        .addresses(Samples.TULA)
                        .customFields(
                            CustomField.of(11, "Birthday", FieldValue.Date.of("31.12.1984"))
                                .withEntityId(7))
                        .tags("vip")
                        .sharing(Sharing.of(ShareLevel.READ))
                        .build())
                .firstName("Анна")
                .lastName("Петрова")
                .jobTitle("CTO")
                .company(CompanyLink.of(ContactId.of(2001), null))
                .build());
  }

  @Test
  void a_person_may_have_a_first_name_only_and_a_company_as_read() {
    Person anna =
        (Person)
            NewContact.person("Анна", SharingChange.everyone())
                .company(Samples.company())
                .build()
                .withId(NEW);

    assertThat(anna.fullName()).containsExactly("Анна");
    assertThat(anna.company()).containsExactly(CompanyLink.of(Samples.ID, "Ромашка"));
  }

  @Test
  void a_company_has_a_name() {
    NewContact romashka =
        NewContact.company("Ромашка", SharingChange.privateTo(List.of(Samples.PETROV))).build();

    assertThat(romashka.kind()).isEqualTo(PersonOrCompany.COMPANY);
    assertThat(romashka.withId(NEW))
        .isEqualTo(
            Company.builder(
                    Profile.builder(NEW)
                        .sharing(Sharing.privateTo(List.of(Samples.PETROV)))
                        .build())
                .name("Ромашка")
                .build());
  }

  @Test
  void blank_names_are_refused() {
    SharingChange everyone = SharingChange.everyone();

    assertThatIllegalArgumentException().isThrownBy(() -> NewContact.person(" ", everyone));
    assertThatIllegalArgumentException().isThrownBy(() -> NewContact.person("a", "", everyone));
    assertThatIllegalArgumentException().isThrownBy(() -> NewContact.company("\t", everyone));
  }

  @Test
  void a_sharing_is_needed_and_members_of_the_kind_only() {
    Edit name = new SetText(TextMember.FIRST_NAME, Option.some("a"));
    Edit sharing = new SetSharing(SharingChange.everyone());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NewContact(PersonOrCompany.PERSON, List.of(name)))
        .withMessage("a new contact needs a sharing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NewContact(PersonOrCompany.COMPANY, List.of(name, sharing)));
  }

  @Test
  void a_contact_like_another_one_has_neither_its_id_nor_what_the_portal_decides() {
    Person anna = Samples.person().withProfile(Samples.fragileProfile());

    Contact copy = NewContact.like(anna, SharingChange.everyone()).withId(NEW);

    assertThat(copy.id()).isEqualTo(NEW);
    assertThat(copy.displayName()).isEqualTo("Анна Петрова");
    assertThat(copy.currency()).isEmpty();
    assertThat(copy.industry()).isEmpty();
    assertThat(copy.tasks().count()).isZero();
    assertThat(copy.sharing()).isEqualTo(Sharing.of(ShareLevel.READ_WRITE));
    assertThat(copy.customFields()).extracting(CustomField::entityId).containsExactly(7L);
  }

  @Test
  void a_name_that_portals_require_is_a_problem_if_it_is_missing() {
    Contact nameless = Person.builder(Samples.profile()).lastName("x").build();
    Contact company = Company.builder(Samples.profile()).build();

    assertThat(NewContact.like(nameless, SharingChange.everyone()).problems())
        .containsExactly(
            new Problem(
                Problem.Kind.MISSING,
                "first name",
                "first name is missing: portals require one, set it"));
    assertThat(NewContact.like(company, SharingChange.everyone()).problems())
        .extracting(Problem::member)
        .containsExactly("company name");
  }
}
