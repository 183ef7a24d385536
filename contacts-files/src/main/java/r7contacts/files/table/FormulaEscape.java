package r7contacts.files.table;

/**
 * Protection against formula injection: a spreadsheet must not evaluate text that somebody typed
 * into a contact.
 *
 * <p>An apostrophe is put before a cell that a spreadsheet would take for a formula, and before the
 * part of a cell after a comma, semicolon, tab or line break, where a spreadsheet with another
 * separator would begin a cell. Telephone numbers in such parts are left as they are.
 */
final class FormulaEscape {

  /** Characters that formulas begin with, and their full-width forms. */
  private static final String FORMULA_STARTS = "=+-@＝＋－＠";

  /** Characters after which some spreadsheets begin a new cell, even within quotes. */
  private static final String SEPARATORS = ",;\t\r\n";

  private static final String TELEPHONE_CHARACTERS = "0123456789 +-.()";

  private FormulaEscape() {}

  /** Returns the cell's text, which no spreadsheet takes for a formula. */
  static String escape(String cell) {
    StringBuilder text = new StringBuilder(beginsFormula(cell) ? "'" : "");
    boolean isStart = false;
    for (int at = 0; at < cell.length(); ) {
      int character = cell.codePointAt(at);
      if (SEPARATORS.indexOf(character) >= 0) {
        isStart = true;
      } else if (isStart && !isSkipped(character)) {
        if (FORMULA_STARTS.indexOf(character) >= 0 && !isTelephone(cell, at)) {
          text.append('\'');
        }
        isStart = false;
      }
      text.appendCodePoint(character);
      at += Character.charCount(character);
    }
    return text.toString();
  }

  private static boolean beginsFormula(String cell) {
    if (cell.isEmpty()) {
      return false;
    }
    if (cell.charAt(0) == '\t' || cell.charAt(0) == '\r' || cell.charAt(0) == '\n') {
      return true;
    }
    return cell.codePoints()
        .filter(character -> !isInvisible(character))
        .limit(1)
        .anyMatch(character -> FORMULA_STARTS.indexOf(character) >= 0);
  }

  /** Returns whether there is only a telephone number up to the next separator. */
  private static boolean isTelephone(String cell, int from) {
    int last = ' ';
    for (int at = from; at < cell.length() && SEPARATORS.indexOf(cell.charAt(at)) < 0; at++) {
      char character = cell.charAt(at);
      if (TELEPHONE_CHARACTERS.indexOf(character) < 0) {
        return false;
      }
      last = character == ' ' ? last : character;
    }
    // An operator at the end would apply to what follows the cell.
    return last == ')' || last >= '0' && last <= '9';
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
