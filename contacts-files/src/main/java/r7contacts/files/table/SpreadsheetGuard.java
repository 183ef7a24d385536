package r7contacts.files.table;

import java.util.regex.Pattern;

/**
 * Protection of text in CSV against spreadsheets, which evaluate it as a formula or convert it to a
 * number or date: leading zeros, digits after the fifteenth and the order of day and month would be
 * lost.
 *
 * <p>An apostrophe is put before such text at the start of a cell and, by the same rule, after each
 * comma, semicolon, tab and line break in it, where a spreadsheet with another separator would
 * begin a cell. {@link #remove} restores the original cell.
 */
final class SpreadsheetGuard {

  private static final char GUARD = '\'';

  /** Characters that formulas begin with, and their full-width forms. */
  private static final String FORMULA_STARTS = "=+-@＝＋－＠";

  /** Characters after which some spreadsheets begin a new cell, even within quotes. */
  private static final String SEPARATORS = ",;\t\r\n";

  /** Numbers that are shown as typed: the general format shows at most eleven digits. */
  private static final Pattern PLAIN = Pattern.compile("0|[1-9][0-9]{0,10}");

  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
          + "|янв(?:ар[ья])?|фев(?:рал[ья])?|март?а?|апр(?:ел[ья])?|ма[йя]|июн[ья]?|июл[ья]?"
          + "|авг(?:уста?)?|сен(?:тябр[ья])?|окт(?:ябр[ья])?|ноя(?:бр[ья])?|дек(?:абр[ья])?)\\.?";

  /** Numbers, dates and times: what spreadsheets convert. */
  private static final Pattern CONVERTED =
      Pattern.compile(
          "[.,]?[0-9][0-9 \\u00a0.,:/%-]*(?: ?[ap]m?)?"
              + "|[0-9][0-9.,]*e[+-]?[0-9]+"
              + "|[0-9]{1,4}[ ./-]*"
              + MONTH
              + "[ ./-]*[0-9]{0,4}"
              + "|"
              + MONTH
              + "[ ./-]*[0-9]{1,4}(?:[ ,]+[0-9]{1,4})?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private SpreadsheetGuard() {}

  /** Returns the cell with apostrophes, which spreadsheets show as typed. */
  static String add(String cell) {
    StringBuilder text = new StringBuilder();
    boolean isPartStart = true;
    for (int at = 0; at < cell.length(); ) {
      int character = cell.codePointAt(at);
      if (SEPARATORS.indexOf(character) >= 0) {
        isPartStart = true;
      } else if (isPartStart && !isSkipped(character)) {
        if (isGuarded(cell, at)) {
          text.append(GUARD);
        }
        isPartStart = false;
      }
      text.appendCodePoint(character);
      at += Character.charCount(character);
    }
    return text.toString();
  }

  /** Returns the cell that {@link #add} was applied to; other cells are unchanged. */
  static String remove(String cell) {
    StringBuilder text = new StringBuilder();
    boolean isPartStart = true;
    for (int at = 0; at < cell.length(); ) {
      int character = cell.codePointAt(at);
      boolean isGuard = false;
      if (SEPARATORS.indexOf(character) >= 0) {
        isPartStart = true;
      } else if (isPartStart && !isSkipped(character)) {
        isGuard = character == GUARD && isGuarded(cell, at + 1);
        isPartStart = false;
      }
      if (!isGuard) {
        text.appendCodePoint(character);
      }
      at += Character.charCount(character);
    }
    return text.toString();
  }

  /** Returns whether the text from here to the next separator needs an apostrophe. */
  private static boolean isGuarded(String cell, int from) {
    int start = from;
    while (start < cell.length() && cell.charAt(start) == GUARD) {
      // Otherwise an apostrophe that somebody typed would be taken for one that was added.
      start++;
    }
    int end = start;
    while (end < cell.length() && SEPARATORS.indexOf(cell.charAt(end)) < 0) {
      end++;
    }
    String text = cell.substring(start, end).strip();
    return !text.isEmpty()
        && (FORMULA_STARTS.indexOf(cell.charAt(start)) >= 0 || isConverted(text));
  }

  private static boolean isConverted(String text) {
    return CONVERTED.matcher(text).matches() && !PLAIN.matcher(text).matches();
  }

  /** A doubled quote within a quoted cell may be read as no character. */
  private static boolean isSkipped(int character) {
    return isInvisible(character) || character == '"';
  }

  /** Some spreadsheets ignore leading white space and invisible characters. */
  private static boolean isInvisible(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT;
  }
}
