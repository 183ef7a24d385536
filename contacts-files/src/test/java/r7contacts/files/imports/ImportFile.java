package r7contacts.files.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import r7contacts.files.ContactLine;
import r7contacts.files.table.CsvTable;

/** Lines of a CSV file for imports. */
final class ImportFile {

  static final String TITLES =
      "Kind,First name,Last name,Company,Job title,E-mail,Phone,Stage,ИНН,Tags,About\n";

  private ImportFile() {}

  /** Returns the name of a ledger that does not exist, in memory where the system can do that. */
  static Path newLedger(Path folder) throws IOException {
    Path memory = Path.of("/dev/shm");
    Path parent = Files.isWritable(memory) ? memory : folder;
    Path ledger = Files.createTempFile(parent, "import", ".ledger");
    Files.delete(ledger);
    ledger.toFile().deleteOnExit();
    return ledger;
  }

  static Stream<ContactLine> lines(Path folder, String rows) throws IOException {
    Path file = folder.resolve("contacts.csv");
    Files.writeString(file, TITLES + rows, StandardCharsets.UTF_8);
    return CsvTable.reader().read(file);
  }
}
