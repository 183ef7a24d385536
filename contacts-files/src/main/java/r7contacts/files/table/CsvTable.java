package r7contacts.files.table;

import java.util.List;
import r7contacts.domain.Contact;
import r7contacts.domain.FieldDefinition;
import r7contacts.files.ContactFormat;

/**
 * The format CSV, for spreadsheets: a row for each contact, with a column for each of the portal's
 * custom fields.
 */
public final class CsvTable implements ContactFormat {

  private final char separator;
  private final List<ContactColumn> columns;

  /**
   * Creates a table with a column for each of these fields.
   *
   * @param separator the character between cells, which spreadsheets expect by country
   */
  public CsvTable(char separator, List<FieldDefinition> fields) {
    this.separator = separator;
    columns = ContactColumns.with(fields);
  }

  /** Returns the byte order mark, without which spreadsheets assume an old encoding. */
  @Override
  public String fileMark() {
    return "\uFEFF";
  }

  @Override
  public String header() {
    return CsvRow.text(separator, columns.stream().map(ContactColumn::title).toList());
  }

  @Override
  public String text(Contact contact) {
    return CsvRow.text(
        separator, columns.stream().map(column -> column.cell().apply(contact)).toList());
  }
}
