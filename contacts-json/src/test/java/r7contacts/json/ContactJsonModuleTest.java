package r7contacts.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.Person;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

class ContactJsonModuleTest {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new ContactJsonModule()).build();

  private static final Person ANNA = TestContacts.anna();
  private static final Company ROMASHKA = TestContacts.romashka();

  /** As a web controller or a message may have it. */
  record Answer(Contact contact, Optional<Person> person, List<Company> companies) {}

  static List<Contact> contacts() {
    return List.of(ANNA, ROMASHKA);
  }

  @ParameterizedTest
  @MethodSource("contacts")
  void a_mapper_writes_and_reads_the_form_of_ContactJson(Contact contact) {
    String json = MAPPER.writeValueAsString(contact);
    Contact ofItsKind = MAPPER.readValue(json, contact.getClass());

    assertThat(json).isEqualTo(ContactJson.writeLine(contact));
    assertThat(MAPPER.readValue(json, Contact.class)).isEqualTo(contact);
    assertThat(ofItsKind).isEqualTo(contact);
  }

  @Test
  void contacts_in_a_list_have_the_form_of_ContactJson() {
    List<Contact> contacts = List.of(ANNA, ROMASHKA);

    String json = MAPPER.writeValueAsString(contacts);

    assertThat(json)
        .isEqualTo("[" + ContactJson.writeLine(ANNA) + "," + ContactJson.writeLine(ROMASHKA) + "]");
    assertThat(MAPPER.readValue(json, new TypeReference<List<Contact>>() {})).isEqualTo(contacts);
  }

  @Test
  void contacts_in_a_record_have_the_form_of_ContactJson() {
    Answer answer = new Answer(ROMASHKA, Optional.of(ANNA), List.of(ROMASHKA));

    String json = MAPPER.writeValueAsString(answer);

    assertThat(json)
        .isEqualTo(
            "{\"contact\":%2$s,\"person\":%1$s,\"companies\":[%2$s]}"
                .formatted(ContactJson.writeLine(ANNA), ContactJson.writeLine(ROMASHKA)));
    assertThat(MAPPER.readValue(json, Answer.class)).isEqualTo(answer);
  }

  @Test
  void absent_contacts_in_a_record_are_null() {
    assertThat(MAPPER.readValue("{\"contact\":null}", Answer.class))
        .isEqualTo(new Answer(null, Optional.empty(), null));
  }

  @Test
  void contacts_are_read_from_a_tree() {
    JsonNode tree = MAPPER.valueToTree(ANNA);

    assertThat(tree.get("kind").asString()).isEqualTo("person");
    assertThat(MAPPER.treeToValue(tree, Contact.class)).isEqualTo(ANNA);
  }

  @Test
  void settings_of_the_mapper_do_not_change_the_form() {
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new ContactJsonModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    assertThat(mapper.writeValueAsString(ANNA)).isEqualTo(ContactJson.writeLine(ANNA));
  }

  /** As caches that keep objects of any type do. */
  @Test
  void contacts_are_read_with_the_types_that_a_mapper_adds() {
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new ContactJsonModule())
            .activateDefaultTypingAsProperty(
                BasicPolymorphicTypeValidator.builder()
                    .allowIfSubType("r7contacts.")
                    .allowIfSubType("java.util.")
                    .build(),
                DefaultTyping.NON_FINAL_AND_ENUMS,
                "@class")
            .build();
    Map<String, Object> values = Map.of("contact", ANNA);

    String json = mapper.writerFor(Object.class).writeValueAsString(values);

    assertThat(mapper.readValue(json, Object.class)).isEqualTo(values);
  }

  @Test
  void a_mapper_that_finds_modules_finds_this_one() {
    JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();

    assertThat(mapper.writeValueAsString(ANNA)).isEqualTo(ContactJson.writeLine(ANNA));
  }

  @Test
  void an_error_names_the_place_the_value_and_what_was_expected() {
    String json =
        "[{\"kind\":\"person\",\"id\":1,\"infos\":[{\"channel\":\"phone\",\"category\":\"billing\"}]}]";

    assertThatThrownBy(() -> MAPPER.readValue(json, new TypeReference<List<Contact>>() {}))
        .isInstanceOf(MismatchedInputException.class)
        .hasMessageStartingWith(
            "at /0/infos/0/category: expected a whole number or one of home, work, mobile, fax,"
                + " direct, other, found \"billing\"");
  }

  @Test
  void percent_signs_in_an_error_are_plain_text() {
    assertThatThrownBy(() -> MAPPER.readValue("{\"kind\":\"%s%d\"}", Contact.class))
        .hasMessageStartingWith("at /kind: expected one of person, company, found \"%s%d\"");
  }

  @Test
  void a_company_is_not_read_as_a_person() {
    String json = ContactJson.write(ROMASHKA);

    assertThatThrownBy(() -> MAPPER.readValue(json, Person.class))
        .isInstanceOf(MismatchedInputException.class)
        .hasMessageStartingWith("expected a person, found company 2001");
  }

  @Test
  void a_value_that_is_no_object_is_rejected() {
    assertThatThrownBy(() -> MAPPER.readValue("[\"anna\"]", new TypeReference<List<Contact>>() {}))
        .isInstanceOf(MismatchedInputException.class)
        .hasMessageStartingWith("at /0: expected an object, found \"anna\"");
  }
}
