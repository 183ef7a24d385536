package r7contacts.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.files.Language;
import r7contacts.testkit.PortalSampleContacts;

class XlsxTableTest {

  private static final XlsxTable TABLE =
      new XlsxTable(
          List.of(FieldDefinition.of(1, "ИНН", FieldValue.Text.of(null))), Language.ENGLISH);

  @TempDir private Path folder;

  @Test
  void cells_are_text_with_the_digits_as_typed() throws IOException {
    Contact contact = contact("007701234567", "40702810900000012345");

    byte[] file = file(TABLE, List.of(contact));

    String sheet = part(file, "xl/worksheets/sheet1.xml");
    assertThat(sheet)
        .contains(">007701234567<", ">40702810900000012345<")
        .doesNotContain("t=\"n\"", "t=\"s\"", "<v>", "<f>");
    assertThat(part(file, "xl/styles.xml")).contains("formatCode=\"@\"");
  }

  @Test
  void the_titles_stay_visible_and_filter_the_rows() throws IOException {
    byte[] file = file(TABLE, List.of(contact("1", "2"), contact("3", "4")));

    String sheet = part(file, "xl/worksheets/sheet1.xml");
    assertThat(sheet)
        .contains("state=\"frozen\"", "ySplit=\"1\"")
        .containsPattern("<autoFilter ref=\"A1:[A-Z]{1,2}3\"");
    assertThat(rows(file).get(0)).startsWith("ID", "Kind", "Name").endsWith("ИНН");
    assertThat(part(file, "xl/workbook.xml")).contains("name=\"Contacts\"");
  }

  @Test
  void rows_are_those_of_csv_for_programs() throws IOException {
    List<Contact> contacts = PortalSampleContacts.withSamples();
    ContactTable table =
        ContactTable.of(
            contacts, List.of(), Language.RUSSIAN, DateTimeFormatter.ISO_OFFSET_DATE_TIME);

    List<List<String>> rows = rows(file(new XlsxTable(List.of(), Language.RUSSIAN), contacts));

    assertThat(rows.get(0)).isEqualTo(table.titles());
    for (int at = 0; at < contacts.size(); at++) {
      assertThat(padded(rows.get(at + 1), table.titles().size()))
          .isEqualTo(table.cells(contacts.get(at)));
    }
  }

  @Test
  void characters_that_xml_cannot_hold_are_kept() throws IOException {
    String text = "a\u0000b\u0007\r\nc\ud83d _x0041_ <&> \ufffe  ";

    List<List<String>> rows = rows(file(TABLE, List.of(contact("1", text))));

    assertThat(rows.get(1)).contains(text);
  }

  @Test
  void text_beyond_the_limit_of_a_cell_is_cut() throws IOException {
    List<List<String>> rows = rows(file(TABLE, List.of(contact("1", "🎉".repeat(20_000)))));

    assertThat(rows.get(1))
        .filteredOn(cell -> cell.startsWith("🎉"))
        .singleElement()
        .satisfies(
            cell -> assertThat(cell).hasSizeLessThanOrEqualTo(XlsxTable.MAX_CELL).endsWith("🎉…"));
  }

  @Test
  void a_table_without_contacts_has_titles() throws IOException {
    assertThat(rows(file(TABLE, List.of()))).hasSize(1);
  }

  private static Contact contact(String inn, String about) {
    return Person.builder(
            Profile.builder(ContactId.of(7))
                .about(about)
                .customFields(CustomField.of(1, "ИНН", FieldValue.Text.of(inn)))
                .build())
        .build();
  }

  private static byte[] file(XlsxTable table, List<Contact> contacts) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    table.write(contacts, file);
    return file.toByteArray();
  }

  private String part(byte[] file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(Files.write(folder.resolve("contacts.xlsx"), file).toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<List<String>> rows(byte[] file) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return workbook.getFirstSheet().read().stream().map(XlsxTableTest::cells).toList();
    }
  }

  private static List<String> cells(Row row) {
    return row.stream().map(cell -> cell == null ? "" : XlsxText.decode(cell.getText())).toList();
  }

  private static List<String> padded(List<String> cells, int size) {
    List<String> all = new ArrayList<>(cells);
    while (all.size() < size) {
      all.add("");
    }
    return all;
  }
}
