package r7contacts.files.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.FieldDefinition;
import r7contacts.files.ContactFormat;
import r7contacts.files.ContactReader;
import r7contacts.files.JsonLines;
import r7contacts.files.Language;
import r7contacts.files.table.CsvTable;
import r7contacts.files.table.XlsxTable;
import r7contacts.port.ContactQuery;
import r7contacts.port.edit.EditableContactBook;

/** The contacts of one portal, exported and imported into another one without contacts. */
class ImportedExportTest {

  @TempDir private Path folder;

  private final EditableContactBook source = ImportPortal.inMemory();
  private final List<FieldDefinition> fields =
      Stream.concat(source.personFields().get().stream(), source.companyFields().get().stream())
          .toList();

  @Test
  void json_lines_give_the_same_contacts() throws Exception {
    assertSameAfter(new JsonLines(), JsonLines.reader());
  }

  @Test
  void csv_for_programs_gives_the_same_contacts() throws Exception {
    assertSameAfter(CsvTable.forProgram(fields), CsvTable.reader());
  }

  @Test
  void csv_for_spreadsheets_gives_the_same_contacts() throws Exception {
    assertSameAfter(CsvTable.forExcel(fields, Locale.forLanguageTag("ru")), CsvTable.reader());
  }

  @Test
  void xlsx_gives_the_same_contacts() throws Exception {
    assertSameAfter(new XlsxTable(fields, Language.RUSSIAN), XlsxTable.reader());
  }

  private void assertSameAfter(ContactFormat format, ContactReader reader) throws Exception {
    Path file = folder.resolve("contacts");
    try (OutputStream bytes = Files.newOutputStream(file)) {
      format.write(contacts(source), bytes);
    }
    EditableContactBook other =
        InMemoryContacts.builder()
            .stages(source.stages().get().stream().map(CatalogUsage::entry).toList())
            .personFields(source.personFields().get())
            .companyFields(source.companyFields().get())
            .build();
    List<String> problems = new ArrayList<>();

    ImportReport report =
        ContactImport.into(other)
            .match(Match.byId())
            .run(reader.read(file), outcome -> problems.add(outcome.outcome().message()));

    assertThat(report.count("created")).as("%s", problems).isEqualTo(4);
    assertThat(ContactTexts.of(other)).isEqualTo(ContactTexts.of(source));
    assertThat(contacts(other)).extracting(Contact::id).doesNotContain(ContactId.of(2041));
  }

  private static List<Contact> contacts(EditableContactBook book) {
    try (Stream<Contact> all = book.stream(ContactQuery.all()).map(any -> any.get())) {
      return all.toList();
    }
  }
}
