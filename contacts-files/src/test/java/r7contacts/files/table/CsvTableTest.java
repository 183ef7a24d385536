package r7contacts.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.testkit.PortalSampleContacts;
import r7contacts.testkit.SampleContacts;

class CsvTableTest {

  private static final List<FieldDefinition> FIELDS =
      List.of(
          FieldDefinition.of(1, "Birthday", FieldValue.Date.of(null)),
          FieldDefinition.of(2, "Birthday", FieldValue.Date.of(null)),
          FieldDefinition.of(3, "Name", FieldValue.Text.of(null)),
          FieldDefinition.of(4, "Group", FieldValue.Heading.empty()));

  static final CsvTable TABLE = CsvTable.forProgram(FIELDS);
  private static final CsvTable EXCEL = CsvTable.forExcel(FIELDS, Locale.ENGLISH);

  @Test
  void a_row_contains_the_attributes_of_the_contact_by_title() throws IOException {
    Map<String, String> anna = row(TABLE, SampleContacts.anna());

    assertThat(anna)
        .containsEntry("ID", "1001")
        .containsEntry("Kind", "person")
        .containsEntry("Name", "Анна Иванова")
        .containsEntry("Company", "ООО «Ромашка»")
        .containsEntry("Company ID", "2001")
        .containsEntry("E-mail", "a.ivanova@romashka.example")
        .containsEntry("E-mail kind", "work, primary")
        .containsEntry("E-mail 2 (home)", "anna@example.org")
        .containsEntry("Street", "пр. Мира, 1")
        .containsEntry("About", "Звонить после обеда.\nЛюбит точность.")
        .containsEntry("Created", "2024-03-05T09:30:00+03:00")
        .containsEntry("День рождения", "31.12.1984");
    assertThat(row(TABLE, SampleContacts.romashka()))
        .containsEntry("Kind", "company")
        .containsEntry("First name", "")
        .containsEntry("Company", "ООО «Ромашка»");
  }

  @Test
  void each_custom_field_has_its_own_column_even_with_equal_labels() throws IOException {
    Contact contact =
        person(
            Profile.builder(ContactId.of(1))
                .customFields(
                    CustomField.of(1, "Birthday", FieldValue.Date.of("1.2.2003")),
                    CustomField.of(2, "Birthday", FieldValue.Date.of("2003-02-01")),
                    CustomField.of(3, "Name", FieldValue.Text.of("a name")),
                    CustomField.of(4, "Group", FieldValue.Heading.empty()),
                    CustomField.of(9, "Phone 2 (work)", FieldValue.Text.of("set up since")),
                    CustomField.of(10, null, FieldValue.Text.of("no label"))));

    assertThat(row(TABLE, contact))
        .containsEntry("Birthday", "1.2.2003")
        .containsEntry("Birthday (#2)", "2003-02-01")
        .containsEntry("Name (#3)", "a name")
        .containsEntry("Phone 2 (work) (#9)", "set up since")
        .containsEntry("Field 10", "no label")
        .doesNotContainKey("Group");
  }

  @Test
  void further_values_have_columns_that_name_their_kind() throws IOException {
    Contact contact =
        person(
            Profile.builder(ContactId.of(1))
                .infos(
                    ContactInfo.of(Channel.PHONE, Category.MOBILE, "1"),
                    ContactInfo.of(Channel.PHONE, Category.FAX, "2").withPrimary(true),
                    ContactInfo.of(Channel.PHONE, Category.WORK, "3"),
                    ContactInfo.ofCodes(Channel.PHONE.code(), 77, "4"),
                    ContactInfo.of(Channel.VK, Category.HOME, "5"),
                    ContactInfo.ofCodes(99, 2, "6"))
                .addresses(
                    Address.builder().city("A").category(Category.WORK).build(),
                    Address.builder().city("B").zip("007").category(Category.BILLING).build()));

    assertThat(row(TABLE, contact))
        .containsEntry("Phone", "2")
        .containsEntry("Phone kind", "fax, primary")
        .containsEntry("Phone 2 (mobile)", "1")
        .containsEntry("Phone 3 (work)", "3")
        .containsEntry("Phone 4 (category 77)", "4")
        .containsEntry("VK", "5")
        .containsEntry("VK kind", "home")
        .containsEntry("Channel 99", "6")
        .containsEntry("Channel 99 kind", "category 2")
        .containsEntry("City", "A")
        .containsEntry("Address kind", "work")
        .containsEntry("City 2 (billing)", "B")
        .containsEntry("Postcode 2 (billing)", "007")
        .doesNotContainKey("Street 2 (billing)");
  }

