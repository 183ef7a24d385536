package r7contacts.files.table;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import r7contacts.domain.Contact;
import r7contacts.domain.FieldDefinition;
import r7contacts.files.ContactFormat;
import r7contacts.files.ContactReader;
import r7contacts.files.Language;

/**
 * The format .xlsx of Excel and LibreOffice: one sheet with a row for each contact, under titles
 * that stay visible and filter the rows. All cells are text, so that no number loses a zero or
 * digit.
 *
 * <p>A cell holds at most {@value #MAX_CELL} characters: longer text is cut. A sheet holds at most
 * 1,048,575 contacts.
 */
public final class XlsxTable implements ContactFormat {

  /** Most characters of a cell: {@value}. */
  public static final int MAX_CELL = 32_767;

  private static final int ROWS_IN_MEMORY = 100;
  private static final double WIDTH = 18;
  private static final String TEXT = "@";
  private static final String CUT = "…";

  private final Language language;
  private final List<FieldDefinition> fields;

  /**
   * Creates the format.
   *
   * @param fields the portal's custom fields, each of which has a column
   * @param language the language of titles and names of kinds
   */
  public XlsxTable(List<FieldDefinition> fields, Language language) {
    this.fields = List.copyOf(fields);
    this.language = language;
  }

  /** Returns a reader of the first sheet of a file. */
  public static ContactReader reader() {
    return new XlsxReader(ColumnMap.none());
  }

  /** Returns a reader of the first sheet of tables with other titles. */
  public static ContactReader reader(ColumnMap map) {
    return new XlsxReader(map);
  }

  @Override
  public void write(Iterable<Contact> contacts, OutputStream file) throws IOException {
    ContactTable table =
        ContactTable.of(contacts, fields, language, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    int columns = table.titles().size();
    try (Workbook workbook = new Workbook(new Uncloseable(file), "r7contacts", null)) {
      Worksheet sheet = workbook.newWorksheet(language.choose("Contacts", "Контакты"));
      sheet.freezePane(0, 1);
      for (int column = 0; column < columns; column++) {
        sheet.width(column, WIDTH);
        sheet.style(column).format(TEXT).set();
      }
      writeRow(sheet, 0, table.titles());
      sheet.range(0, 0, 0, columns - 1).style().bold().format(TEXT).set();
      int row = 0;
      for (Contact contact : contacts) {
        row++;
        if (row == Worksheet.MAX_ROWS) {
          throw new IOException(
              "a sheet has at most %d rows: use CSV".formatted(Worksheet.MAX_ROWS));
        }
        writeRow(sheet, row, table.cells(contact));
        if (row % ROWS_IN_MEMORY == 0) {
          sheet.flush();
        }
      }
      sheet.setAutoFilter(0, 0, row, columns - 1);
    }
  }

  private static void writeRow(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      if (!cell.isEmpty()) {
        sheet.inlineString(row, column, XlsxText.encode(cut(cell)));
        // Otherwise a number that somebody types into the cell would lose its zeros.
        sheet.style(row, column).format(TEXT).set();
      }
    }
  }

  private static String cut(String cell) {
    if (cell.length() <= MAX_CELL) {
      return cell;
    }
    int end = MAX_CELL - CUT.length();
    return cell.substring(0, Character.isHighSurrogate(cell.charAt(end - 1)) ? end - 1 : end) + CUT;
  }

  /** The workbook closes its stream, which belongs to the caller. */
  private static final class Uncloseable extends FilterOutputStream {

    Uncloseable(OutputStream stream) {
      super(stream);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
