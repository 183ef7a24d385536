package r7contacts.files.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * Text of a cell in .xlsx. A formula has the value that the spreadsheet has computed. Numbers have
 * all their digits. Dates and times are ISO 8601.
 */
final class XlsxCell {

  /**
   * What is no part of a date in a format: quoted text, colours, escaped and padding characters.
   */
  private static final Pattern OTHER_TEXT =
      Pattern.compile("\"[^\"]*\"|\\[(?![hms]+\\])[^\\]]*\\]|[\\\\_*].");

  private static final Pattern DATE = Pattern.compile("(?i).*[ydhms].*");
  private static final Pattern ERROR = Pattern.compile("#[A-Z0-9/_]+[!?]?");

  private XlsxCell() {}

  /** Returns the text of a cell; empty if it has none. */
  static String text(Cell cell) {
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return isDate(cell) ? date(number, cell) : number.stripTrailingZeros().toPlainString();
    }
    if (value instanceof Boolean) {
      return value.toString();
    }
    String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
    return text == null ? "" : XlsxText.decode(text);
  }

  /** Returns why a cell has no value; empty if it has one, or is blank. */
  static Optional<String> problem(Cell cell) {
    boolean isFormula = cell.getFormula() != null;
    String text = text(cell);
    if (isFormula && cell.getRawValue() == null) {
      return Optional.of(
          "the cell %s has a formula without a value: open the file in a spreadsheet and save it"
              .formatted(cell.getAddress()));
    }
    boolean mayBeError = isFormula || cell.getType() == CellType.ERROR;
    return mayBeError && ERROR.matcher(text).matches()
        ? Optional.of("the cell %s has the error %s".formatted(cell.getAddress(), text))
        : Optional.empty();
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null && DATE.matcher(OTHER_TEXT.matcher(format).replaceAll("")).matches();
  }

  private static String date(BigDecimal number, Cell cell) {
    boolean isTime = number.abs().compareTo(BigDecimal.ONE) < 0;
    return isTime ? cell.asDate().toLocalTime().toString() : date(cell.asDate());
  }

  /** Returns a date, with its time unless that is midnight. */
  static String date(LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toString();
  }
}
