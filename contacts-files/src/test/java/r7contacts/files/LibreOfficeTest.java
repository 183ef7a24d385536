package r7contacts.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.files.table.CsvTable;
import r7contacts.files.table.XlsxTable;

/**
 * LibreOffice shows the cells of .xlsx as they were written. Skipped without it: on Debian it is
 * the package libreoffice-calc-nogui.
 */
class LibreOfficeTest {

  /** CSV with commas, quotation marks and UTF-8, with the cells as they are shown. */
  private static final String AS_SHOWN =
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false";

  @TempDir private Path folder;

  @Test
  void numbers_dates_and_formulas_in_xlsx_stay_texts() throws Exception {
    assumeThat(isInstalled()).as("LibreOffice is not installed").isTrue();
    List<String> typed =
        List.of("007701234567", "40702810900000012345", "01.02.2026", "=1+1", "1,5", "1e5", "+7");
    Path xlsx = write(typed);

    convert(xlsx);

    try (Stream<ContactLine> lines =
        CsvTable.reader(CsvTable.Purpose.PROGRAM).read(folder.resolve("contacts.csv"))) {
      assertThat(lines.map(line -> line.cells().get(line.titles().indexOf("ИНН"))))
          .containsExactlyElementsOf(typed);
    }
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder("soffice", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  private Path write(List<String> texts) throws IOException {
    List<Contact> contacts =
        texts.stream()
            .<Contact>map(
                text ->
                    Person.builder(
                            Profile.builder(ContactId.of(1))
                                .customFields(
                                    List.of(CustomField.of(41, "ИНН", FieldValue.Text.of(text))))
                                .build())
                        .firstName("Anna")
                        .build())
            .toList();
    Path file = folder.resolve("contacts.xlsx");
    try (OutputStream stream = Files.newOutputStream(file)) {
      new XlsxTable(List.of(), Language.ENGLISH).write(contacts, stream);
    }
    return file;
  }

  private void convert(Path file) throws Exception {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                AS_SHOWN,
                "--outdir",
                folder.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
  }
}
