package r7contacts.demo.imports;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.files.ContactLine;
import r7contacts.files.imports.ImportOutcome;
import r7contacts.files.imports.ImportReport;
import r7contacts.files.imports.LineOutcome;
import r7contacts.files.io.PrivateFile;
import r7contacts.files.table.CsvRow;

/**
 * The report of an import: CSV for spreadsheets with a row for each line, in the order of the file.
 * It is opened before the import, and only its owner can read it.
 */
final class ReportFile implements AutoCloseable {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final List<String> OUTCOME = List.of("Outcome", "Contact ID", "Message");

  private final Option<FileChannel> file;
  private final boolean isTable;
  private final char separator;

  private ReportFile(Option<FileChannel> file, boolean isTable, char separator) {
    this.file = file;
    this.isTable = isTable;
    this.separator = separator;
  }

  /**
   * Opens the file. What it contains is kept until the report is written.
   *
   * @param isTable whether the lines are rows of a table, whose columns the report has
   * @throws IOException if it cannot be written
   */
  static ReportFile open(Path file, boolean isTable, char separator) throws IOException {
    return new ReportFile(Option.some(PrivateFile.open(file)), isTable, separator);
  }

  /** Returns a report that is written nowhere. */
  static ReportFile none() {
    return new ReportFile(Option.none(), false, ',');
  }

  /** Writes the report in place of what the file contains. */
  void write(List<LineOutcome> outcomes) throws IOException {
    if (file.isEmpty()) {
      return;
    }
    FileChannel channel = file.get();
    channel.truncate(0);
    List<LineOutcome> lines = new ArrayList<>(outcomes);
    lines.sort(Comparator.comparingLong(outcome -> outcome.line().number()));
    List<String> titles =
        isTable && !lines.isEmpty() ? lines.get(0).line().titles() : List.of("Line", "Name");
    // Rows of a table may be shorter or longer than its titles.
    int columns =
        lines.stream()
            .mapToInt(outcome -> isTable ? outcome.line().cells().size() : 0)
            .reduce(titles.size(), Math::max);
    write(
        channel, BYTE_ORDER_MARK + CsvRow.text(separator, with(padded(titles, columns), OUTCOME)));
    for (LineOutcome outcome : lines) {
      ContactLine line = outcome.line();
      List<String> cells =
          isTable
              ? padded(line.cells(), columns)
              : List.of(Long.toString(line.number()), name(line));
      write(
          channel,
          CsvRow.text(
              separator,
              with(
                  cells,
                  List.of(
                      ImportReport.kind(outcome.outcome()),
                      id(outcome.outcome()).map(ContactId::toString).getOrElse(""),
                      outcome.outcome().message()))));
    }
  }

  private static void write(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static List<String> with(List<String> cells, List<String> more) {
    List<String> all = new ArrayList<>(cells);
    all.addAll(more);
    return all;
  }

  private static List<String> padded(List<String> cells, int count) {
    List<String> all = new ArrayList<>(cells);
    while (all.size() < count) {
      all.add("");
    }
    return all;
  }

  /** Returns the name of the contact of a line; empty if the line could not be read. */
  static String name(ContactLine line) {
    return line.values().map(ContactLine.Values::contact).map(ReportFile::name).getOrElse("");
  }

  private static String name(Contact contact) {
    return contact
        .fold(person -> person.fullName().map(String::strip), Company::name)
        .getOrElse("");
  }

  private static Option<ContactId> id(ImportOutcome outcome) {
    if (outcome instanceof ImportOutcome.Created created) {
      return Option.some(created.id());
    }
    if (outcome instanceof ImportOutcome.Updated updated) {
      return Option.some(updated.id());
    }
    if (outcome instanceof ImportOutcome.Earlier earlier) {
      return Option.some(earlier.id());
    }
    return outcome instanceof ImportOutcome.Unchanged unchanged
        ? Option.some(unchanged.id())
        : Option.none();
  }

  @Override
  public void close() throws IOException {
    if (file.isDefined()) {
      file.get().close();
    }
  }
}
