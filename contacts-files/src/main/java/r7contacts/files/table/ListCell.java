package r7contacts.files.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several texts in one cell, separated by semicolons. A text with a semicolon, quotation mark, line
 * break or outer space is quoted as in CSV, so that it stays one.
 */
final class ListCell {

  private static final String BETWEEN = "; ";

  private ListCell() {}

  /** Returns the texts as one cell. */
  static String write(List<String> texts) {
    return texts.stream().map(ListCell::quoted).collect(Collectors.joining(BETWEEN));
  }

  private static String quoted(String text) {
    boolean isPlain =
        text.chars().noneMatch(any -> ";\"\r\n".indexOf(any) >= 0) && text.equals(text.strip());
    return isPlain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /** Returns the texts of a cell. */
  static List<String> read(String cell) {
    List<String> texts = new ArrayList<>();
    int at = 0;
    while (at <= cell.length()) {
      int start = afterSpaces(cell, at);
      boolean isQuoted = start < cell.length() && cell.charAt(start) == '"';
      int end = isQuoted ? closingQuote(cell, start) : start;
      int next = cell.indexOf(';', Math.min(end, cell.length()));
      next = next < 0 ? cell.length() : next;
      String text =
          isQuoted
              ? cell.substring(start + 1, end).replace("\"\"", "\"")
              : cell.substring(start, Math.max(start, next)).strip();
      if (!text.isEmpty()) {
        texts.add(text);
      }
      at = next + 1;
    }
    return texts;
  }

  private static int afterSpaces(String cell, int from) {
    int at = from;
    while (at < cell.length() && Character.isWhitespace(cell.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Returns the place of the quotation mark that ends a text, or the end of the cell. */
  private static int closingQuote(String cell, int opening) {
    int at = opening + 1;
    while (at < cell.length()) {
      if (cell.charAt(at) == '"') {
        if (at + 1 >= cell.length() || cell.charAt(at + 1) != '"') {
          return at;
        }
        at++;
      }
      at++;
    }
    return cell.length();
  }
}
