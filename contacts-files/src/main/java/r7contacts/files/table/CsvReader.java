package r7contacts.files.table;

import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import r7contacts.files.ContactLine;
import r7contacts.files.ContactReader;
import r7contacts.files.io.TextFile;

/**
 * Reader of CSV, with the separator that the titles have.
 *
 * @param purpose what the file was written for; if absent, a spreadsheet if it has a byte order
 *     mark or is not UTF-8
 * @param map the titles of the file
 */
record CsvReader(Option<CsvTable.Purpose> purpose, ColumnMap map) implements ContactReader {

  private static final char[] SEPARATORS = {',', ';', '\t'};

  @Override
  public Stream<ContactLine> read(Path path) throws IOException {
    TextFile file = TextFile.of(path);
    boolean isGuarded =
        purpose
            .map(known -> known == CsvTable.Purpose.EXCEL)
            .getOrElse(file.hasMark() || file.encoding() != StandardCharsets.UTF_8);
    char separator;
    try (BufferedReader reader = file.open()) {
      separator = separator(reader);
    }
    CSVParser parser =
        CSVParser.builder().setReader(file.open()).setFormat(format(separator)).get();
    try {
      return lines(parser, isGuarded);
    } catch (RuntimeException e) {
      parser.close();
      throw e;
    }
  }

  private Stream<ContactLine> lines(CSVParser parser, boolean isGuarded) throws IOException {
    Iterator<CSVRecord> records = new Rows(parser.iterator());
    if (!records.hasNext()) {
      parser.close();
      return Stream.empty();
    }
    CSVRecord titles = records.next();
    while (records.hasNext() && isBeforeTitles(titles)) {
      titles = records.next();
    }
    TableLines lines = new TableLines(cells(titles, isGuarded), map);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED), false)
        .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
        .map(row -> lines.line(row.getRecordNumber(), cells(row, isGuarded)))
        .onClose(() -> close(parser));
  }

  /** Returns whether a row is blank, or tells a spreadsheet the separator. */
  private static boolean isBeforeTitles(CSVRecord row) {
    return row.stream().allMatch(cell -> cell.isBlank() || cell.startsWith("sep="));
  }

  /** Rows of a file in which a quotation mark may not be closed. */
  private record Rows(Iterator<CSVRecord> rows) implements Iterator<CSVRecord> {

    @Override
    public boolean hasNext() {
      try {
        return rows.hasNext();
      } catch (UncheckedIOException e) {
        throw e.getCause() instanceof CSVException
            ? new UncheckedIOException(
                new IOException("a quotation mark is not closed, or follows other text", e))
            : e;
      }
    }

    @Override
    public CSVRecord next() {
      return rows.next();
    }
  }

  private static List<String> cells(CSVRecord row, boolean isGuarded) {
    return isGuarded ? row.stream().map(SpreadsheetGuard::remove).toList() : row.toList();
  }

  private static CSVFormat format(char separator) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(separator)
        .setIgnoreEmptyLines(false)
        // Other programs do not always double quotation marks.
        .setTrailingData(true)
        .get();
  }

  /** Returns the separator that is most frequent outside of quotes in the first row with text. */
  private static char separator(BufferedReader reader) throws IOException {
    int[] counts = new int[SEPARATORS.length];
    boolean isQuoted = false;
    boolean hasText = false;
    for (int any = reader.read(); any >= 0; any = reader.read()) {
      if (any == '"') {
        isQuoted = !isQuoted;
      } else if (!isQuoted && (any == '\n' || any == '\r')) {
        if (hasText) {
          break;
        }
      } else {
        hasText = true;
      }
      for (int at = 0; at < SEPARATORS.length; at++) {
        counts[at] += !isQuoted && any == SEPARATORS[at] ? 1 : 0;
      }
    }
    int most = 0;
    for (int at = 1; at < SEPARATORS.length; at++) {
      most = counts[at] > counts[most] ? at : most;
    }
    return SEPARATORS[most];
  }

  private static void close(CSVParser parser) {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
