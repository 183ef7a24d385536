package r7contacts.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.vavr.control.Option;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Photos;
import r7contacts.domain.Profile;
import r7contacts.domain.Rights;
import r7contacts.domain.Sharing;
import r7contacts.domain.Tasks;
import r7contacts.domain.User;

class ContactJsonTest {

  private static final long SEED = 2026;

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ContactJson.schema(), InputFormat.JSON);

  /** A person and a company, and what the domain can hold but a portal hardly sends. */
  static List<Contact> contacts() {
    List<Contact> all = new ArrayList<>(List.of(TestContacts.anna(), TestContacts.romashka()));
    all.add(oddPerson());
    all.add(Company.builder(Profile.builder(ContactId.of(0)).build()).build());
    all.add(
        Company.builder(Profile.builder(ContactId.of(Long.MAX_VALUE)).build())
            .displayName("Shown")
            .build());
    return all;
  }

  private static Person oddPerson() {
    User unknown = User.of(null, null);
    return Person.builder(
            Profile.builder(ContactId.of(9))
                .infos(ContactInfo.ofCodes(-1, -1, null), ContactInfo.ofCodes(3, 99, "x"))
                .addresses(Address.builder().build(), Address.builder().categoryCode(-7).build())
                .customFields(
                    CustomField.of(-1, null, FieldValue.Unknown.of(-1, null)),
                    CustomField.of(1, "l", new FieldValue.Text(Option.none(), 0)),
                    CustomField.of(
                        2, "l", new FieldValue.TextArea(Option.some("\u0001\"\\"), 0, 9)))
                .tags("a", "б")
                .type(CatalogEntry.of(0, null).withSortOrder(-1))
                .stage(CatalogEntry.of(-3, "x"))
                .currency(Currency.of(null))
                .photos(Photos.of(null, "m"))
                .sharing(new Sharing(1, true, List.of(unknown)))
                .rights(new Rights(false, true))
                .tasks(new Tasks(0, true))
                .creation(
                    Creation.of(unknown, OffsetDateTime.parse("2022-10-07T10:03:01.4979588+05:30")))
                .build())
        .company(
            new CompanyLink(
                Option.none(),
                Option.none(),
                Option.none(),
                Photos.none(),
                new Sharing(-1, false, List.of()),
                new Rights(false, false),
                Option.none(),
                true))
        .displayName("Somebody")
        .build();
  }

  @ParameterizedTest
  @MethodSource("contacts")
  void a_contact_that_is_written_and_read_is_equal(Contact contact) {
    String json = ContactJson.write(contact);

    assertThat(ContactJson.read(json)).isEqualTo(contact);
    assertThat(ContactJson.write(ContactJson.read(json))).isEqualTo(json);
  }

  @ParameterizedTest
  @MethodSource("contacts")
  void a_line_is_the_same_contact_on_one_line(Contact contact) {
    String line = ContactJson.writeLine(contact);

    assertThat(line).hasLineCount(1).doesNotContain("\n", "\r");
    assertThat(ContactJson.read(line)).isEqualTo(contact);
  }

  @ParameterizedTest
  @MethodSource("contacts")
  void written_contacts_match_the_schema(Contact contact) {
    assertThat(violations("{\"contacts\":[" + ContactJson.write(contact) + "]}")).isEmpty();
  }

  @Test
  void the_text_is_as_documented() {
    Person person =
        Person.builder(
                Profile.builder(ContactId.of(7))
                    .infos(ContactInfo.ofCodes(1, 1, "a@b.example").withPrimary(true))
                    .build())
            .firstName("Анна")
            .build();

    assertThat(ContactJson.write(person))
        .isEqualTo(
            """
            {
              "kind": "person",
              "id": 7,
              "firstName": "Анна",
              "infos": [
                {
                  "channel": "email",
                  "category": "work",
                  "value": "a@b.example",
                  "primary": true
                }
              ]
            }""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | contact JSON, line 1, column 1, at the top: expected an object, found []",
        "{'kind':'person','id':1,'surname':'x'} | contact JSON, line 1, column 35, at /surname: unknown member \"surname\", expected one of kind, id, displayName, about, industry, infos, addresses, customFields, tags, stage, type, currency, photos, sharing, rights, tasks, creation, firstName, lastName, jobTitle, company",
        "{'id':1} | contact JSON, line 1, column 1, at the top: member \"kind\" is missing, expected one of person, company",
        "{'kind':'robot','id':1} | contact JSON, line 1, column 9, at /kind: expected one of person, company, found \"robot\"",
        "{'kind':'person'} | contact JSON, line 1, column 1, at the top: member \"id\" is missing, expected a whole number",
        "{'kind':'person','id':'1'} | contact JSON, line 1, column 23, at /id: expected a whole number, found \"1\"",
        "{'kind':'person','id':-1} | contact JSON, line 1, column 23, at /id: expected a whole number from 0, found -1",
        "{'kind':'person','id':1,'infos':[{'channel':'phone','category':'billing'}]} | contact JSON, line 1, column 64, at /infos/0/category: expected a whole number or one of home, work, mobile, fax, direct, other, found \"billing\"",
        "{'kind':'person','id':1,'tags':['a',' ']} | contact JSON, line 1, column 37, at /tags/1: expected a text that is not blank, found \" \"",
        "{'kind':'person','id':1,'creation':{'at':'yesterday'}} | contact JSON, line 1, column 42, at /creation/at: expected a time such as 2024-03-05T09:30:00+03:00, found \"yesterday\"",
        "{'kind':'person','id':1,'tasks':{'count':-1}} | contact JSON, line 1, column 42, at /tasks/count: expected a whole number from 0, found -1",
        "{'kind':'person','id':1,'rights':{'edit':'yes'}} | contact JSON, line 1, column 42, at /rights/edit: expected true or false, found \"yes\"",
        "{'kind':'company','id':1,'memberCount':1.5} | contact JSON, line 1, column 40, at /memberCount: expected a whole number from 0, found 1.5",
      })
  void an_error_names_the_place_the_value_and_what_was_expected(String json, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactJson.read(json.replace('\'', '"')))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'kind':'person' | line 1, column",
        "{'kind':'person','kind':'company','id':1} | line 1, column 25, at /kind: there are two members \"kind\"",
        "'' | contact JSON",
        "{'kind':'person','id':1} x | line 1, column",
        "{'kind':'person','id':1} [2] | line 1, column 26, at the top: expected nothing after the object, found [2]",
      })
  void text_that_is_not_json_is_rejected_with_its_place(String json, String part) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactJson.read(json.replace('\'', '"')))
        .withMessageContaining(part);
  }

  @Test
  void columns_are_counted_from_after_the_byte_order_mark() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactJson.read("\uFEFF{\"kind\":\"robot\"}"))
        .withMessageStartingWith("contact JSON, line 1, column 9, at /kind");
  }

  @Test
  void generated_contacts_that_are_written_and_read_are_equal() {
    GeneratedContacts generated = new GeneratedContacts(SEED);

    for (int i = 0; i < 2_000; i++) {
      Contact contact = generated.next();
      String json = ContactJson.write(contact);

      assertThat(ContactJson.read(json)).as(json).isEqualTo(contact);
      assertThat(ContactJson.read(ContactJson.writeLine(contact))).as(json).isEqualTo(contact);
      assertThat(ContactJson.write(ContactJson.read(json))).isEqualTo(json);
    }
  }

  @Test
  void generated_contacts_match_the_schema() {
    GeneratedContacts generated = new GeneratedContacts(SEED);

    for (int i = 0; i < 200; i++) {
      String json = ContactJson.write(generated.next());

      assertThat(violations("{\"contacts\":[" + json + "]}")).as(json).isEmpty();
    }
  }

  @Test
  void members_are_read_in_any_order() {
    String json =
        """
        {"infos":[{"category":"mobile","value":"1","channel":"phone"}],
         "customFields":[{"options":["a"],"text":"a","type":"choice"}],"id":7,"kind":"person"}
        """;

    Contact contact = ContactJson.read(json);

    assertThat(contact.infos())
        .containsExactly(ContactInfo.of(Channel.PHONE, Category.MOBILE, "1"));
    assertThat(contact.customFields())
        .extracting(CustomField::value)
        .containsExactly(FieldValue.Choice.of("a", List.of("a")));
  }

  @Test
  void a_long_value_is_shortened_in_the_message() {
    String tags = "\"%s\",".formatted("x".repeat(10)).repeat(100);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactJson.read("{\"kind\":[" + tags + "{\"a\":{},\"b\":[]}],\"id\":1}"))
        .withMessageEndingWith(
            "found [\"xxxxxxxxxx\",\"xxxxxxxxxx\",\"xxxxxxxxxx\",\"xxxxxxxxxx\",\"xxxxxx…");
  }

  @Test
  void a_short_value_is_shown_as_json_in_the_message() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ContactJson.read("{\"kind\": [ {}, [], {\"a\" : [1.50, null]}, \"\\\"\", true ] }"))
        .withMessageEndingWith("found [{},[],{\"a\":[1.50,null]},\"\\\"\",true]");
  }

  @Test
  void a_path_is_a_json_pointer() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactJson.read("{\"kind\":\"person\",\"id\":1,\"a/b~c\":1}"))
        .withMessageContaining(", at /a~1b~0c: unknown member \"a/b~c\"");
  }

  @Test
  void a_document_beyond_the_limits_of_the_parser_is_rejected() {
    String nested = "[".repeat(200_000);
    String number = "{\"id\":" + "1".repeat(5_000) + "}";
    String name = "{\"" + "n".repeat(100_000) + "\":1}";

    for (String json : List.of(nested, number, name)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ContactJson.read(json))
          .withMessageStartingWith("contact JSON")
          .withMessageContaining("exceeds the maximum")
          .withMessageNotContaining("Stream");
    }
  }

  @Test
  void a_byte_order_mark_before_a_contact_is_skipped() {
    String json = ContactJson.writeLine(TestContacts.anna());

    assertThat(ContactJson.read("\uFEFF" + json)).isEqualTo(TestContacts.anna());
  }

  @Test
  void text_in_a_message_cannot_control_the_terminal() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ContactJson.read(
                    "{\"kind\":\"person\",\"id\":1,\"a\u009b\u202E\u2028\":\"b\u200F\"}"))
        .withMessageContaining("unknown member \"a\uFFFD\uFFFD \"")
        .satisfies(e -> assertThat(e.getCause()).hasMessageContaining("\"a\uFFFD\uFFFD \""));
  }

  private static List<?> violations(String json) {
    return SCHEMA.validate(json, InputFormat.JSON);
  }
}
