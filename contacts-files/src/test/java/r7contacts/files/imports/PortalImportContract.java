package r7contacts.files.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import r7contacts.files.imports.ImportOutcome.Created;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.Fault;
import r7contacts.simulator.LostAnswer;
import r7contacts.simulator.PortalSimulator;

/** The contract of imports over a real socket. */
abstract class PortalImportContract extends ContactImportContract {

  private final List<PortalSimulator> portals = new ArrayList<>();

  /** Opens the contacts as applications do. */
  protected abstract EditableContactBook open(PortalSettings settings);

  @Override
  protected EditableContactBook open() {
    closePortals();
    PortalSimulator portal = ImportPortal.start();
    portals.add(portal);
    return open(
        PortalSettings.builder(portal.uri().toString()).token(portal.token()).retries(0).build());
  }

  @Test
  final void I04_a_line_of_which_one_request_failed_is_completed() throws Exception {
    String row = "person,Anna,Petrova,New,CTO,anna@example.org,,Warm,770000000012,VIP,Tea\n";
    for (int write = 3; write <= 5; write++) {
      try (EditableContactBook book = open()) {
        Path ledger = ImportFile.newLedger(folder);
        portals.get(0).fault(Fault.beforeEffect(LostAnswer.ERROR).from(write).times(1));
        List<ImportOutcome> outcomes = new ArrayList<>();

        ContactImport.into(book)
            .ledger(ledger)
            .run(ImportFile.lines(folder, row), outcome -> outcomes.add(outcome.outcome()));

        assertThat(outcomes).as("write %d", write).hasExactlyElementsOfTypes(Created.class);
        assertThat(ContactTexts.of(book))
            .hasSize(6)
            .contains(
                "Anna Petrova, CTO at New | Tea | Warm | [EMAIL/OTHER anna@example.org] | []"
                    + " | [ИНН=770000000012] | [VIP] | READ_WRITE");
        assertThat(ImportUndo.in(book).run(ledger, outcome -> {})).isTrue();
        assertThat(ContactTexts.of(book)).hasSize(4);
      }
    }
  }

  @Override
  protected int step() {
    return 14;
  }

  @Override
  protected long requests() {
    return portals.get(0).requests().size();
  }

  @Override
  protected long writes() {
    return portals.get(0).requests().stream()
        .filter(request -> !request.method().equals("GET"))
        .count();
  }

  @AfterEach
  final void closePortals() {
    portals.forEach(PortalSimulator::close);
    portals.clear();
  }
}
