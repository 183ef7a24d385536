package r7contacts.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.files.table.CsvTable;
import r7contacts.files.table.XlsxTable;
import r7contacts.files.vcard.VCards;
import r7contacts.testkit.SampleContacts;

/**
 * Python's csv, openpyxl and vobject read what is written. Skipped without them: on Debian they are
 * the packages python3-openpyxl and python3-vobject.
 */
class OtherReadersTest {

  private static final String END_OF_CELL = "\u0001";
  private static final String END_OF_ROW = "\u0002";

  private static final String SCRIPT =
      """
      import csv, io, sys
      kind, file = sys.argv[1:]
      sys.stdout.reconfigure(encoding='utf-8', newline='')
      if kind == 'csv':
          rows = csv.reader(io.open(file, encoding='utf-8', newline=''))
      elif kind == 'xlsx':
          import openpyxl
          sheet = openpyxl.load_workbook(io.open(file, 'rb')).active
          assert sheet.freeze_panes == 'A2' and sheet.auto_filter.ref.startswith('A1:')
          assert all(c.data_type == 's' for row in sheet for c in row if c.value is not None)
          rows = sheet.iter_rows(values_only=True)
      else:
          import vobject
          text = io.open(file, encoding='utf-8', newline='').read()
          rows = [[c.fn.value] + [t.value for t in c.contents.get('tel', [])]
                  for c in vobject.readComponents(text)]
      for row in rows:
          print(''.join((c or '') + '\\x01' for c in row), end='\\x02')
      """;

  private static String python = "";

  @TempDir private Path folder;

  @BeforeAll
  static void findPython() throws Exception {
    for (String candidate : new String[] {"python3", "/usr/bin/python3"}) {
      if (python.isEmpty() && works(candidate)) {
        python = candidate;
      }
    }
    assumeThat(python).as("no Python with openpyxl and vobject").isNotEmpty();
  }

  private static boolean works(String candidate) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(candidate, "-c", "import openpyxl, vobject")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  @Test
  void tables_have_the_same_cells_in_csv_and_xlsx() throws Exception {
    List<Contact> contacts = contacts();
    String expected = rows(CsvTable.forProgram(List.of()), CsvTable.reader(), contacts);

    assertThat(expected).contains("+7 912 345-67-89" + END_OF_CELL);
    assertThat(read("csv", CsvTable.forProgram(List.of()), contacts)).isEqualTo(expected);
    assertThat(read("xlsx", new XlsxTable(List.of(), Language.ENGLISH), contacts))
        .isEqualTo(expected);
  }

  @Test
  void vcards_have_the_same_names_and_telephone_numbers() throws Exception {
    StringBuilder expected = new StringBuilder();
    for (Contact contact : contacts()) {
      expected.append(contact.displayName()).append(END_OF_CELL);
      contact.infos(Channel.PHONE).stream()
          .flatMap(info -> info.value().toJavaStream())
          .forEach(number -> expected.append(number).append(END_OF_CELL));
      expected.append(END_OF_ROW);
    }

    assertThat(read("vcard", VCards.of("memory:"), contacts())).isEqualTo(expected.toString());
  }

  private static List<Contact> contacts() {
    return SampleContacts.readFromList();
  }

  /** Returns the titles and cells as this project's own reader returns them. */
  private String rows(ContactFormat format, ContactReader reader, List<Contact> contacts)
      throws IOException {
    Path file = write(format, contacts);
    List<List<String>> rows = new ArrayList<>();
    try (Stream<ContactLine> lines = reader.read(file)) {
      lines.forEach(
          line -> {
            if (rows.isEmpty()) {
              rows.add(line.titles());
            }
            rows.add(line.cells());
          });
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      row.forEach(cell -> text.append(cell).append(END_OF_CELL));
      text.append(END_OF_ROW);
    }
    return text.toString();
  }

  private String read(String kind, ContactFormat format, List<Contact> contacts) throws Exception {
    Path file = write(format, contacts);
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(python, "-W", "ignore", "-c", SCRIPT, kind, file.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(output);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  private Path write(ContactFormat format, List<Contact> contacts) throws IOException {
    Path file = folder.resolve("contacts");
    try (OutputStream stream = Files.newOutputStream(file)) {
      format.write(contacts, stream);
    }
    return file;
  }
}
