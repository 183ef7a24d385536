package r7contacts.files.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static r7contacts.files.table.CsvTableTest.TABLE;
import static r7contacts.files.table.CsvTableTest.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

/** Formulas in contacts are escaped in CSV, however a spreadsheet reads it. */
class FormulaEscapeTest {

  private static final char[] SEPARATORS = {',', ';', '\t'};

  static List<Arguments> cellsWithFormulas() {
    return List.of(
        arguments("=1+1", "'=1+1"),
        arguments("+7 495 123-45-67", "'+7 495 123-45-67"),
        arguments("-1", "'-1"),
        arguments("@SUM(A1)", "'@SUM(A1)"),
        arguments("\t=1", "'\t'=1"),
        arguments("\r=1", "'\r'=1"),
        arguments("\n=1", "'\n'=1"),
        arguments("  =cmd|' /C calc'!A0", "'  =cmd|' /C calc'!A0"),
        arguments("＝1+1", "'＝1+1"),
        arguments("\u200b=1", "'\u200b=1"));
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

    Map<String, String> row = row(TABLE, contact);

    assertThat(row.values()).noneMatch(cell -> cell.matches("(?s)[\\s\\u200b]*[=+\\-@＝].*"));
    assertThat(row)
        .containsEntry("First name", escaped)
        .containsEntry("About", escaped)
        .containsEntry("Phone", escaped)
        .containsEntry("Birthday", escaped);
    FieldDefinition label = FieldDefinition.of(1, formula, FieldValue.Text.of(null));
    assertThat(row(new CsvTable(';', List.of(label)), contact)).containsKey(escaped);
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
    FieldDefinition label = FieldDefinition.of(1, formula, FieldValue.Text.of(null));

    for (char written : SEPARATORS) {
      CsvTable table = new CsvTable(written, List.of(label));
      String text = table.header() + table.text(contact);
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

  @Test
  void telephone_numbers_within_a_cell_are_not_escaped() throws IOException {
    Contact contact =
        Person.builder(
                Profile.builder(ContactId.of(1))
                    .infos(
                        ContactInfo.of(Channel.PHONE, Category.WORK, "1").withPrimary(true),
                        ContactInfo.of(Channel.PHONE, Category.WORK, "2"),
                        ContactInfo.of(Channel.PHONE, Category.HOME, "+7 (495) 123-45.67"),
                        ContactInfo.of(Channel.PHONE, Category.HOME, "+7 (495) 1;+7-("),
                        ContactInfo.of(Channel.PHONE, Category.FAX, "-1+cmd"))
                    .build())
            .build();

    assertThat(row(TABLE, contact))
        .containsEntry("Other phones", "2; +7 (495) 123-45.67; +7 (495) 1;'+7-(; '-1+cmd");
  }
}
