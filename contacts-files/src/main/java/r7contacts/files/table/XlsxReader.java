package r7contacts.files.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import r7contacts.files.ContactLine;
import r7contacts.files.ContactReader;

/**
 * Reader of the first sheet of .xlsx. Numbers have all their digits, and dates are ISO 8601, as far
 * as the spreadsheet kept them.
 *
 * @param map the titles of the file
 */
record XlsxReader(ColumnMap map) implements ContactReader {

  @Override
  public Stream<ContactLine> read(Path path) throws IOException {
    // Formats tell dates from numbers; a cell that cannot be read must not end the file.
    ReadableWorkbook workbook = open(path, new ReadingOptions(true, true));
    try {
      Stream<Row> sheet = workbook.getFirstSheet().openStream();
      Iterator<Row> rows = new Rows(sheet.iterator());
      Stream<ContactLine> lines = rows.hasNext() ? lines(rows) : Stream.empty();
      return lines.onClose(sheet::close).onClose(() -> close(workbook));
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw e;
    }
  }

  private static ReadableWorkbook open(Path path, ReadingOptions options) throws IOException {
    try {
      return new ReadableWorkbook(path.toFile(), options);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new IOException(path + " cannot be read as .xlsx", e);
    }
  }

  /** Rows of a file that may be damaged. */
  private record Rows(Iterator<Row> rows) implements Iterator<Row> {

    @Override
    public boolean hasNext() {
      return readable(rows::hasNext);
    }

    @Override
    public Row next() {
      return readable(rows::next);
    }

    private static <T> T readable(Supplier<T> read) {
      try {
        return read.get();
      } catch (RuntimeException e) {
        throw new UncheckedIOException(new IOException("the file is damaged", e));
      }
    }
  }

  private Stream<ContactLine> lines(Iterator<Row> rows) {
    TableLines lines = new TableLines(cells(rows.next()), map);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
        .map(row -> new NumberedRow(row.getRowNum(), cells(row)))
        .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isBlank()))
        .map(row -> lines.line(row.number(), row.cells()));
  }

  private record NumberedRow(long number, List<String> cells) {}

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < row.getCellCount(); column++) {
      cells.add(row.getOptionalCell(column).map(XlsxReader::text).orElse(""));
    }
    return cells;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.STRING) {
      return XlsxText.decode(cell.asString());
    }
    if (cell.getType() == CellType.NUMBER) {
      return isDate(cell) ? date(cell.asDate()) : number(cell.asNumber());
    }
    String raw = cell.getRawValue();
    return cell.getType() == CellType.BOOLEAN
        ? cell.asBoolean().toString()
        : raw == null ? "" : XlsxText.decode(raw);
  }

  private static String number(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    // Quoted text and colours are no part of the date.
    return format != null
        && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?i).*[ydh].*");
  }

  private static String date(LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toString();
  }

  private static void close(ReadableWorkbook workbook) {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
