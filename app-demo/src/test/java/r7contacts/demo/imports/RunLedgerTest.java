package r7contacts.demo.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger of a run in memory while it is not saved. */
class RunLedgerTest {

  @TempDir private Path folder;

  @Test
  void a_second_run_is_refused_until_the_first_one_has_ended() {
    Path ledger = folder.resolve("a.ledger");
    try (RunLedger first = RunLedger.untilSaved(ledger)) {
      assertThatThrownBy(() -> RunLedger.untilSaved(ledger))
          .hasMessage("another import uses the ledger " + ledger);
      assertThat(first.file()).contains(RunLedger.copyOf(ledger));
      assertThat(RunLedger.copyOf(ledger)).exists();
    }

    RunLedger.untilSaved(ledger).close();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void the_copy_begins_as_the_ledger_and_is_removed_if_nothing_was_saved() throws IOException {
    Path ledger = Files.writeString(folder.resolve("a.ledger"), "begun");
    try (RunLedger run = RunLedger.untilSaved(ledger)) {
      assertThat(run.file().get()).hasContent("begun");
      Files.writeString(run.file().get(), "changed");
    }

    assertThat(folder).isDirectoryNotContaining(file -> !file.equals(ledger));
    assertThat(ledger).hasContent("begun");
  }
}
