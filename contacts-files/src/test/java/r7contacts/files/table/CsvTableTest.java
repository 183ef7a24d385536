package r7contacts.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.files.JsonLines;
import r7contacts.testkit.PortalSampleContacts;
import r7contacts.testkit.SampleContacts;

class CsvTableTest {

  private static final List<FieldDefinition> FIELDS =
      List.of(
          FieldDefinition.of(1, "Birthday", FieldValue.Date.of(null)),
          FieldDefinition.of(2, "Birthday", FieldValue.Date.of(null)),
          FieldDefinition.of(3, "Name", FieldValue.Text.of(null)),
          FieldDefinition.of(4, "Group", FieldValue.Heading.empty()));

  static final CsvTable TABLE = new CsvTable(',', FIELDS);

  @Test
  void a_row_contains_the_attributes_of_the_contact_by_title() throws IOException {
    Map<String, String> anna = row(TABLE, SampleContacts.anna());

    assertThat(anna)
        .containsEntry("ID", "1001")
        .containsEntry("Kind", "person")
        .containsEntry("Name", "Анна Иванова")
        .containsEntry("Company", "ООО «Ромашка»")
        .containsEntry("E-mail", "a.ivanova@romashka.example")
        .containsEntry("Other e-mails", "anna@example.org")
        .containsEntry("Street", "пр. Мира, 1")
        .containsEntry("About", "Звонить после обеда.\nЛюбит точность.")
        .containsEntry("Created", "2024-03-05 09:30:00");
    assertThat(anna.get("Other fields")).contains("День рождения: 31.12.1984");
    assertThat(row(TABLE, SampleContacts.romashka()))
        .containsEntry("Kind", "company")
        .containsEntry("First name", "")
        .containsEntry("Company", "ООО «Ромашка»");
  }

  @Test
  void each_custom_field_has_its_own_column_even_with_equal_labels() throws IOException {
    Contact contact =
        Person.builder(
                Profile.builder(ContactId.of(1))
                    .customFields(
                        CustomField.of(1, "Birthday", FieldValue.Date.of("1.2.2003")),
                        CustomField.of(2, "Birthday", FieldValue.Date.of("2003-02-01")),
                        CustomField.of(3, "Name", FieldValue.Text.of("a name")),
                        CustomField.of(4, "Group", FieldValue.Heading.empty()),
                        CustomField.of(9, "New", FieldValue.Text.of("set up since")),
                        CustomField.of(10, null, FieldValue.Text.of("no label")))
                    .build())
            .build();

    assertThat(row(TABLE, contact))
        .containsEntry("Birthday", "1.2.2003")
        .containsEntry("Birthday (#2)", "2003-02-01")
        .containsEntry("Name (#3)", "a name")
        .containsEntry("Other fields", "New: set up since; Field 10: no label")
        .doesNotContainKey("Group");
  }

  @Test
  void every_cell_is_quoted() {
    assertThat(CsvRow.text(';', List.of("a", "", "1"))).isEqualTo("\"a\";\"\";\"1\"\r\n");
  }

  @Test
  void an_address_is_not_a_messenger() throws IOException {
    Contact contact =
        Person.builder(
                Profile.builder(ContactId.of(1))
                    .infos(ContactInfo.of(Channel.ADDRESS, Category.HOME, "{\"street\":\"\"}"))
                    .build())
            .build();

    assertThat(row(TABLE, contact)).containsEntry("Messengers and networks", "");
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t'})
  void every_contact_is_one_row_with_every_separator(char separator) throws IOException {
    CsvTable table = new CsvTable(separator, FIELDS);
    StringBuilder text = new StringBuilder(table.header());
    PortalSampleContacts.withSamples().forEach(contact -> text.append(table.text(contact)));

    try (CSVParser parser = parser(separator, text.toString())) {
      List<CSVRecord> rows = parser.getRecords();
      assertThat(rows)
          .hasSameSizeAs(PortalSampleContacts.withSamples())
          .allMatch(CSVRecord::isConsistent);
      assertThat(rows.stream().map(row -> row.get("Name")))
          .isEqualTo(
              PortalSampleContacts.withSamples().stream().map(Contact::displayName).toList());
    }
    assertThat(text.toString().replace("\r\n", "")).doesNotContain("\r");
  }

  @Test
  void a_csv_file_begins_with_a_byte_order_mark() {
    assertThat(TABLE.fileMark()).isEqualTo("\uFEFF");
    assertThat(new JsonLines().fileMark()).isEmpty();
  }

  static Map<String, String> row(CsvTable table, Contact contact) throws IOException {
    String header = table.header();
    char separator = header.charAt("\"ID\"".length());
    try (CSVParser parser = parser(separator, header + table.text(contact))) {
      return parser.getRecords().get(0).toMap();
    }
  }

  private static CSVParser parser(char separator, String text) throws IOException {
    return CSVParser.parse(
        new StringReader(text),
        CSVFormat.RFC4180.builder().setDelimiter(separator).setHeader().get());
  }
}
