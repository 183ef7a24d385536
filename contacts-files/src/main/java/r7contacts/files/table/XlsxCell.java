package r7contacts.files.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * Text of a cell in .xlsx. A formula has the value that the spreadsheet has computed. Numbers have
 * all their digits. Dates and times are ISO 8601, durations hours and minutes: {@code 25:30}.
 */
final class XlsxCell {

  /**
   * What is no part of a date in a format: quoted text, colours, escaped and padding characters.
   */
  private static final Pattern OTHER_TEXT =
      Pattern.compile("\"[^\"]*\"|\\[(?![hms]+\\])[^\\]]*\\]|[\\\\_*].");

  private static final Pattern DATE = Pattern.compile("(?i).*[ydhms].*");
  private static final Pattern TIME = Pattern.compile("(?i).*[hs].*");
  private static final Pattern DURATION = Pattern.compile("(?i).*\\[[hms]+\\].*");
  private static final Pattern ERROR =
      Pattern.compile("#(N/A|NAME\\?|GETTING_DATA|DIV/0!|[A-Z]+!)");
  private static final long SECONDS_OF_A_DAY = 86_400;

  private XlsxCell() {}

  /** Returns the text of a cell; empty if it has none. */
  static String text(Cell cell) {
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return number(number, cell);
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
    if (!isFormula && cell.getType() != CellType.ERROR) {
      return Optional.empty();
    }
    if (isFormula && cell.getRawValue() == null) {
      return Optional.of(
          "the cell %s has a formula without a value: open the file in a spreadsheet and save it"
              .formatted(cell.getAddress()));
    }
    String text = text(cell);
    return ERROR.matcher(text).matches()
        ? Optional.of("the cell %s has the error %s".formatted(cell.getAddress(), text))
        : Optional.empty();
  }

  private static String number(BigDecimal number, Cell cell) {
    String format = cell.getDataFormatString();
    String parts = format == null ? "" : OTHER_TEXT.matcher(format).replaceAll("");
    if (DURATION.matcher(parts).matches()) {
      return duration(number);
    }
    boolean isTime = number.abs().compareTo(BigDecimal.ONE) < 0;
    if (isTime && TIME.matcher(parts).matches()) {
      return cell.asDate().toLocalTime().toString();
    }
    return !isTime && DATE.matcher(parts).matches()
        ? date(cell.asDate())
        : number.stripTrailingZeros().toPlainString();
  }

  /** Returns days as hours, minutes and, unless they are 0, seconds. */
  private static String duration(BigDecimal days) {
    long seconds =
        days.abs()
            .multiply(BigDecimal.valueOf(SECONDS_OF_A_DAY))
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    String text = "%d:%02d".formatted(seconds / 3600, seconds / 60 % 60);
    return (days.signum() < 0 ? "-" : "")
        + (seconds % 60 == 0 ? text : text + ":%02d".formatted(seconds % 60));
  }

  /** Returns a date, with its time unless that is midnight. */
  static String date(LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toString();
  }
}
