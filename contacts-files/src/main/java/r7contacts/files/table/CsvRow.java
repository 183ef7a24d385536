package r7contacts.files.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** A row of CSV by RFC 4180, with every cell quoted and without formulas. */
public final class CsvRow {

  private CsvRow() {}

  /** Returns the cells as a row, with its line end. */
  public static String text(char separator, List<String> cells) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setRecordSeparator("\r\n")
            .setQuoteMode(QuoteMode.ALL)
            .get();
    StringBuilder row = new StringBuilder();
    try {
      format.printRecord(row, cells.stream().map(FormulaEscape::escape).toArray());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return row.toString();
  }
}
