package r7contacts.files.table;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import r7contacts.domain.PrintableText;
import r7contacts.domain.TextComparison;

/**
 * Titles of the columns of another program, and the titles of this library's tables that have the
 * same meaning. The values of several columns with one meaning are all read. Immutable.
 */
public final class ColumnMap {

  private static final String FIELD = "field:";
  private static final String OTHERS = "*";

  private final Map<String, String> titles;
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final boolean isOfGoogle;

  private ColumnMap(Map<String, String> titles, boolean isOfGoogle) {
    this.titles = new LinkedHashMap<>(titles);
    this.isOfGoogle = isOfGoogle;
    titles.forEach((column, title) -> keys.put(TextComparison.key(column), title));
  }

  /** Returns the map for tables of this library, in which every column keeps its title. */
  public static ColumnMap none() {
    return new ColumnMap(Map.of(), false);
  }

  /**
   * Returns the map for CSV that Google Contacts exports, with the titles in English. Other columns
   * are ignored.
   */
  public static ColumnMap google() {
    return ReadyMaps.google();
  }

  /**
   * Returns the map for CSV that Outlook exports, with the titles in English. Other columns are
   * ignored.
   */
  public static ColumnMap outlook() {
    return ReadyMaps.outlook();
  }

  static ColumnMap of(Map<String, String> titles) {
    return new ColumnMap(titles, false);
  }

  static ColumnMap ofGoogle(Map<String, String> titles) {
    return new ColumnMap(titles, true);
  }

  /**
   * Reads a map from text with a line {@code column = title} for each column. The title is one that
   * tables of this library have, in English or Russian, or {@code field:LABEL} for a custom field;
   * nothing, if the column is to be ignored. The column {@code *} stands for all others, which can
   * only be ignored. Blank lines, and lines that begin with {@code #}, are skipped.
   *
   * @throws IllegalArgumentException if a line is not of this form, or names an unknown title
   */
  public static ColumnMap parse(String text) {
    Map<String, String> titles = new LinkedHashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String content = line.strip();
      if (content.isEmpty() || content.startsWith("#")) {
        continue;
      }
      int equals = content.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "line %d must have the form \"column = title\": \"%s\""
                .formatted(number, PrintableText.singleLine(content)));
      }
      String column = content.substring(0, equals).strip();
      String title = content.substring(equals + 1).strip();
      check(number, column, title);
      if (titles.put(column, title) != null) {
        throw new IllegalArgumentException(
            "line %d names the column \"%s\" again"
                .formatted(number, PrintableText.singleLine(column)));
      }
    }
    if (titles.isEmpty()) {
      throw new IllegalArgumentException("the map names no column");
    }
    return new ColumnMap(titles, false);
  }

  private static void check(int number, String column, String title) {
    if (column.equals(OTHERS) && !title.isEmpty()) {
      throw new IllegalArgumentException(
          "line %d: * can only be ignored, with nothing after the equals sign".formatted(number));
    }
    boolean isField = title.toLowerCase(Locale.ROOT).startsWith(FIELD);
    if (!title.isEmpty() && !isField && Titles.column(title).isEmpty()) {
      throw new IllegalArgumentException(
          "line %d: \"%s\" is no title of a table of contacts, such as \"Last name\" or \"Phone 2 (mobile)\"; a custom field is field:LABEL"
              .formatted(number, PrintableText.singleLine(title)));
    }
  }

  /** Returns the columns that the map names. */
  public Set<String> columns() {
    return Set.copyOf(titles.keySet());
  }

  /** Returns whether the map names a column, in any case. */
  public boolean contains(String column) {
    return keys.containsKey(TextComparison.key(column.strip()));
  }

  /** Returns the title that a column has the meaning of; empty if the column is ignored. */
  public String title(String column) {
    String own = keys.containsKey(OTHERS) ? "" : column;
    return keys.getOrDefault(TextComparison.key(column.strip()), own);
  }

  /**
   * Returns whether an import uses the values of a column. It does not if the map ignores the
   * column, or if its title is one of those that only exports have: type, industry, currency,
   * photo, numbers of members and tasks, and creation.
   */
  public boolean isImported(String column) {
    String title = title(column);
    return !title.isBlank() && Titles.column(title).forAll(Column::isImported);
  }

  /**
   * Returns whether a cell may have several values with {@code :::} between them, and kinds are
   * free text, as in tables of Google.
   */
  boolean isOfGoogle() {
    return isOfGoogle;
  }
}
