package r7contacts.files.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.Person;
import r7contacts.files.ContactLine;
import r7contacts.files.ContactReader;
import r7contacts.files.LineMember;
import r7contacts.files.io.PrivateFile;

/** Tables of other programs. */
class TableReaderTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ',', ''",
    "UTF-8, ;, \uFEFF",
    "windows-1251, ;, ''",
    "UTF-16LE, '\t', \uFEFF",
    "UTF-16BE, ',', \uFEFF"
  })
  void encoding_and_separator_are_detected(String encoding, String separator, String mark)
      throws IOException {
    String text =
        "Имя,Фамилия,E-mail,ИНН\r\n\"Анна\",Иванова,anna@example.org,0077\r\n"
            .replace(",", separator);
    Path file = Files.write(path("a.csv"), (mark + text).getBytes(Charset.forName(encoding)));

    List<ContactLine> lines = lines(CsvTable.reader(), file);

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).number()).isEqualTo(2);
    assertThat(lines.get(0).titles()).containsExactly("Имя", "Фамилия", "E-mail", "ИНН");
    assertThat(lines.get(0).cells()).containsExactly("Анна", "Иванова", "anna@example.org", "0077");
    Person anna = (Person) contact(lines.get(0));
    assertThat(anna.displayName()).isEqualTo("Анна Иванова");
    assertThat(anna.infos())
        .containsExactly(ContactInfo.of(Channel.EMAIL, Category.OTHER, "anna@example.org"));
    assertThat(anna.customField("инн").flatMap(CustomField::text)).contains("0077");
    assertThat(lines.get(0).values().get().named())
        .containsExactlyInAnyOrder(
            LineMember.NAME, LineMember.LAST_NAME, LineMember.INFOS, LineMember.CUSTOM_FIELDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;\r\n", ";;\r\n", "\r\n"})
  void rows_before_the_titles_are_skipped(String before) throws IOException {
    Path file = Files.writeString(path("a.csv"), before + "First name;About\r\nAnna;Note\r\n");

    assertThat(only(CsvTable.reader(), file).about()).contains("Note");
  }

  @Test
  void a_row_with_more_cells_than_titles_is_rejected() throws IOException {
    Path file =
        Files.writeString(
            path("a.csv"), "First name,City\r\nAnna,Moscow, Lenina 1\r\nBoris,Perm,,\r\n");

    List<ContactLine> lines = lines(CsvTable.reader(), file);

    assertThat(lines.get(0).values().getLeft())
        .isEqualTo("the row has 3 cells under 2 titles; the last ones begin with \" Lenina 1\"");
    assertThat(lines.get(1).values().isRight()).isTrue();
  }

  @Test
  void a_quotation_mark_that_is_not_closed_is_an_error() throws IOException {
    Path file =
        Files.writeString(path("a.csv"), "First name,About\r\nAnna,\"Note\r\nBoris,Other\r\n");

    assertThatThrownBy(() -> lines(CsvTable.reader(), file))
        .hasMessageContaining("a quotation mark is not closed");
  }

  @Test
  void an_address_is_a_street_and_an_unknown_access_an_error() throws IOException {
    Path file =
        Files.writeString(
            path("a.csv"), "First name,Address,Access\r\nAnna,Lenina 1,\r\nB,,secret\r\n");

    List<ContactLine> lines = lines(CsvTable.reader(), file);

    assertThat(contact(lines.get(0)).addresses().get(0).street()).contains("Lenina 1");
    assertThat(lines.get(1).values().getLeft()).contains("the access must be", "secret");
  }

  @Test
  void apostrophes_are_removed_from_files_for_spreadsheets_only() throws IOException {
    String text = "First name,About\r\nAnna,\"'=1; '007\"\r\n";
    Path forProgram = Files.writeString(path("program.csv"), text);
    Path forExcel = Files.writeString(path("excel.csv"), "\uFEFF" + text);

    assertThat(only(CsvTable.reader(), forExcel).about()).contains("=1; 007");
    assertThat(only(CsvTable.reader(), forProgram).about()).contains("'=1; '007");
    assertThat(only(CsvTable.reader(CsvTable.Purpose.EXCEL), forProgram).about())
        .contains("=1; 007");
    assertThat(only(CsvTable.reader(CsvTable.Purpose.PROGRAM), forExcel).about())
        .contains("'=1; '007");
  }

  @Test
  void a_line_that_cannot_be_read_has_the_reason_and_the_others_follow() throws IOException {
    Path file =
        Files.writeString(
            path("a.csv"),
            """
            ID,Kind,First name,Phone,Phone kind
            x,person,Anna,1,work
            1,robot,Anna,1,work
            2,person,Anna,1,pager

            3,person,Anna,1,"mobile, primary"
            """);

    List<ContactLine> lines = lines(CsvTable.reader(), file);

    assertThat(lines).extracting(ContactLine::number).containsExactly(2L, 3L, 4L, 6L);
    assertThat(lines.get(0).values().getLeft()).contains("\"x\"");
    assertThat(lines.get(1).values().getLeft())
        .isEqualTo("the kind must be person or company: \"robot\"");
    assertThat(lines.get(2).values().getLeft()).isEqualTo("\"pager\" is not a kind of Phone");
    assertThat(contact(lines.get(3)).infos())
        .containsExactly(ContactInfo.of(Channel.PHONE, Category.MOBILE, "1").withPrimary(true));
  }

  @Test
  void a_row_without_a_kind_is_a_company_if_it_has_a_company_and_no_other_name()
      throws IOException {
    Path file = Files.writeString(path("a.csv"), "First name,Company\nAnna,Ромашка\n,Ромашка\n");

    List<ContactLine> lines = lines(CsvTable.reader(), file);

    String first = contact(lines.get(0)).fold(person -> "person", company -> "company");
    String second = contact(lines.get(1)).fold(person -> "person", company -> "company");
    assertThat(first).isEqualTo("person");
    assertThat(second).isEqualTo("company");
  }

  @Test
  void an_empty_file_has_no_lines() throws IOException {
    assertThat(lines(CsvTable.reader(), Files.createFile(path("a.csv")))).isEmpty();
  }

  @Test
  void unusual_quotes_do_not_end_the_file() throws IOException {
    Path file =
        Files.writeString(
            path("a.csv"),
            "First name;About\nAnna;ООО \"Ромашка\"\nAnna;\"ООО\" Ромашка\nAnna;end\n");

    assertThat(lines(CsvTable.reader(), file))
        .extracting(line -> contact(line).about().get())
        .contains("ООО \"Ромашка\"", "end")
        .hasSize(3);
  }

  /** Writes a sheet by hand. Style 1 is a short date, 2 a time, 3 an amount with padding. */
  private Path sheet(String cells) throws IOException {
    Path file = path("hand.xlsx");
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    String packages = "http://schemas.openxmlformats.org/package/2006/";
    String relationship = "<Relationship Id='%s' Type='" + office + "/%s' Target='%s'/>";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        ("<Types xmlns='%scontent-types'><Default Extension='xml' ContentType='application/xml'/>"
                + "<Override PartName='/xl/workbook.xml' ContentType='%ssheet.main+xml'/>"
                + "<Override PartName='/xl/styles.xml' ContentType='%sstyles+xml'/></Types>")
            .formatted(packages, spreadsheet, spreadsheet));
    parts.put(
        "_rels/.rels",
        "<Relationships xmlns='%srelationships'>%s</Relationships>"
            .formatted(
                packages, relationship.formatted("r1", "officeDocument", "xl/workbook.xml")));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='%srelationships'>%s%s</Relationships>"
            .formatted(
                packages,
                relationship.formatted("r1", "worksheet", "worksheets/sheet1.xml"),
                relationship.formatted("r2", "styles", "styles.xml")));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='A' sheetId='1' r:id='r1'/></sheets></workbook>"
            .formatted(main, office));
    parts.put(
        "xl/styles.xml",
        ("<styleSheet xmlns='%s'><numFmts count='2'><numFmt numFmtId='170' formatCode='#,##0_d\\ "
                + "\"days\";[Red]\\-0'/><numFmt numFmtId='171' formatCode='[h]:mm'/></numFmts><cellXfs count='5'><xf numFmtId='0'/>"
                + "<xf numFmtId='14'/><xf numFmtId='45'/><xf numFmtId='170'/><xf numFmtId='171'/></cellXfs></styleSheet>")
            .formatted(main));
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>".formatted(main, cells));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static String cell(String address, String attributes, String content) {
    return "<c r='%s' %s>%s</c>".formatted(address, attributes, content);
  }

  private static String row(int number, String... cells) {
    return "<row r='%d'>%s</row>".formatted(number, String.join("", cells));
  }

  private static String titles(String... titles) {
    String[] cells = new String[titles.length];
    for (int at = 0; at < titles.length; at++) {
      cells[at] =
          cell((char) ('A' + at) + "1", "t='inlineStr'", "<is><t>" + titles[at] + "</t></is>");
    }
    return row(1, cells);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s='1'         | <v>46054</v>                          | 2026-02-01",
        "s='1'         | <f>TODAY()</f><v>46054</v>            | 2026-02-01",
        "s='1'         | <f>NOW()</f><v>46054.5</v>            | 2026-02-01T12:00",
        "s='2'         | <f>A1</f><v>0.5</v>                   | 12:00",
        "s='3'         | <f>A1+1</f><v>12</v>                  | 12",
        "s='4'         | <v>1.0625</v>                         | 25:30",
        "s='4'         | <v>-0.5</v>                           | -12:00",
        "s='1'         | <v>0</v>                              | 0",
        "t='str'       | <f>A1</f><v>#12</v>                   | #12",
        "              | <f>A1*2</f><v>770123456789</v>        | 770123456789",
        "t='str'       | <f>A1</f><v>Anna</v>                  | Anna",
        "t='b'         | <f>A1</f><v>1</v>                     | true",
        "t='d' s='1'   | <v>2026-02-01</v>                     | 2026-02-01",
        "t='d' s='1'   | <v>2026-02-01T00:00:00.000</v>        | 2026-02-01",
        "t='d'         | <v>2026-02-01T09:30:00Z</v>           | 2026-02-01T09:30",
        "t='d'         | <f>TODAY()</f><v>2026-02-01T00:00</v> | 2026-02-01"
      })
  void cells_of_a_sheet_have_the_value_that_a_person_sees(
      String attributes, String content, String text) throws IOException {
    String typed = attributes == null ? "" : attributes;
    Path file = sheet(titles("Поле") + row(2, cell("A2", typed, content)));

    List<ContactLine> lines = lines(XlsxTable.reader(), file);

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).cells()).containsExactly(text);
    assertThat(lines.get(0).values().isRight()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t='e' | <v>#N/A</v>                    | the cell B3 has the error #N/A",
        "t='e' | <f>VLOOKUP(1,A1,1)</f><v>#REF!</v> | the cell B3 has the error #REF!",
        "s='1' | <f>TODAY()</f>                 | the cell B3 has a formula without a value: open the file in a spreadsheet and save it"
      })
  void cells_without_a_value_are_named_and_the_other_lines_are_read(
      String attributes, String content, String reason) throws IOException {
    String blank = cell("B2", "t='str'", "<f>IF(A1=1,2,\"\")</f><v></v>");
    Path file =
        sheet(
            titles("First name", "Phone", "Photo")
                + row(
                    2, cell("A2", "t='str'", "<v>Anna</v>"), blank, cell("C2", attributes, content))
                + row(3, cell("A3", "t='str'", "<v>Boris</v>"), cell("B3", attributes, content)));

    List<ContactLine> lines = lines(XlsxTable.reader(), file);

    assertThat(lines).hasSize(2);
    assertThat(contact(lines.get(0)).displayName()).isEqualTo("Anna");
    assertThat(lines.get(1).values().getLeft()).isEqualTo(reason);
  }

  @Test
  void the_copy_of_a_sheet_with_iso_dates_is_removed() throws IOException {
    Path file = sheet(titles("Поле") + row(2, cell("A2", "t='d'", "<v>2026-02-01</v>")));
    Path copy = XlsxIsoDates.copy(file).get();

    assertThat(copy).isNotEqualTo(file);
    assertThat(PrivateFile.isPrivate(copy)).isTrue();
    Files.delete(copy);
    assertThat(XlsxIsoDates.copy(sheet(titles("Поле")))).isEmpty();
  }

  @Test
  void numbers_and_dates_of_a_sheet_are_texts() throws IOException {
    Path file = path("a.xlsx");
    try (OutputStream stream = Files.newOutputStream(file);
        Workbook workbook = new Workbook(stream, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("any");
      sheet.value(0, 0, "First name");
      sheet.value(0, 1, "Номер");
      sheet.value(0, 2, "Дата");
      sheet.value(0, 4, "Доля");
      sheet.value(2, 0, "Анна");
      sheet.value(2, 1, 770123456789L);
      sheet.value(2, 2, LocalDate.of(1984, 12, 31));
      sheet.style(2, 2).format("dd.mm.yyyy").set();
      sheet.value(2, 3, "no title");
      sheet.value(2, 4, 0.5);
    }

    List<ContactLine> lines = lines(XlsxTable.reader(), file);

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).number()).isEqualTo(3);
    assertThat(contact(lines.get(0)).customFields())
        .extracting(field -> field.label().get() + "=" + field.text().get())
        .containsExactly("Номер=770123456789", "Дата=1984-12-31", "Доля=0.5");
  }

  @Test
  void the_members_that_a_line_names_depend_on_its_kind() throws IOException {
    Path file = Files.writeString(path("a.csv"), "First name,Company\nAnna,\n,Ромашка\n");

    assertThat(lines(CsvTable.reader(), file))
        .extracting(line -> line.values().get().named())
        .containsExactly(Set.of(LineMember.NAME, LineMember.COMPANY), Set.of(LineMember.NAME));
  }

  @Test
  void a_file_of_another_format_is_no_sheet() throws IOException {
    Path file = Files.writeString(path("a.xlsx"), "First name\nAnna\n");

    assertThatThrownBy(() -> XlsxTable.reader().read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " cannot be read as .xlsx");
  }

  private Path path(String name) {
    return folder.resolve(name);
  }

  private static Contact only(ContactReader reader, Path file) throws IOException {
    return contact(lines(reader, file).get(0));
  }

  private static Contact contact(ContactLine line) {
    return line.values().get().contact();
  }

  private static List<ContactLine> lines(ContactReader reader, Path file) throws IOException {
    try (Stream<ContactLine> lines = reader.read(file)) {
      return lines.toList();
    }
  }
}
