package r7contacts.files.table;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
    Option<Path> copy = open(path, () -> XlsxIsoDates.copy(path));
    try {
      Stream<ContactLine> lines = lines(path, copy.getOrElse(path));
      return lines.onClose(() -> delete(copy));
    } catch (IOException | RuntimeException e) {
      delete(copy);
      throw e;
    }
  }

  private Stream<ContactLine> lines(Path path, Path readable) throws IOException {
    // Formats tell dates from numbers; a cell that cannot be read must not end the file.
    ReadingOptions options = new ReadingOptions(true, true);
    ReadableWorkbook workbook = open(path, () -> new ReadableWorkbook(readable.toFile(), options));
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

  /** A step of opening a file. */
  @FunctionalInterface
  private interface Opening<T> {
    T open() throws IOException;
  }

  private static <T> T open(Path path, Opening<T> opening) throws IOException {
    try {
      return opening.open();
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
        .map(row -> new NumberedRow(row.getRowNum(), cells(row), problems(row)))
        .filter(row -> !row.isBlank())
        .map(row -> lines.line(row.number(), row.cells(), row.problems()));
  }

  private record NumberedRow(long number, List<String> cells, Map<Integer, String> problems) {

    boolean isBlank() {
      return problems.isEmpty() && cells.stream().allMatch(String::isBlank);
    }
  }

  /** Returns why cells have no value, by their indexes. */
  private static Map<Integer, String> problems(Row row) {
    Map<Integer, String> problems = new TreeMap<>();
    for (int column = 0; column < row.getCellCount(); column++) {
      int at = column;
      row.getOptionalCell(column)
          .flatMap(XlsxCell::problem)
          .ifPresent(problem -> problems.put(at, problem));
    }
    return problems;
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < row.getCellCount(); column++) {
      cells.add(row.getOptionalCell(column).map(XlsxCell::text).orElse(""));
    }
    return cells;
  }

  private static void delete(Option<Path> copy) {
    try {
      if (copy.isDefined()) {
        Files.deleteIfExists(copy.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(ReadableWorkbook workbook) {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
