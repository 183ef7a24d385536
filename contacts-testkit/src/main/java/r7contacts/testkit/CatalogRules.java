package r7contacts.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Tag;

/** Complete contacts, and the definitions of custom fields, tags, stages and types. */
interface CatalogRules extends BookRules {

  @Test
  default void C01_a_complete_contact_has_tags_and_headings() {
    for (Contact complete : SampleContacts.all()) {
      String call = "findComplete(" + complete.id() + ")";
      Contact found = Check.found(call, book().findComplete(complete.id()));
      Check.contact(call, Shape.COMPLETE, complete, found);
    }
    ContactId missing = ContactRepositoryContract.MISSING;
    Check.notFound("findComplete(" + missing + ")", missing, book().findComplete(missing));
  }

  @Test
  default void C02_the_tags_of_a_contact_are_found() {
    for (Contact complete : SampleContacts.all()) {
      String call = "tagsOf(" + complete.id() + ")";
      assertThat(Check.found(call, book().tagsOf(complete.id())))
          .as(call)
          .containsExactlyInAnyOrderElementsOf(complete.tags());
    }
    ContactId missing = ContactRepositoryContract.MISSING;
    Check.notFound("tagsOf(" + missing + ")", missing, book().tagsOf(missing));
  }

  @Test
  default void C03_the_custom_fields_of_people_and_of_companies_are_defined() {
    List<FieldDefinition> people = Check.found("personFields()", book().personFields());
    List<FieldDefinition> companies = Check.found("companyFields()", book().companyFields());

    assertThat(ids(people))
        .as("personFields()")
        .containsExactlyInAnyOrderElementsOf(idsOfFields(true));
    assertThat(ids(companies))
        .as("companyFields()")
        .containsExactlyInAnyOrderElementsOf(idsOfFields(false));
    assertThat(people)
        .as("headings of personFields()")
        .filteredOn(FieldDefinition::isHeading)
        .extracting(FieldDefinition::id)
        .containsExactly(10L);
  }

  @Test
  default void C04_a_custom_field_has_its_label_options_and_usage() {
    CustomField source =
        SampleContacts.anna().customFields().stream()
            .filter(field -> field.id() == 13)
            .findFirst()
            .orElseThrow();

    FieldDefinition choice =
        Check.found("personFields()", book().personFields()).stream()
            .filter(field -> field.id() == 13)
            .findFirst()
            .orElseThrow(() -> new AssertionError("personFields() has no field 13"));

    assertThat(choice.label()).as("label of field 13 of personFields()").isEqualTo(source.label());
    assertThat(choice.mask()).as("mask of field 13 of personFields()").isEqualTo(source.mask());
    assertThat(choice.position())
        .as("position of field 13 of personFields()")
        .isEqualTo(source.position());
    assertThat(choice.usage()).as("usage of field 13 of personFields()").isEqualTo(1);
    assertThat(choice.empty())
        .as("kind of field 13 of personFields()")
        .isEqualTo(FieldValue.Choice.of(null, ((FieldValue.Choice) source.value()).options()));
  }

  @Test
  default void C05_tags_stages_and_types_have_their_usage() {
    assertThat(Check.found("tags()", book().tags()))
        .as("tags()")
        .containsExactlyInAnyOrder(
            new Tag("VIP", 3),
            new Tag(SampleContacts.ODD_TAG, 1),
            new Tag("Поставщик", 1),
            new Tag("Рассылка, весна", 1));
    assertThat(Check.found("stages()", book().stages()))
        .as("stages()")
        .containsExactlyInAnyOrder(
            new CatalogUsage(SampleContacts.anna().stage().get(), 2),
            new CatalogUsage(SampleContacts.pat().stage().get(), 1));
    assertThat(Check.found("types()", book().types()))
        .as("types()")
        .containsExactlyElementsOf(
            SampleGroups.types().entrySet().stream()
                .map(type -> new CatalogUsage(type.getKey(), type.getValue().size()))
                .toList());
  }

  private static List<Long> ids(List<FieldDefinition> fields) {
    return fields.stream().map(FieldDefinition::id).toList();
  }

  private static List<Long> idsOfFields(boolean ofPeople) {
    Stream<Contact> contacts =
        SampleContacts.all().stream().filter(contact -> contact instanceof Person == ofPeople);
    return contacts
        .flatMap(contact -> contact.customFields().stream())
        .map(CustomField::id)
        .distinct()
        .toList();
  }
}
