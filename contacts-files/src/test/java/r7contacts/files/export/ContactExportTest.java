package r7contacts.files.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.files.JsonLines;
import r7contacts.files.table.CsvTable;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSort;

class ContactExportTest extends ExportTestBase {

  @Test
  void a_complete_export_leaves_only_its_file() throws Exception {
    ExportResult result = export(InMemoryContacts.of(TWENTY)).into(file(), ExportStart.NEW);

    assertThat(file()).hasContent(COMPLETE);
    assertThat(folder.toFile().list()).containsExactly("contacts.jsonl");
    assertThat(result)
        .isEqualTo(new ExportResult(20, 0, 0, List.of(), Files.size(file()), Option.none()));
    assertThat(progress).startsWith("3 of 20").endsWith("20 of 20");
  }

  @Test
  void the_first_twenty_reasons_are_kept() throws Exception {
    ContactExport export =
        new ContactExport(
            new FailingContacts(
                InMemoryContacts.of(), 0, Unavailable.because("never"), unreadable(25)),
            "all",
            ContactQuery.all(),
            25,
            new JsonLines(),
            listener);

    ExportResult result = export.into(new ByteArrayOutputStream());

    assertThat(result.skipped()).isEqualTo(25);
    assertThat(result.reasons()).hasSize(20).endsWith("unreadable answer: contact 20 is invalid");
  }

  @Test
  void a_table_is_exported_to_a_stream_after_all_contacts_are_read() throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();

    ExportResult result =
        ContactExport.all(InMemoryContacts.of(TWENTY), "all", CsvTable.forProgram(List.of()))
            .into(stream);

    assertThat(stream.toString(StandardCharsets.UTF_8))
        .startsWith("\"ID\",\"Kind\"")
        .hasLineCount(21);
    assertThat(result.bytes()).isEqualTo(stream.size());
    assertThat(result.written()).isEqualTo(20);
  }

  @Test
  void a_table_contains_the_contacts_that_were_read_before_a_failure() throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();

    ExportResult result =
        new ContactExport(
                failingAt(3, Unavailable.because("gone")),
                "all",
                ContactQuery.all(),
                PAGE,
                CsvTable.forProgram(List.of()),
                listener)
            .into(stream);

    assertThat(result.failure()).isNotEmpty();
    assertThat(stream.toString(StandardCharsets.UTF_8)).hasLineCount((int) result.written() + 1);
  }

  @Test
  void only_queries_sorted_by_id_are_exported() {
    assertThatThrownBy(
            () ->
                new ContactExport(
                    InMemoryContacts.of(),
                    "all",
                    ContactQuery.builder().sort(ContactSort.CREATED).build(),
                    PAGE,
                    new JsonLines(),
                    listener))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "an export must be sorted by ID, because it could lose contacts in the order CREATED");
  }

  @Test
  void a_missing_directory_is_reported_before_any_request() {
    FailingContacts contacts = failingAt(1, Unavailable.because("gone"));

    assertThatThrownBy(
            () -> export(contacts).into(folder.resolve("none/contacts.jsonl"), ExportStart.NEW))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(contacts.requests).isZero();
  }
}
