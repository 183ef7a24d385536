package r7contacts.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.Tasks;

class ContactMergeTest {

  private static final Person SOURCE = Samples.person().withProfile(Samples.fragileProfile());
  private static final ContactId INTO = ContactId.of(1002);

  @Test
  void blanks_of_the_target_are_filled() {
    Person target = Person.builder(Profile.builder(INTO).build()).firstName("Ян").build();

    Person merged = (Person) ContactMerge.merged(SOURCE, target);

    assertThat(merged.id()).isEqualTo(INTO);
    assertThat(merged.firstName()).containsExactly("Ян");
    assertThat(merged.lastName()).isEmpty();
    assertThat(merged.jobTitle()).isEqualTo(SOURCE.jobTitle());
    assertThat(merged.company()).isEqualTo(SOURCE.company());
    assertThat(merged.about()).isEqualTo(SOURCE.about());
    assertThat(merged.industry()).isEqualTo(SOURCE.industry());
    assertThat(merged.stage()).isEqualTo(SOURCE.stage());
    assertThat(merged.type()).isEqualTo(SOURCE.type());
    assertThat(merged.infos()).isEqualTo(SOURCE.infos());
    assertThat(merged.addresses()).isEqualTo(SOURCE.addresses());
    assertThat(merged.tags()).isEqualTo(SOURCE.tags());
    assertThat(merged.customField("Birthday").flatMap(CustomField::text))
        .containsExactly("31.12.1984");
    assertThat(merged.customFields()).noneMatch(CustomField::isHeading);
    assertThat(merged.tasks()).isEqualTo(new Tasks(3, true));
    assertThat(merged.currency()).isEmpty();
    assertThat(merged.sharing()).isEqualTo(target.sharing());
    assertThat(merged.creation()).isEqualTo(target.creation());
  }

  @Test
  void values_of_the_target_win() {
    Person target =
        Person.builder(
                Profile.builder(INTO)
                    .about("mine")
                    .industry("mine")
                    .currency(Currency.of("EUR"))
                    .stage(Samples.HOT.entry())
                    .customFields(CustomField.of(11, "Birthday", FieldValue.Date.of("mine")))
                    .tags("VIP")
                    .tasks(new Tasks(2, false))
                    .build())
            .firstName("Ян")
            .jobTitle("mine")
            .company(CompanyLink.of(ContactId.of(1), "mine"))
            .build();

    Person merged = (Person) ContactMerge.merged(SOURCE, target);

    assertThat(merged.jobTitle()).containsExactly("mine");
    assertThat(merged.company()).isEqualTo(target.company());
    assertThat(merged.about()).containsExactly("mine");
    assertThat(merged.industry()).containsExactly("mine");
    assertThat(merged.currency()).containsExactly(Currency.of("EUR"));
    assertThat(merged.stage()).containsExactly(Samples.HOT.entry());
    assertThat(merged.customFields()).isEqualTo(target.customFields());
    assertThat(merged.tags()).containsExactly("VIP", "Опт");
    assertThat(merged.tasks()).isEqualTo(new Tasks(5, true));
  }

  @Test
  void values_that_the_target_does_not_get_are_lost() {
    Person blank = Person.builder(Profile.builder(INTO).build()).firstName("Ян").build();
    Person target =
        blank.toBuilder()
            .jobTitle("mine")
            .company(CompanyLink.of(ContactId.of(1), "mine"))
            .build()
            .withProfile(
                blank.profile().toBuilder()
                    .about("mine")
                    .customFields(CustomField.of(11, "Birthday", FieldValue.Date.of("mine")))
                    .build());

    assertThat(ContactMerge.lost(SOURCE, target).keySet())
        .containsExactlyInAnyOrder(
            "job title", "about", "company", "field \"Birthday\"", "currency");
    assertThat(ContactMerge.lost(SOURCE, target))
        .containsEntry("job title", SOURCE.jobTitle().get())
        .containsEntry("field \"Birthday\"", "31.12.1984");
    assertThat(ContactMerge.lost(SOURCE, blank)).containsOnlyKeys("currency");
    assertThat(ContactMerge.lost(blank, SOURCE)).isEmpty();
  }

  @Test
  void equal_infos_are_dropped_and_a_second_primary_of_a_category_loses_its_mark() {
    ContactInfo own = ContactInfo.of(Channel.PHONE, Category.WORK, "1").withPrimary(true);
    ContactInfo home = ContactInfo.of(Channel.PHONE, Category.HOME, "2").withPrimary(true);
    Address address = Samples.ORYOL.toBuilder().primary(true).build();
    Person source = with(SOURCE, List.of(Samples.WORK_PHONE, Samples.MAIL, home), address);
    Person target = with(SOURCE, List.of(own, Samples.MAIL.withId(5)), address);

    Contact merged = ContactMerge.merged(source, target);

    assertThat(merged.infos())
        .containsExactly(own, Samples.MAIL.withId(5), Samples.WORK_PHONE.withPrimary(false), home);
    assertThat(merged.addresses()).containsExactly(address);
  }

  private static Person with(Person person, List<ContactInfo> infos, Address address) {
    return person.withProfile(person.profile().toBuilder().infos(infos).addresses(address).build());
  }

  @Test
  void members_of_both_companies_belong_to_the_target() {
    Company target =
        Company.builder(Profile.builder(INTO).build()).name("x").memberCount(3).build();

    Contact merged = ContactMerge.merged(Samples.company(), target);

    assertThat(((Company) merged).memberCount()).isEqualTo(5);
    assertThat(((Company) merged).name()).containsExactly("x");
  }

  @Test
  void kinds_cannot_be_mixed() {
    Company company = Company.builder(Profile.builder(INTO).build()).build();

    assertThat(ContactMerge.of(SOURCE, company).problems())
        .extracting(Problem::kind)
        .containsExactly(Problem.Kind.WRONG_KIND);
    assertThat(ContactMerge.of(company, SOURCE).problems()).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactMerge.merged(SOURCE, company))
        .withMessage("contact 1002 is of another kind and cannot be merged");
    assertThatIllegalArgumentException().isThrownBy(() -> ContactMerge.merged(company, SOURCE));
  }

  @Test
  void a_contact_cannot_be_merged_with_itself() {
    ContactMerge merge = ContactMerge.of(SOURCE, SOURCE);

    assertThat(merge.source()).isEqualTo(merge.target());
    assertThat(merge.problems())
        .extracting(Problem::message)
        .containsExactly("contact 1001 cannot be merged with itself: name two contacts");
    assertThat(
            ContactMerge.of(SOURCE, Person.builder(Profile.builder(INTO).build()).build())
                .problems())
        .isEmpty();
  }
}
