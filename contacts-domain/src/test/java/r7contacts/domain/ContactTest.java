package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Behavior that people and companies share. */
class ContactTest {

  static Stream<Contact> bothKinds() {
    return Stream.of(Examples.person().build(), Examples.company().build());
  }

  @ParameterizedTest
  @MethodSource("bothKinds")
  void a_contact_answers_for_its_details(Contact contact) {
    Profile profile = Examples.profile().build();

    assertThat(contact.id()).isEqualTo(profile.id());
    assertThat(contact.about()).isEqualTo(profile.about());
    assertThat(contact.industry()).isEqualTo(profile.industry());
    assertThat(contact.infos()).isEqualTo(profile.infos());
    assertThat(contact.addresses()).isEqualTo(profile.addresses());
    assertThat(contact.customFields()).isEqualTo(profile.customFields());
    assertThat(contact.tags()).isEqualTo(profile.tags());
    assertThat(contact.stage()).isEqualTo(profile.stage());
    assertThat(contact.type()).isEqualTo(profile.type());
    assertThat(contact.currency()).isEqualTo(profile.currency());
    assertThat(contact.photos()).isEqualTo(profile.photos());
    assertThat(contact.sharing()).isEqualTo(profile.sharing());
    assertThat(contact.rights()).isEqualTo(profile.rights());
    assertThat(contact.tasks()).isEqualTo(profile.tasks());
    assertThat(contact.creation()).isEqualTo(profile.creation());
  }

  @Test
  void other_details_leave_everything_else_as_it_is() {
    Person person = Examples.person().build();
    Company company = Examples.company().build();
    Profile tagless = Examples.profile().tags().build();

    assertThat(person.withProfile(tagless))
        .isEqualTo(person.toBuilder().profile(tagless).build())
        .isNotEqualTo(person);
    assertThat(company.withProfile(tagless))
        .isEqualTo(company.toBuilder().profile(tagless).build())
        .isNotEqualTo(company);
    assertThat(((Contact) person).withProfile(tagless).tags()).isEmpty();
  }

  @Test
  void the_examples_have_something_in_every_place() throws ReflectiveOperationException {
    Profile noDetails = Profile.builder(ContactId.of(0)).build();

    assertNothingInCommon(Examples.profile().build(), noDetails);
    assertNothingInCommon(Examples.person().build(), Person.builder(noDetails).build());
    assertNothingInCommon(Examples.company().build(), Company.builder(noDetails).build());
  }

  @Test
  void the_infos_of_one_channel_keep_their_order() {
    ContactInfo first = phone("1");
    ContactInfo second = phone("2").withPrimary(true);
    ContactInfo mail = email("a@b.example");
    Contact contact = reachedBy(first, mail, second);

    assertThat(contact.infos(Channel.PHONE)).containsExactly(first, second);
    assertThat(contact.infos(Channel.EMAIL)).containsExactly(mail);
    assertThat(contact.infos(Channel.SKYPE)).isEmpty();
  }

  @Test
  void infos_of_unknown_channels_are_kept() {
    ContactInfo unknown = ContactInfo.ofCodes(42, 0, "x");

    assertThat(reachedBy(phone("1"), unknown).infos(Channel.UNKNOWN)).containsExactly(unknown);
  }

  @Test
  void the_first_that_is_marked_primary_is_primary() {
    Contact contact =
        reachedBy(phone("1"), phone("2").withPrimary(true), phone("3").withPrimary(true));

    assertThat(contact.primary(Channel.PHONE)).containsExactly(phone("2").withPrimary(true));
    assertThat(contact.primaryPhone()).containsExactly("2");
  }

  @Test
  void without_a_mark_the_first_is_primary() {
    Contact contact = reachedBy(email("a@b.example"), email("c@d.example"));

    assertThat(contact.primary(Channel.EMAIL)).containsExactly(email("a@b.example"));
    assertThat(contact.primaryEmail()).containsExactly("a@b.example");
  }

  @Test
  void an_info_without_a_value_is_not_primary() {
    Contact contact = reachedBy(phone(" ").withPrimary(true), phone(null), phone("3"));

    assertThat(contact.primaryPhone()).containsExactly("3");
    assertThat(reachedBy(phone(" ").withPrimary(true)).primary(Channel.PHONE)).isEmpty();
  }

