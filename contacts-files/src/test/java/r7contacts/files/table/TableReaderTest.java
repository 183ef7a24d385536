package r7contacts.files.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
