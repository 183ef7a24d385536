package r7contacts.files.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.files.table.CsvTable;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.simulator.PortalSimulator;

/**
 * Imports that are killed at a position and resumed: the portal ends as after an import that was
 * not. All positions are met in this JVM; at some of them, a process is killed. With {@code
 * -Dimport.kills=all}, a process is killed at each position, which takes minutes.
 */
class KilledImportTest {

  private static final int PROCESSES =
      System.getProperty("import.kills", "").equals("all") ? Integer.MAX_VALUE : 8;

  @TempDir private Path folder;
  private Path file;

  private void writeFile(int lines) throws Exception {
    file = folder.resolve("contacts.csv");
    Files.writeString(file, ImportFile.TITLES + rows(lines), StandardCharsets.UTF_8);
  }

  /** Returns lines of all kinds: companies of the file and others, updates, lines without keys. */
  private static String rows(int count) {
    StringBuilder rows = new StringBuilder();
    rows.append("person,Maria,Orlova,Company 0,CEO,maria@romashka.example,,,,New,At 5\n");
    rows.append("person,Vera,Belova,Workshop,,,+7 912 000-00-07,,,,\n");
    for (int at = 2; at < count; at++) {
      int group = at / 5;
      String row =
          switch (at % 5) {
            case 0 -> "company,,,Company %2$d,,office%1$d@example.org,,Warm,,,\n";
            case 1 -> "person,Anna,No %1$d,Company %2$d,CTO,a%1$d@example.org,,Cold,,VIP,Tea\n";
            case 2 -> "person,Ivan,Sidorov,,Job %1$d,,,,,,\n";
            case 3 -> "person,Olga,No %1$d,New %2$d,,,+7 912 345-00-%1$02d,,77%1$d,,\n";
            default -> "person,Anna,No %1$d,,,,,,,,\n";
          };
      rows.append(row.formatted(at, group));
    }
    return rows.toString();
  }

  private void runUntil(Halt halt, EditableContactBook book, Path ledger) throws Exception {
    runUntil(halt, book, ledger, new ArrayList<>());
  }

  private void runUntil(
      Halt halt, EditableContactBook book, Path ledger, List<ImportOutcome> outcomes)
      throws Exception {
    ContactImport.into(halt.in(book))
        .filling(Fill.GIVEN)
        .ledger(ledger)
        .run(CsvTable.reader().read(file), halt.after(outcome -> outcomes.add(outcome.outcome())));
  }

  private List<ImportOutcome> resumed(EditableContactBook book, Path ledger) throws Exception {
    List<ImportOutcome> outcomes = new ArrayList<>();
    ContactImport.into(book)
        .filling(Fill.GIVEN)
        .ledger(ledger)
        .run(CsvTable.reader().read(file), outcome -> outcomes.add(outcome.outcome()));
    return outcomes;
  }

  private static List<String> kinds(List<ImportOutcome> outcomes) {
    return outcomes.stream().map(ImportReport::kind).toList();
  }

  /** At positions after a write to the ledger, the last entry is also cut off. */
  @Test
  void an_import_that_ends_at_any_position_is_completed() throws Exception {
    writeFile(22);
    EditableContactBook unbroken = ImportPortal.inMemory();
    Halt counting = new Halt(-1);
    Path ledger = ImportFile.newLedger(folder);
    List<ImportOutcome> outcomesOfAll = new ArrayList<>();
    runUntil(counting, unbroken, ledger, outcomesOfAll);
    List<String> wanted = ContactTexts.of(unbroken);
    List<String> wantedKinds = kinds(outcomesOfAll);
    assertThat(counting.passed()).isGreaterThan(200);

    int cut = 0;
    for (int position = 0; position < counting.passed(); position++) {
      EditableContactBook book = ImportPortal.inMemory();
      Files.deleteIfExists(ledger);
      Halt halt = new Halt(position).watching(ledger);
      try {
        runUntil(halt, book, ledger);
      } catch (Halt.HaltedError killed) {
        if (halt.isEntryNew()) {
          cutLastEntry(ledger, cut++);
        }
      }

      List<ImportOutcome> outcomes = resumed(book, ledger);

      assertThat(ContactTexts.of(book)).as("position %d", position).isEqualTo(wanted);
      List<String> kinds = kinds(outcomes);
      for (int line = 0; line < wantedKinds.size(); line++) {
        String wantedKind = wantedKinds.get(line);
        boolean isWritten = List.of("created", "updated").contains(wantedKind);
        assertThat(kinds.get(line))
            .as("line %d, position %d", line, position)
            .isIn(wantedKind, isWritten ? "earlier" : wantedKind);
      }
    }
    assertThat(cut).isGreaterThan(30);
  }

  @Test
  void without_a_ledger_some_contacts_would_be_created_again() throws Exception {
    writeFile(22);
    EditableContactBook unbroken = ImportPortal.inMemory();
    Halt counting = new Halt(-1);
    runUntil(counting, unbroken, ImportFile.newLedger(folder));
    int doubles = 0;
    for (int position = 0; position < counting.passed(); position += 20) {
      EditableContactBook book = ImportPortal.inMemory();
      try {
        runUntil(new Halt(position), book, ImportFile.newLedger(folder));
      } catch (Halt.HaltedError killed) {
        resumed(book, ImportFile.newLedger(folder));
      }
      if (ContactTexts.of(book).size() > ContactTexts.of(unbroken).size()) {
        doubles++;
      }
    }

    assertThat(doubles).isPositive();
  }

  /** Cuts off from one byte to the whole entry. */
  private static void cutLastEntry(Path ledger, int seed) throws Exception {
    byte[] bytes = Files.readAllBytes(ledger);
    int start = bytes.length - 1;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    try (RandomAccessFile opened = new RandomAccessFile(ledger.toFile(), "rw")) {
      opened.setLength(start + (bytes.length - start - 1) * (long) (seed % 5) / 4);
    }
  }

  /** The processes run two at a time. */
  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void an_import_whose_process_is_killed_is_completed() throws Exception {
    writeFile(30);
    int positions;
    List<String> wanted;
    try (PortalSimulator portal = ImportPortal.start();
        EditableContactBook book = ImportPortal.open(portal)) {
      Halt counting = new Halt(-1);
      runUntil(counting, book, ImportFile.newLedger(folder));
      positions = counting.passed();
      wanted = ContactTexts.of(book);
    }
    assertThat(positions).isGreaterThan(200);
    int kills = Math.min(positions, PROCESSES);

    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<String>>> results = new ArrayList<>();
      for (int kill = 0; kill < kills; kill++) {
        // From the first to the last position.
        int position = (int) ((long) kill * (positions - 1) / Math.max(1, kills - 1));
        results.add(threads.submit(() -> killedAndResumed(position)));
      }
      for (Future<List<String>> result : results) {
        assertThat(result.get()).isEqualTo(wanted);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private List<String> killedAndResumed(int position) throws Exception {
    Path ledger = ImportFile.newLedger(folder);
    try (PortalSimulator portal = ImportPortal.start();
        EditableContactBook book = ImportPortal.open(portal)) {
      Process process =
          ImportProcess.start(portal.uri().toString(), portal.token(), file, ledger, position);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("position %d", position).isTrue();
      assertThat(process.exitValue()).as("position %d", position).isEqualTo(ImportProcess.KILLED);

      List<ImportOutcome> outcomes = resumed(book, ledger);

      assertThat(outcomes)
          .as("position %d", position)
          .noneMatch(any -> List.of("rejected", "unfinished").contains(ImportReport.kind(any)));
      return ContactTexts.of(book);
    }
  }
}