  @Test
  void a_tag_with_a_separator_stays_one() throws IOException {
    Contact contact = person(Profile.builder(ContactId.of(1)).tags("a; b", "c, d", "\"e\""));

    String cell = row(TABLE, contact).get("Tags");

    assertThat(cell).isEqualTo("\"a; b\"; c, d; \"\"\"e\"\"\"");
    assertThat(ListCell.read(cell)).containsExactly("a; b", "c, d", "\"e\"");
  }

  @Test
  void every_cell_is_quoted() {
    assertThat(CsvRow.text(';', List.of("a", "", "1"))).isEqualTo("\"a\";\"\";\"1\"\r\n");
  }

  @Test
  void an_address_among_the_contact_infos_has_no_column() throws IOException {
    Contact contact =
        person(
            Profile.builder(ContactId.of(1))
                .infos(ContactInfo.of(Channel.ADDRESS, Category.HOME, "{\"street\":\"\"}")));

    assertThat(row(TABLE, contact).keySet()).noneMatch(title -> title.startsWith("Address 2"));
    assertThat(row(TABLE, contact).values()).noneMatch(cell -> cell.contains("{"));
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t'})
  void every_contact_is_one_row_with_every_separator(char separator) throws IOException {
    String text = text(TABLE.withSeparator(separator), PortalSampleContacts.withSamples());

    try (CSVParser parser = parser(separator, text)) {
      List<CSVRecord> rows = parser.getRecords();
      assertThat(rows)
          .hasSameSizeAs(PortalSampleContacts.withSamples())
          .allMatch(CSVRecord::isConsistent);
      assertThat(rows.stream().map(row -> row.get("Name")))
          .isEqualTo(
              PortalSampleContacts.withSamples().stream().map(Contact::displayName).toList());
    }
    assertThat(text.replace("\r\n", "")).doesNotContain("\r");
  }

  @Test
  void only_files_for_spreadsheets_begin_with_a_byte_order_mark() throws IOException {
    assertThat(text(EXCEL, List.of())).startsWith("\uFEFF\"ID\",");
    assertThat(text(EXCEL.withoutByteOrderMark(), List.of())).startsWith("\"ID\",");
    assertThat(text(TABLE, List.of())).startsWith("\"ID\",");
  }

  @Test
  void separator_and_titles_for_spreadsheets_follow_the_country() throws IOException {
    Locale russia = Locale.forLanguageTag("ru-RU");

    assertThat(text(CsvTable.forExcel(FIELDS, russia), List.of()))
        .startsWith("\uFEFF\"ID\";\"Вид\";\"Имя или название\";\"Имя\";\"Фамилия\"");
    assertThat(text(CsvTable.forExcel(FIELDS, Locale.GERMANY), List.of()))
        .startsWith("\uFEFF\"ID\";\"Kind\"");
    assertThat(text(CsvTable.forExcel(FIELDS, Locale.ROOT), List.of()))
        .startsWith("\uFEFF\"ID\",\"Kind\"");
    assertThat(text(CsvTable.forExcel(FIELDS, russia), List.of(SampleContacts.anna())))
        .contains("\"человек\"", "\"Телефон 2 (", "\"рабочий, основной\"");
  }

  @Test
  void spreadsheets_get_local_times_that_they_take_for_times() throws IOException {
    assertThat(row(EXCEL.withoutByteOrderMark(), SampleContacts.anna()))
        .containsEntry("Created", "2024-03-05 09:30:00");
    Contact typed =
        person(
            Profile.builder(ContactId.of(1))
                .creation(new Creation(Option.none(), Option.none(), Option.some("=1+1"))));
    assertThat(row(EXCEL.withoutByteOrderMark(), typed)).containsEntry("Created", "'=1+1");
  }

  static Contact person(Profile.Builder profile) {
    return Person.builder(profile.build()).build();
  }

  static String text(CsvTable table, List<Contact> contacts) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    table.write(contacts, file);
    return file.toString(StandardCharsets.UTF_8);
  }

  static Map<String, String> row(CsvTable table, Contact contact) throws IOException {
    String text = text(table, List.of(contact));
    char separator = text.charAt(text.indexOf("\"ID\"") + "\"ID\"".length());
    try (CSVParser parser = parser(separator, text)) {
      return parser.getRecords().get(0).toMap();
    }
  }

  private static CSVParser parser(char separator, String text) throws IOException {
    return CSVParser.parse(
        new StringReader(text),
        CSVFormat.RFC4180.builder().setDelimiter(separator).setHeader().get());
  }
}
