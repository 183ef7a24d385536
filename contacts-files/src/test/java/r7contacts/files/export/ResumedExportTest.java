package r7contacts.files.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.domain.Contact;
import r7contacts.files.ContactFormat;
import r7contacts.files.JsonLines;
import r7contacts.files.table.CsvTable;
import r7contacts.json.ContactJson;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSearch;

class ResumedExportTest extends ExportTestBase {

  @Test
  void an_export_interrupted_at_any_page_is_resumed_without_loss() throws Exception {
    ContactError error = Unavailable.because("gone");
    for (int request = 1; request <= 9; request++) {
      ExportResult broken = export(failingAt(request, error)).into(file(), ExportStart.NEW);
      assertThat(broken.failure()).as("request %d", request).isEqualTo(Option.some(error));
      assertThat(file()).doesNotExist();
      assertThat(part()).exists();

      ExportResult result = export(InMemoryContacts.of(TWENTY)).into(file(), ExportStart.RESUME);

      assertThat(file()).hasContent(COMPLETE);
      assertThat(result.written()).isEqualTo(20);
      assertThat(result.before()).isEqualTo(broken.written());
      assertThat(folder.toFile().list()).containsExactly("contacts.jsonl");
      Files.delete(file());
    }
  }

  @Test
  void a_partly_written_contact_is_written_again() throws Exception {
    export(failingAt(4, Unavailable.because("gone"))).into(file(), ExportStart.NEW);
    Files.writeString(part(), "{\"kind\":\"per", StandardOpenOption.APPEND);

    export(InMemoryContacts.of(TWENTY)).into(file(), ExportStart.RESUME);

    assertThat(file()).hasContent(COMPLETE);
  }

  @Test
  void contacts_added_or_removed_during_an_interruption_do_not_repeat_or_hide_others()
      throws Exception {
    ExportResult broken =
        export(failingAt(4, Unavailable.because("gone"))).into(file(), ExportStart.NEW);
    List<Contact> since =
        Stream.concat(
                TWENTY.stream().filter(one -> one.id().value() > 2 && one.id().value() != 7),
                Stream.of(person(21, "new")))
            .toList();

    export(InMemoryContacts.of(since)).into(file(), ExportStart.RESUME);

    assertThat(broken.written()).isBetween(6L, 9L);
    List<Long> ids =
        Files.readAllLines(file()).stream()
            .map(line -> ContactJson.read(line).id().value())
            .toList();
    assertThat(ids).doesNotHaveDuplicates().isSorted().contains(1L, 6L, 8L, 20L, 21L);
  }

  @Test
  void skipped_contacts_and_their_reasons_are_kept_when_an_export_is_resumed() throws Exception {
    FailingContacts contacts =
        new FailingContacts(
            InMemoryContacts.of(TWENTY), 4, Unavailable.because("gone"), unreadable(PAGE));
    export(contacts).into(file(), ExportStart.NEW);

    ExportResult result = export(InMemoryContacts.of(TWENTY)).into(file(), ExportStart.RESUME);

    assertThat(result.written()).isEqualTo(17);
    assertThat(result.skipped()).isEqualTo(3);
    assertThat(result.reasons())
        .containsExactly(
            "unreadable answer: contact 1 is invalid",
            "unreadable answer: contact 2 is invalid",
            "unreadable answer: contact 3 is invalid");
  }

  @Test
  void a_resumed_export_replaces_the_file_if_it_was_started_so() throws Exception {
    Files.writeString(file(), "mine");
    for (int request = 1; request <= 9; request += 4) {
      export(failingAt(request, Unavailable.because("gone"))).into(file(), ExportStart.OVERWRITE);
      export(failingAt(2, Unavailable.because("gone"))).into(file(), ExportStart.RESUME);
      assertThat(file()).hasContent("mine");

      export(InMemoryContacts.of(TWENTY)).into(file(), ExportStart.RESUME);

      assertThat(file()).hasContent(COMPLETE);
      assertThat(folder.toFile().list()).containsExactly("contacts.jsonl");
      Files.writeString(file(), "mine");
    }
  }

  @Test
  void an_unfinished_export_reports_its_number_of_contacts() throws Exception {
    assertThat(ContactExport.unfinished(file())).isEmpty();
    ExportResult broken =
        export(failingAt(4, Unavailable.because("gone"))).into(file(), ExportStart.NEW);

    assertThat(ContactExport.unfinished(file()))
        .containsExactly(new UnfinishedExport(part(), broken.written()));
    Files.writeString(state(), "nonsense");
    assertThat(ContactExport.unfinished(file())).isEmpty();
  }

  @Test
  void only_an_equal_export_is_resumed() throws Exception {
    export(failingAt(4, Unavailable.because("gone"))).into(file(), ExportStart.NEW);
    byte[] unfinished = Files.readAllBytes(part());

    ContactExport other =
        new ContactExport(
            InMemoryContacts.of(TWENTY),
            "some",
            ContactQuery.all(),
            PAGE,
            new JsonLines(),
            listener);
    assertObstacle(
        other, ExportStart.RESUME, ExportObstacle.OTHER_EXPORT, "is another one: all, not some");
    assertThat(part()).hasBinaryContent(unfinished);

    Files.write(part(), new byte[] {'{'});
    assertObstacle(ExportStart.RESUME, ExportObstacle.OTHER_EXPORT, "is damaged: 1 of ");
    Files.writeString(state(), "description=all\n");
    assertThatThrownBy(() -> export(InMemoryContacts.of()).into(file(), ExportStart.RESUME))
        .isInstanceOf(IOException.class)
        .hasMessage(state() + " is damaged: it does not contain the export's progress");
  }

  @Test
  void a_table_that_is_resumed_equals_one_of_an_unbroken_run() throws Exception {
    ContactFormat table = CsvTable.forProgram(List.of());
    ByteArrayOutputStream unbroken = new ByteArrayOutputStream();
    table.write(TWENTY, unbroken);

    ExportResult broken =
        tableExport(failingAt(4, Unavailable.because("gone")), table).into(file(), ExportStart.NEW);
    ExportResult resumed =
        tableExport(InMemoryContacts.of(TWENTY), table).into(file(), ExportStart.RESUME);

    assertThat(broken.failure()).isNotEmpty();
    assertThat(resumed.before()).isEqualTo(broken.written());
    assertThat(file()).hasBinaryContent(unbroken.toByteArray());
    assertThat(resumed.bytes()).isEqualTo(unbroken.size());
    assertThat(folder.toFile().list()).containsExactly("contacts.jsonl");
  }

  private ContactExport tableExport(ContactSearch contacts, ContactFormat table) {
    return new ContactExport(contacts, "all", ContactQuery.all(), PAGE, table, listener);
  }
}
