package r7contacts.demo.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
import r7contacts.port.contract.SampleContacts;

class CsvTableTest {

  private static final List<FieldDefinition> FIELDS =
      List.of(
          FieldDefinition.of(1, "Birthday", FieldValue.Date.of(null)),
          FieldDefinition.of(2, "Birthday", FieldValue.Date.of(null)),
          FieldDefinition.of(3, "Name", FieldValue.Text.of(null)),
          FieldDefinition.of(4, "Group", FieldValue.Heading.empty()));

  private static final CsvTable TABLE = new CsvTable(',', FIELDS);

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

  static List<Arguments> evilCells() {
    return List.of(
        arguments("=1+1", "'=1+1"),
        arguments("+7 495 123-45-67", "'+7 495 123-45-67"),
        arguments("-1", "'-1"),
        arguments("@SUM(A1)", "'@SUM(A1)"),
        arguments("\t=1", "'\t'=1"),
        arguments("\r=1", "'\r'=1"),
        arguments("\n=1", "'\n'=1"),
        arguments("  =cmd|' /C calc'!A0", "'  =cmd|' /C calc'!A0"),
        arguments("＝1+1", "'＝1+1"),
        arguments("\u200b=1", "'\u200b=1"));
  }

  @ParameterizedTest
  @MethodSource("evilCells")
  void cells_that_begin_like_a_formula_are_escaped(String evil, String harmless)
      throws IOException {
    Contact contact =
        Person.builder(
                Profile.builder(ContactId.of(1))
                    .about(evil)
                    .infos(ContactInfo.of(Channel.PHONE, Category.WORK, evil))
                    .customFields(CustomField.of(1, "Birthday", FieldValue.Text.of(evil)))
                    .build())
            .firstName(evil)
            .build();

    Map<String, String> row = row(TABLE, contact);

    assertThat(row.values()).noneMatch(cell -> cell.matches("(?s)[\\s\\u200b]*[=+\\-@＝].*"));
    assertThat(row)
        .containsEntry("First name", harmless)
        .containsEntry("About", harmless)
        .containsEntry("Phone", harmless)
        .containsEntry("Birthday", harmless);
    FieldDefinition evilLabel = FieldDefinition.of(1, evil, FieldValue.Text.of(null));
    assertThat(row(new CsvTable(';', List.of(evilLabel)), contact)).containsKey(harmless);
  }

  static List<String> evilPieces() {
    return Stream.of(",", ";", "\t", "\n", "\r\n", "; ", ",\u00a0\u200b", ";\"", "; \" \"")
        .flatMap(
            separator ->
                Stream.of("=cmd|'/C calc'!A0", "@SUM(A1)", "+1+cmd", "-(", "＝1", "+7 &")
                    .map(formula -> "Ann" + separator + formula))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("evilPieces")
  void formulas_within_cells_are_escaped_for_every_separator(String evil) throws IOException {
    Contact contact =
        Person.builder(
                Profile.builder(ContactId.of(1))
                    .about(evil)
                    .tags(evil, "another")
                    .infos(ContactInfo.of(Channel.PHONE, Category.WORK, evil))
                    .customFields(CustomField.of(1, "Birthday", FieldValue.Text.of(evil)))
                    .build())
            .firstName(evil)
            .lastName("Lee")
            .build();
    FieldDefinition evilLabel = FieldDefinition.of(1, evil, FieldValue.Text.of(null));

    for (char written : SEPARATORS) {
      CsvTable table = new CsvTable(written, List.of(evilLabel));
      String text = table.header() + table.text(contact);
      for (char read : SEPARATORS) {
        assertThat(cellsOfACarelessReader(read, text))
            .noneMatch(cell -> cell.matches("(?s)[\\s\\u00a0\\u200b]*[=+\\-@＝].*"));
        assertThat(cellsWithoutQuotes(read, text))
            .noneMatch(cell -> cell.matches("(?s)[\\s\\u00a0\\u200b]*[=+\\-@＝].*"));
      }
    }
  }

  private static final char[] SEPARATORS = {',', ';', '\t'};

  /** Quotes count at the beginning of a cell only; what follows behind them belongs to it. */
  private static List<String> cellsOfACarelessReader(char separator, String text) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    boolean isFresh = true;
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (isFresh && sign == '"') {
        isQuoted = true;
      } else if (isQuoted && sign == '"') {
        if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
          cell.append('"');
          at++;
        } else {
          isQuoted = false;
        }
      } else if (!isQuoted && (sign == separator || sign == '\n')) {
        cells.add(cell.toString());
        cell.setLength(0);
        isFresh = true;
        continue;
      } else {
        cell.append(sign);
      }
      isFresh = false;
    }
    cells.add(cell.toString());
    return cells;
  }

  /** Quotes are taken for nothing at all. */
  private static List<String> cellsWithoutQuotes(char separator, String text) {
    return List.of(text.replace("\"", "").split("[\n\r" + separator + "]", -1));
  }

  @Test
  void telephone_numbers_within_a_cell_are_not_escaped() throws IOException {
    Contact contact =
        Person.builder(
                Profile.builder(ContactId.of(1))
                    .infos(
                        ContactInfo.of(Channel.PHONE, Category.WORK, "1").withPrimary(true),
                        ContactInfo.of(Channel.PHONE, Category.WORK, "2"),
                        ContactInfo.of(Channel.PHONE, Category.HOME, "+7 (495) 123-45.67"),
                        ContactInfo.of(Channel.PHONE, Category.HOME, "+7 (495) 1;+7-("),
                        ContactInfo.of(Channel.PHONE, Category.FAX, "-1+cmd"))
                    .build())
            .build();

    assertThat(row(TABLE, contact))
        .containsEntry("Other phones", "2; +7 (495) 123-45.67; +7 (495) 1;'+7-(; '-1+cmd");
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
    SampleContacts.everyone().forEach(contact -> text.append(table.text(contact)));

    try (CSVParser parser = parser(separator, text.toString())) {
      List<CSVRecord> rows = parser.getRecords();
      assertThat(rows).hasSameSizeAs(SampleContacts.everyone()).allMatch(CSVRecord::isConsistent);
      assertThat(rows.stream().map(row -> row.get("Name")))
          .isEqualTo(SampleContacts.everyone().stream().map(Contact::displayName).toList());
    }
    assertThat(text.toString().replace("\r\n", "")).doesNotContain("\r");
  }

  @Test
  void a_csv_file_begins_with_a_byte_order_mark() {
    assertThat(TABLE.fileMark()).isEqualTo("\uFEFF");
    assertThat(new JsonLines().fileMark()).isEmpty();
  }

  private static Map<String, String> row(CsvTable table, Contact contact) throws IOException {
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
