package r7contacts.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.FieldValue;
import r7contacts.port.ContactRepository;

/** The attributes of contacts that are read by id. */
interface AttributeRules {

  /** Returns the repository that the contract opened for the test that runs. */
  ContactRepository contacts();

  @Test
  default void R01_a_person_is_found_with_all_attributes() {
    assertFound(SampleContacts.anna());
  }

  @Test
  default void R02_a_company_is_found_with_all_attributes() {
    assertFound(SampleContacts.romashka());
  }

  @Test
  default void R03_the_company_link_of_a_person_has_the_id_of_the_company() {
    Option<ContactId> employer =
        find(SampleContacts.anna().id())
            .fold(person -> person.company().flatMap(CompanyLink::id), company -> Option.none());

    assertThat(employer)
        .as("company id of findById(1001)")
        .isEqualTo(Option.some(SampleContacts.romashka().id()));
    assertFound(SampleContacts.romashka());
  }

  @Test
  default void R04_custom_fields_of_all_kinds_keep_kind_value_and_position() {
    Contact anna = find(SampleContacts.anna().id());

    assertThat(anna.customFields())
        .as("kinds of the custom fields of findById(1001)")
        .extracting(field -> (Object) field.value().getClass())
        .containsExactly(
            FieldValue.Heading.class,
            FieldValue.Text.class,
            FieldValue.TextArea.class,
            FieldValue.Choice.class,
            FieldValue.Flag.class,
            FieldValue.Date.class,
            FieldValue.Date.class);
    assertFound(SampleContacts.anna());
  }

  @Test
  default void R05_contact_infos_keep_their_channels_and_their_order() {
    assertFound(SampleContacts.john());
  }

  @Test
  default void R06_absent_attributes_stay_absent() {
    assertFound(SampleContacts.maria());
    assertFound(SampleContacts.nameless());
  }

  @Test
  default void R07_unknown_codes_keep_their_raw_values() {
    assertFound(SampleContacts.unknownCodes());
  }

  @Test
  default void R08_text_of_every_script_is_unchanged() {
    assertFound(SampleContacts.everyScript());
  }

  @Test
  default void R09_every_sample_contact_is_found_with_all_attributes() {
    SampleContacts.all().forEach(this::assertFound);
  }

  private void assertFound(Contact sample) {
    ContactId id = sample.id();
    Contact found = find(id);
    Check.contact("findById(" + id + ")", Shape.READ_BY_ID, SampleContacts.complete(id), found);
  }

  private Contact find(ContactId id) {
    return Check.found("findById(" + id + ")", contacts().findById(id));
  }
}
