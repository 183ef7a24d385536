package r7contacts.files.table;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import r7contacts.domain.Contact;
import r7contacts.domain.FieldDefinition;
import r7contacts.files.ContactFormat;
import r7contacts.files.ContactReader;
import r7contacts.files.Language;

/**
 * The format CSV (RFC 4180, UTF-8): a row for each contact under a row of titles.
 *
 * <pre>{@code
 * CsvTable table = CsvTable.forProgram(catalog.fieldDefinitions());
 * }</pre>
 */
public final class CsvTable implements ContactFormat {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final DateTimeFormatter LOCAL_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final Pattern WRITTEN_TIME =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}");

  /** Reader that a CSV file is written for. */
  public enum Purpose {
    /**
     * Excel, LibreOffice and other spreadsheets. The file begins with a byte order mark, and an
     * apostrophe protects text that a spreadsheet would evaluate or convert. Creation times are in
     * the portal's local time.
     */
    EXCEL,
    /** Programs. Values are as typed, and creation times have their offset. */
    PROGRAM
  }

  private final Purpose purpose;
  private final char separator;
  private final Language language;
  private final boolean hasMark;
  private final List<FieldDefinition> fields;

  private CsvTable(
      Purpose purpose,
      char separator,
      Language language,
      boolean hasMark,
      List<FieldDefinition> fields) {
    this.purpose = purpose;
    this.separator = separator;
    this.language = language;
    this.hasMark = hasMark;
    this.fields = List.copyOf(fields);
  }

  /**
   * Returns CSV for spreadsheets, with the separator and the language of a country.
   *
   * @param fields the portal's custom fields, each of which has a column
   * @param locale spreadsheets expect a semicolon if its decimal separator is a comma, as in
   *     Russia, otherwise a comma
   */
  public static CsvTable forExcel(List<FieldDefinition> fields, Locale locale) {
    return new CsvTable(Purpose.EXCEL, CsvRow.separator(locale), Language.of(locale), true, fields);
  }

  /**
   * Returns CSV for programs, with commas and English titles.
   *
   * @param fields the portal's custom fields, each of which has a column
   */
  public static CsvTable forProgram(List<FieldDefinition> fields) {
    return new CsvTable(Purpose.PROGRAM, ',', Language.ENGLISH, false, fields);
  }

  /**
   * Returns a reader. A file with a byte order mark, or in another encoding than UTF-8, is for
   * spreadsheets; another one is for programs.
   */
  public static ContactReader reader() {
    return new CsvReader(Option.none(), ColumnMap.none());
  }

  /** Returns a reader of files that were written for this reader. */
  public static ContactReader reader(Purpose purpose) {
    return new CsvReader(Option.some(purpose), ColumnMap.none());
  }

  /** Returns a reader of tables with other titles. */
  public static ContactReader reader(ColumnMap map) {
    return new CsvReader(Option.none(), map);
  }

  /** Returns a copy with this character between cells. */
  public CsvTable withSeparator(char newSeparator) {
    return new CsvTable(purpose, newSeparator, language, hasMark, fields);
  }

  /** Returns a copy with titles and names of kinds in this language. */
  public CsvTable withLanguage(Language newLanguage) {
    return new CsvTable(purpose, separator, newLanguage, hasMark, fields);
  }

  /** Returns a copy without byte order mark, for output that is not a file. */
  public CsvTable withoutByteOrderMark() {
    return new CsvTable(purpose, separator, language, false, fields);
  }

  @Override
  public void write(Iterable<Contact> contacts, OutputStream file) throws IOException {
    ContactTable table =
        ContactTable.of(
            contacts,
            fields,
            language,
            purpose == Purpose.EXCEL ? LOCAL_TIME : DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    Writer text = new OutputStreamWriter(file, StandardCharsets.UTF_8);
    if (hasMark) {
      text.write(BYTE_ORDER_MARK);
    }
    CsvRow.write(text, separator, table.titles().stream().map(this::guarded).toList());
    for (Contact contact : contacts) {
      List<String> cells = new ArrayList<>(table.cells(contact));
      for (int column = 0; column < cells.size(); column++) {
        boolean isTime =
            table.isCreated(column) && WRITTEN_TIME.matcher(cells.get(column)).matches();
        if (!isTime) {
          cells.set(column, guarded(cells.get(column)));
        }
      }
      CsvRow.write(text, separator, cells);
    }
    text.flush();
  }

  private String guarded(String cell) {
    return purpose == Purpose.EXCEL ? SpreadsheetGuard.add(cell) : cell;
  }
}
