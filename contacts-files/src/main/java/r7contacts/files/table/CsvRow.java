package r7contacts.files.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** A row of CSV by RFC 4180, with every cell quoted. */
public final class CsvRow {

  private CsvRow() {}

  /** Returns a row with its line end, with cells that are protected against spreadsheets. */
  public static String text(char separator, List<String> cells) {
    StringBuilder row = new StringBuilder();
    try {
      write(row, separator, cells.stream().map(SpreadsheetGuard::add).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return row.toString();
  }

  /**
   * Returns the separator that spreadsheets of a country expect: a semicolon if its decimal
   * separator is a comma, as in Russia, otherwise a comma.
   */
  public static char separator(Locale locale) {
    return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ';' : ',';
  }

  /** Writes a row with its line end. */
  static void write(Appendable text, char separator, List<String> cells) throws IOException {
    format(separator).printRecord(text, cells.toArray());
  }

  private static CSVFormat format(char separator) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(separator)
        .setRecordSeparator("\r\n")
        .setQuoteMode(QuoteMode.ALL)
        .get();
  }
}
