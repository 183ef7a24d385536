package r7contacts.files.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static r7contacts.files.table.CsvTableTest.row;
import static r7contacts.files.table.CsvTableTest.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;

/** Text in CSV is protected, however a spreadsheet reads it. */
class SpreadsheetGuardTest {

  private static final char[] SEPARATORS = {',', ';', '\t'};

  static List<Arguments> cellsWithFormulas() {
    return List.of(
        arguments("=1+1", "'=1+1"),
        arguments("+7 495 123-45-67", "'+7 495 123-45-67"),
        arguments("-1", "'-1"),
        arguments("@SUM(A1)", "'@SUM(A1)"),
        arguments("\t=1", "\t'=1"),
        arguments("\r=1", "\r'=1"),
        arguments("\n=1", "\n'=1"),
        arguments("  =cmd|' /C calc'!A0", "  '=cmd|' /C calc'!A0"),
        arguments("＝1+1", "'＝1+1"),
        arguments("\u200b=1", "\u200b'=1"));
  }

  @ParameterizedTest
  @MethodSource("cellsWithFormulas")
  void cells_that_begin_like_a_formula_are_escaped(String formula, String escaped)
      throws IOException {
    Contact contact =
        Person.builder(
                Profile.builder(ContactId.of(1))
                    .about(formula)
                    .infos(ContactInfo.of(Channel.PHONE, Category.WORK, formula))
                    .customFields(CustomField.of(1, "Birthday", FieldValue.Text.of(formula)))
                    .build())
            .firstName(formula)
            .build();

    Map<String, String> row = row(table("Birthday", ','), contact);

    assertThat(row.values()).noneMatch(cell -> cell.matches("(?s)[\\s\\u200b]*[=+\\-@＝].*"));
    assertThat(row)
        .containsEntry("First name", escaped)
        .containsEntry("About", escaped)
        .containsEntry("Phone", escaped)
        .containsEntry("Birthday", escaped);
    if (formula.equals(formula.strip())) {
      assertThat(row(table(formula, ';'), contact)).containsKey(escaped);
    }
  }

  static List<String> cellsWithInnerFormulas() {
    return Stream.of(",", ";", "\t", "\n", "\r\n", "; ", ",\u00a0\u200b", ";\"", "; \" \"")
        .flatMap(
            separator ->
                Stream.of("=cmd|'/C calc'!A0", "@SUM(A1)", "+1+cmd", "-(", "＝1", "+7 &")
                    .map(formula -> "Ann" + separator + formula))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cellsWithInnerFormulas")
  void formulas_within_cells_are_escaped_for_every_separator(String formula) throws IOException {
    Contact contact =
        Person.builder(
                Profile.builder(ContactId.of(1))
                    .about(formula)
                    .tags(formula, "another")
                    .infos(ContactInfo.of(Channel.PHONE, Category.WORK, formula))
                    .customFields(CustomField.of(1, "Birthday", FieldValue.Text.of(formula)))
                    .build())
            .firstName(formula)
            .lastName("Lee")
            .build();

    for (char written : SEPARATORS) {
      String text = text(table(formula, written), List.of(contact));
      for (char read : SEPARATORS) {
        assertThat(cellsOfLenientReader(read, text))
            .noneMatch(cell -> cell.matches("(?s)[\\s\\u00a0\\u200b]*[=+\\-@＝].*"));
        assertThat(cellsWithoutQuotes(read, text))
            .noneMatch(cell -> cell.matches("(?s)[\\s\\u00a0\\u200b]*[=+\\-@＝].*"));
      }
    }
  }

  /** Reads quotes at the beginning of a cell only; text after the closing quote is appended. */
  private static List<String> cellsOfLenientReader(char separator, String text) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    boolean isFresh = true;
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (isFresh && sign == '"') {
        isQuoted = true;
      } else if (isQuoted && sign == '"') {
        if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
          cell.append('"');
          at++;
        } else {
          isQuoted = false;
        }
      } else if (!isQuoted && (sign == separator || sign == '\n')) {
        cells.add(cell.toString());
        cell.setLength(0);
        isFresh = true;
        continue;
      } else {
        cell.append(sign);
      }
      isFresh = false;
    }
    cells.add(cell.toString());
    return cells;
  }

  /** Ignores quotes. */
  private static List<String> cellsWithoutQuotes(char separator, String text) {
    return List.of(text.replace("\"", "").split("[\n\r" + separator + "]", -1));
  }

  private static CsvTable table(String label, char separator) {
    return CsvTable.forExcel(
            List.of(FieldDefinition.of(1, label, FieldValue.Text.of(null))), Locale.ENGLISH)
        .withSeparator(separator)
        .withoutByteOrderMark();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "007",
        "0123456789",
        "770123456789",
        "40702810900000012345",
        "1/2",
        "3-4",
        "31.12.1984",
        "12:30",
        "5 pm",
        "1e5",
        "8 800 555-35-35",
        "Jan 5",
        "5 мая",
        "1 сентября 2024",
        "May 2020"
      })
  void numbers_and_dates_that_a_spreadsheet_converts_are_escaped(String cell) {
    assertThat(SpreadsheetGuard.add(cell)).isEqualTo("'" + cell);
    assertThat(SpreadsheetGuard.add("a; " + cell)).isEqualTo("a; '" + cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "7", "12345678901", "10 Main Street", "Mark 5", "a-1", "B2B", "maybe 5"})
  void other_text_is_unchanged(String cell) {
    assertThat(SpreadsheetGuard.add(cell)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+7 (495) 123-45.67", "-1+cmd", "007"})
  void the_rule_is_the_same_at_the_start_of_a_cell_and_within_it(String text) {
    assertThat(SpreadsheetGuard.add("2; " + text)).isEqualTo("2; " + SpreadsheetGuard.add(text));
  }
}
