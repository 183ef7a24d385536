package r7contacts.files.imports;

import java.nio.file.Path;
import java.util.List;
import r7contacts.files.table.CsvTable;
import r7contacts.port.edit.EditableContactBook;

/** Program that imports a file, and is killed at a position. */
final class ImportProcess {

  /** The exit status of a program that was killed. */
  static final int KILLED = 9;

  private ImportProcess() {}

  /**
   * Imports a file.
   *
   * @param arguments address and token of the portal, the file, the ledger, the position
   */
  public static void main(String[] arguments) throws Exception {
    Halt halt = new Halt(Integer.parseInt(arguments[4]), () -> Runtime.getRuntime().halt(KILLED));
    try (EditableContactBook book = ImportPortal.open(arguments[0], arguments[1])) {
      ContactImport.into(halt.in(book))
          .filling(Fill.GIVEN)
          .ledger(Path.of(arguments[3]))
          .run(CsvTable.reader().read(Path.of(arguments[2])), halt.after(outcome -> {}));
    }
  }

  /** Starts the program in a process of its own. */
  static Process start(String portal, String token, Path file, Path ledger, int position)
      throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(
            List.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                ImportProcess.class.getName(),
                portal,
                token,
                file.toString(),
                ledger.toString(),
                Integer.toString(position)))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
