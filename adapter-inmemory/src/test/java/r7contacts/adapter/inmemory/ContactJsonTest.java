package r7contacts.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
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
import r7contacts.port.ContactRepository;
import r7contacts.port.config.ContactBooks;
import r7contacts.port.contract.SampleContacts;

class ContactJsonTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(resource("contacts.schema.json"), InputFormat.JSON);

  /** The cast, and what a portal would hardly send but the domain can hold. */
  static List<Contact> contacts() {
    List<Contact> all = new ArrayList<>(SampleContacts.everyone());
    all.add(oddPerson());
    all.add(Company.builder(Profile.builder(ContactId.of(0)).build()).build());
    all.add(
        Company.builder(Profile.builder(ContactId.of(Long.MAX_VALUE)).build())
            .displayName("Shown")
            .build());
    return all;
  }

  private static Person oddPerson() {
    User nobody = User.of(null, null);
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
                .sharing(new Sharing(1, true, List.of(nobody)))
                .rights(new Rights(false, true))
                .tasks(new Tasks(0, true))
                .creation(
                    Creation.of(nobody, OffsetDateTime.parse("2022-10-07T10:03:01.4979588+05:30")))
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
  void what_was_written_is_read_back(Contact contact) {
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
  void what_is_written_fits_the_schema(Contact contact) {
    assertThat(faults("{\"contacts\":[" + ContactJson.write(contact) + "]}")).isEmpty();
  }

  @Test
  void the_demo_fixture_fits_the_schema() {
    assertThat(faults(resource("demo-contacts.json"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'contacts':[{'id':1}]}",
        "{'contacts':[{'kind':'person','id':1,'companyName':'x'}]}",
        "{'contacts':[{'kind':'person','id':1,'infos':[{'channel':'fax'}]}]}",
        "{'contacts':[{'kind':'person','id':1,'customFields':[{'type':'flag','options':['x']}]}]}",
        "{'people':[]}"
      })
  void the_schema_refuses_what_the_reader_refuses(String json) {
    assertThat(faults(json.replace('\'', '"'))).isNotEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactReader.fixture(json.replace('\'', '"'), "x"));
  }

  @Test
  void the_form_is_as_documented() {
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
  void a_fault_says_where_it_is_and_what_was_expected(String json, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactJson.read(json.replace('\'', '"')))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'kind':'person' | line 1, column",
        "{'kind':'person','kind':'company','id':1} | line 1, column",
        "'' | contact JSON",
        "{'kind':'person','id':1} x | line 1, column",
      })
  void what_is_no_json_is_refused_with_its_place(String json, String part) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactJson.read(json.replace('\'', '"')))
        .withMessageContaining(part);
  }

  @Test
  void what_is_beyond_the_parsers_limits_is_refused(@TempDir Path folder) throws IOException {
    Path nested = folder.resolve("nested.json");
    Files.writeString(nested, "[".repeat(200_000));
    Path number = folder.resolve("number.json");
    Files.writeString(number, "{\"contacts\":[{\"id\":" + "1".repeat(5_000) + "}]}");
    Path name = folder.resolve("name.json");
    Files.writeString(name, "{\"" + "n".repeat(100_000) + "\":1}");

    for (Path file : List.of(nested, number, name)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> InMemoryContacts.load(file))
          .withMessageStartingWith(file.toString())
          .withMessageContaining("exceeds the maximum")
          .withMessageNotContaining("Stream");
    }
  }

  @Test
  void a_fault_in_a_file_names_the_file_and_the_line(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("contacts.json");
    Files.writeString(
        file,
        """
        {
          "contacts": [
            {"kind": "person", "id": 1},
            {"kind": "company", "id": 1}
          ]
        }
        """);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> InMemoryContacts.load(file))
        .withMessage(file + ", line 4, column 31, at /contacts/1/id: another contact has the id 1");
  }

  @Test
  void a_byte_order_mark_before_a_file_or_a_contact_is_passed_over(@TempDir Path folder)
      throws IOException {
    String contact = ContactJson.writeLine(SampleContacts.anna());
    Path file = folder.resolve("contacts.json");
    Files.writeString(file, "\uFEFF{\"contacts\": [" + contact + "]}");

    try (ContactRepository contacts = ContactBooks.open("memory:" + file)) {
      assertThat(contacts.findById(SampleContacts.anna().id()).isRight()).isTrue();
    }
    assertThat(ContactJson.read("\uFEFF" + contact)).isEqualTo(SampleContacts.anna());
  }

  @Test
  void a_fault_in_a_file_with_a_byte_order_mark_is_at_the_column_that_editors_show() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactJson.read("\uFEFF{\"kind\":\"robot\"}"))
        .withMessageStartingWith("contact JSON, line 1, column 9, at /kind");
  }

  @Test
  void what_a_file_holds_cannot_steer_the_terminal_that_shows_its_fault() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ContactJson.read(
                    "{\"kind\":\"person\",\"id\":1,\"a\u009b\u202E\u2028\":\"b\u200F\"}"))
        .withMessageContaining("unknown member \"a\uFFFD\uFFFD \"")
        .satisfies(e -> assertThat(e.getCause()).hasMessageContaining("\"a\uFFFD\uFFFD \""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactBooks.open("memory:no\u009bsuch\u202Efile"))
        .withMessage("cannot read no\uFFFDsuch\uFFFDfile: there is no such file");
  }

  @Test
  void a_name_that_no_file_can_have_is_shown_with_the_reason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactBooks.open("memory:a\0b"))
        .withMessageStartingWith("\"a\uFFFDb\" cannot be the name of a file here (")
        .withMessageEndingWith(")");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactBooks.open("memory:ё\0"))
        .withMessageEndingWith("): set LC_ALL=C.UTF-8 or another UTF-8 locale");
  }

  @Test
  void a_file_that_cannot_be_read_is_named(@TempDir Path folder) throws IOException {
    Path latin1 = folder.resolve("latin1.json");
    Files.write(latin1, "{\"x\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));
    Path empty = Files.createFile(folder.resolve("empty.json"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactBooks.open("memory:" + folder.resolve("none.json")))
        .withMessage("cannot read " + folder.resolve("none.json") + ": there is no such file");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactBooks.open("memory:" + folder))
        .withMessage("cannot read " + folder + ": it is a directory");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactBooks.open("memory:" + empty))
        .withMessage(empty + ", at the top: expected an object, found nothing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactBooks.open("memory:" + latin1))
        .withMessage(latin1 + ": the file is not in UTF-8");
  }

  @Test
  void a_file_is_served_by_its_address(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("contacts.json");
    Files.writeString(
        file,
        "{\"$schema\":\"contacts.schema.json\",\"contacts\":["
            + ContactJson.write(SampleContacts.anna())
            + "]}");

    try (ContactRepository contacts = ContactBooks.open("memory:" + file)) {
      assertThat(contacts.findById(SampleContacts.anna().id()).get())
          .isEqualTo(SampleContacts.anna());
    }
  }

  private static List<?> faults(String json) {
    return SCHEMA.validate(json, InputFormat.JSON);
  }

  private static String resource(String name) {
    try (InputStream resource = InMemoryContacts.class.getResourceAsStream(name)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
