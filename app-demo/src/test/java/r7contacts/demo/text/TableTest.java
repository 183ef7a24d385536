package r7contacts.demo.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

  private final Table table = new Table("ID", "NAME", "E-MAIL");

  @Test
  void columns_are_as_wide_as_their_widest_cell() {
    table.row("1", "山田", "y@x.example");
    table.row("1000", "Анна", "");

    assertThat(table.lines(Table.UNCUT))
        .containsExactly(
            "ID    NAME  E-MAIL", //
            "1     山田  y@x.example",
            "1000  Анна");
  }

  @Test
  void on_a_narrow_page_the_widest_column_is_cut() {
    table.row("1", "Anna", "a.very.long.address@romashka.example");

    assertThat(table.lines(30))
        .containsExactly(
            "ID  NAME  E-MAIL", //
            "1   Anna  a.very.long.address…");
    assertThat(table.lines(1)).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(16));
  }

  @Test
  void control_characters_and_line_breaks_in_cells_are_replaced() {
    table.row("1", "a\u001b[2J\nb", "x");

    assertThat(table.lines(Table.UNCUT).get(1)).isEqualTo("1   a\ufffd[2J b  x");
  }

  @Test
  void a_row_must_have_as_many_cells_as_titles() {
    assertThatThrownBy(() -> table.row("1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 cells under [ID, NAME, E-MAIL]");
  }
}
