package r7contacts.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import r7contacts.domain.Contact;
import r7contacts.json.ContactJson;
import r7contacts.testkit.PortalSampleContacts;
import r7contacts.testkit.SampleContacts;

/**
 * The sample contacts of the test kit keep all attributes in the JSON form. Here, because the tests
 * of the kit need contacts-json.
 */
class SampleContactsJsonTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ContactJson.schema(), InputFormat.JSON);

  static Stream<Contact> contacts() {
    return Stream.concat(SampleContacts.all().stream(), PortalSampleContacts.all().stream());
  }

  @ParameterizedTest
  @MethodSource("contacts")
  void a_contact_that_is_written_and_read_is_equal(Contact contact) {
    String json = ContactJson.write(contact);

    assertThat(ContactJson.read(json)).isEqualTo(contact);
    assertThat(ContactJson.write(ContactJson.read(json))).isEqualTo(json);
    assertThat(ContactJson.read(ContactJson.writeLine(contact))).isEqualTo(contact);
  }

  @ParameterizedTest
  @MethodSource("contacts")
  void written_contacts_match_the_schema(Contact contact) {
    assertThat(
            SCHEMA.validate(
                "{\"contacts\":[" + ContactJson.write(contact) + "]}", InputFormat.JSON))
        .isEmpty();
  }
}