  @Test
  void a_mark_counts_on_its_own_channel_only() {
    Contact contact = reachedBy(email("a@b.example").withPrimary(true), phone("1"), phone("2"));

    assertThat(contact.primaryPhone()).containsExactly("1");
    assertThat(contact.primaryEmail()).containsExactly("a@b.example");
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_primary_on_a_channel_without_entries(Channel channel) {
    assertThat(reachedBy().primary(channel)).isEmpty();
  }

  @Test
  void there_is_no_primary_email_or_phone_without_entries() {
    assertThat(reachedBy(phone("1")).primaryEmail()).isEmpty();
    assertThat(reachedBy(email("a@b.example")).primaryPhone()).isEmpty();
  }

  @Test
  void the_first_address_that_is_marked_primary_is_primary() {
    Address tula = Address.builder().city("Tula").build();
    Address oslo = Address.builder().city("Oslo").primary(true).build();
    Address leeds = Address.builder().city("Leeds").primary(true).build();

    assertThat(residing(tula, oslo, leeds).primaryAddress()).containsExactly(oslo);
  }

  @Test
  void without_a_mark_the_first_address_is_primary() {
    Address tula = Address.builder().city("Tula").build();
    Address oslo = Address.builder().city("Oslo").build();

    assertThat(residing(tula, oslo).primaryAddress()).containsExactly(tula);
    assertThat(residing().primaryAddress()).isEmpty();
  }

  @Test
  void a_field_is_found_by_its_label_in_any_case() {
    CustomField birthday = field(11, "День рождения", "31.12.1984");
    CustomField source = field(12, "Source", "fair");
    Contact contact = having(birthday, source);

    assertThat(contact.customField("Source")).containsExactly(source);
    assertThat(contact.customField("sOURCE")).containsExactly(source);
    assertThat(contact.customField("ДЕНЬ РОЖДЕНИЯ")).containsExactly(birthday);
    assertThat(contact.customField("Sourc")).isEmpty();
    assertThat(having().customField("Source")).isEmpty();
  }

  @Test
  void of_fields_with_one_label_the_first_is_found() {
    CustomField first = field(11, "source", "web");
    CustomField second = field(12, "Source", "fair");

    assertThat(having(first, second).customField("Source")).containsExactly(first);
  }

  @Test
  void a_heading_is_not_looked_at() {
    CustomField heading = CustomField.of(10, "Source", FieldValue.Heading.empty());
    CustomField field = field(11, "Source", "web");

    assertThat(having(heading, field).customField("Source")).containsExactly(field);
    assertThat(having(heading).customField("Source")).isEmpty();
  }

  @Test
  void a_field_without_a_label_is_not_found() {
    assertThat(having(field(11, null, "web")).customField("")).isEmpty();
  }

  @Test
  void the_rights_say_what_the_account_may_do() {
    Contact editable = allowing(new Rights(true, false));
    Contact deletable = allowing(new Rights(false, true));

    assertThat(editable.mayEdit()).isTrue();
    assertThat(editable.mayDelete()).isFalse();
    assertThat(deletable.mayEdit()).isFalse();
    assertThat(deletable.mayDelete()).isTrue();
  }

  @Test
  void its_age_runs_from_its_creation() {
    Instant aDayLater = Instant.parse("2024-03-06T06:30:00Z");
    Contact undated =
        Person.builder(Examples.profile().creation(Creation.unknown()).build()).build();

    assertThat(Examples.person().build().age(aDayLater)).containsExactly(Duration.ofDays(1));
    assertThat(undated.age(aDayLater)).isEmpty();
  }

  @Test
  void a_label_is_found_in_either_normalization_form() {
    CustomField composed = field(11, "Регион \u0439", "Тула");
    CustomField decomposed = field(12, "\u0438\u0306", "Орёл");

    assertThat(having(composed).customField("регион \u0438\u0306")).containsExactly(composed);
    assertThat(having(decomposed).customField("\u0419")).containsExactly(decomposed);
  }

  private static ContactInfo phone(String value) {
    return ContactInfo.of(Channel.PHONE, Category.MOBILE, value);
  }

  private static ContactInfo email(String value) {
    return ContactInfo.of(Channel.EMAIL, Category.WORK, value);
  }

  private static CustomField field(long id, String label, String text) {
    return CustomField.of(id, label, FieldValue.Text.of(text));
  }

  private static Contact reachedBy(ContactInfo... ways) {
    return Examples.person().profile(Examples.profile().infos(ways).build()).build();
  }

  private static Contact residing(Address... places) {
    return Examples.company().profile(Examples.profile().addresses(places).build()).build();
  }

  private static Contact having(CustomField... fields) {
    return Examples.person().profile(Examples.profile().customFields(fields).build()).build();
  }

  private static Contact allowing(Rights rights) {
    return Examples.company().profile(Examples.profile().rights(rights).build()).build();
  }

  /**
   * A copy that forgets a component shows only if that component is not what it would be anyway.
   */
  private static void assertNothingInCommon(Record full, Record bare)
      throws ReflectiveOperationException {
    for (RecordComponent component : full.getClass().getRecordComponents()) {
      Object value = component.getAccessor().invoke(full);

      assertThat(value)
          .as(component.getName())
          .isNotEqualTo(component.getAccessor().invoke(bare))
          .isNotEqualTo(Option.none())
          .isNotEqualTo(List.of());
      if (value instanceof Collection<?> several) {
        assertThat(several).as(component.getName()).doesNotContainNull();
      }
    }
  }
}
