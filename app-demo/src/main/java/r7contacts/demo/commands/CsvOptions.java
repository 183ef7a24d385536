package r7contacts.demo.commands;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import r7contacts.demo.options.Names;
import r7contacts.domain.FieldDefinition;
import r7contacts.files.Language;
import r7contacts.files.table.CsvTable;
import r7contacts.files.table.XlsxTable;

/** The options for tables: CSV and .xlsx. */
final class CsvOptions {

  static final Separator DEFAULT_SEPARATOR = Separator.COMMA;

  /** Characters between cells. Which one a spreadsheet expects depends on its country. */
  enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    final char character;

    Separator(char character) {
      this.character = character;
    }

    @Override
    public String toString() {
      return Names.of(this);
    }
  }

  /** Languages of titles. */
  enum Headings {
    EN(Language.ENGLISH),
    RU(Language.RUSSIAN);

    private final Language language;

    Headings(Language language) {
      this.language = language;
    }

    @Override
    public String toString() {
      return Names.of(this);
    }
  }

  @Option(
      names = "--for",
      paramLabel = "READER",
      description = {
        "Reader of csv. excel (default): a spreadsheet, which would change numbers, dates and"
            + " formulas without an apostrophe; program: values as typed."
      })
  private CsvTable.@Nullable Purpose purpose;

  @Option(
      names = "--separator",
      paramLabel = "NAME",
      description =
          "Separator of csv cells: comma, semicolon or tab. Default: for excel that of the locale,"
              + " for a program comma.")
  private @Nullable Separator separator;

  @Option(
      names = "--headings",
      paramLabel = "LANGUAGE",
      description =
          "Language of the titles of csv and xlsx: en or ru. Default: for excel and xlsx that of"
              + " the locale, for a program en.")
  private @Nullable Headings headings;

  /** Returns CSV with a column for each of these fields. */
  CsvTable csv(List<FieldDefinition> fields, Locale locale) {
    CsvTable table =
        purpose == CsvTable.Purpose.PROGRAM
            ? CsvTable.forProgram(fields)
            : CsvTable.forExcel(fields, locale);
    CsvTable separated = separator == null ? table : table.withSeparator(separator.character);
    return headings == null ? separated : separated.withLanguage(headings.language);
  }

  /** Returns .xlsx with a column for each of these fields. */
  XlsxTable xlsx(List<FieldDefinition> fields, Locale locale) {
    return new XlsxTable(fields, headings == null ? Language.of(locale) : headings.language);
  }

  /**
   * Checks that the options are used with tables only.
   *
   * @throws IllegalArgumentException if an option is used with another format
   */
  void requireFormat(boolean isCsv, boolean isTable, String format) {
    String given = purpose != null ? "--for" : separator != null ? "--separator" : null;
    if (given != null && !isCsv) {
      throw new IllegalArgumentException(given + " applies to csv only, not to " + format);
    }
    if (headings != null && !isTable) {
      throw new IllegalArgumentException("--headings applies to tables only, not to " + format);
    }
  }
}
