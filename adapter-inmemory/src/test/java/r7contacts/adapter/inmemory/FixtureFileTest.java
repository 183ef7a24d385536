package r7contacts.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.json.ContactJson;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactRepository;
import r7contacts.port.config.ContactBooks;
import r7contacts.testkit.SampleContacts;

class FixtureFileTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ContactJson.schema(), InputFormat.JSON);

  @Test
  void the_built_in_contacts_match_the_schema() {
    assertThat(violations(resource("demo-contacts.json"))).isEmpty();
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
  void the_schema_rejects_what_the_reader_rejects(String json) {
    assertThat(violations(json.replace('\'', '"'))).isNotEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FixtureReader.read(new StringReader(json.replace('\'', '"')), "x"));
  }

  @Test
  void members_of_a_file_are_read_in_any_order() throws IOException {
    String json =
        "{\"projects\":[{\"contacts\":[1],\"id\":3}],\"contacts\":[{\"id\":1,\"kind\":\"company\"}]}";

    try (InMemoryContacts contacts = FixtureReader.read(new StringReader(json), "x")) {
      assertThat(contacts.findAll(ContactGroup.ofProject(3)).get()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | x, line 1, column 1, at the top: expected an object, found []",
        "{'contacts':{}} | x, line 1, column 13, at /contacts: expected a list, found {}",
        "{'contacts':[1]} | x, line 1, column 14, at /contacts/0: expected an object, found 1",
        "{'contacts':[],'contacts':[]} | x, line 1, column 27, at /contacts: there are two members \"contacts\"",
      })
  void a_file_of_another_form_is_rejected(String json, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FixtureReader.read(new StringReader(json.replace('\'', '"')), "x"))
        .withMessage(message);
  }

  @Test
  void a_file_beyond_the_limits_of_the_parser_is_rejected(@TempDir Path folder) throws IOException {
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
  void an_error_in_a_file_names_the_file_and_the_line(@TempDir Path folder) throws IOException {
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
  void a_byte_order_mark_before_a_file_is_skipped(@TempDir Path folder) throws IOException {
    String contact = ContactJson.writeLine(SampleContacts.anna());
    Path file = folder.resolve("contacts.json");
    Files.writeString(file, "\uFEFF{\"contacts\": [" + contact + "]}");

    try (ContactRepository contacts = ContactBooks.open("memory:" + file)) {
      assertThat(contacts.findById(SampleContacts.anna().id()).isRight()).isTrue();
    }
  }

  @Test
  void a_file_name_in_a_message_cannot_control_the_terminal() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactBooks.open("memory:no\u009bsuch\u202Efile"))
        .withMessage("the file no\uFFFDsuch\uFFFDfile does not exist");
  }

  @Test
  void an_impossible_file_name_is_shown_with_the_reason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactBooks.open("memory:a\0b"))
        .withMessageStartingWith("\"a\uFFFDb\" cannot be the name of a file here (")
        .withMessageEndingWith(")");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactBooks.open("memory:ё\0"))
        .withMessageEndingWith("): set LC_ALL=C.UTF-8 or another UTF-8 locale");
  }

  @Test
  void a_file_that_cannot_be_read_is_named_with_the_reason(@TempDir Path folder)
      throws IOException {
    Path latin1 = folder.resolve("latin1.json");
    Files.write(latin1, "{\"x\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));
    Path empty = Files.createFile(folder.resolve("empty.json"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactBooks.open("memory:" + folder.resolve("none.json")))
        .withMessage("the file " + folder.resolve("none.json") + " does not exist");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactBooks.open("memory:" + folder))
        .withMessage("the file " + folder + " is a directory");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactBooks.open("memory:" + empty))
        .withMessage(empty + ", at the top: expected an object, found nothing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactBooks.open("memory:" + latin1))
        .withMessage("the file " + latin1 + " is not in UTF-8");
  }

  @Test
  void a_file_is_opened_by_its_connection_string(@TempDir Path folder) throws IOException {
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

  private static List<?> violations(String json) {
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
