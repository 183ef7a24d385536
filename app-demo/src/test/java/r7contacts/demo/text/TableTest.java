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

    assertThat(table.lines(Table.UNCUT, true))
        .containsExactly(
            "ID    NAME  E-MAIL", //
            "1     山田  y@x.example",
            "1000  Анна");
  }

  @Test
  void on_a_narrow_page_the_widest_column_is_cut_but_no_email_address() {
    table.row("1", "Anna-Maria Petrova-Vodkina", "a.very.long.address@romashka.example");

    assertThat(table.lines(60, true))
        .containsExactly(
            "ID  NAME                E-MAIL", //
            "1   Anna-Maria Petrov…  a.very.long.address@romashka.example");
  }

  @Test
  void on_a_page_that_is_too_narrow_for_one_line_a_row_takes_several() {
    table.row("1", "Anna-Maria Petrova-Vodkina", "a.very.long.address@romashka.example");
    table.row("1000", "Эрик", "");

    assertThat(table.lines(40, true))
        .containsExactly(
            "ID    NAME", //
            "      E-MAIL",
            "1     Anna-Maria Petrova-Vodkina",
            "      a.very.long.address@romashka.example",
            "1000  Эрик");
    assertThat(table.lines(24, false))
        .containsExactly(
            "1     Anna-Maria Petrov…", //
            "      a.very.long.address@romashka.example",
            "1000  Эрик");
    assertThat(table.lines(1, false)).contains("      Anna-Maria …");
  }

  @Test
  void several_values_and_names_of_addresses_are_wrapped_before_anything_is_cut() {
    table.row("1", "Anna-Maria", "Anna-Maria <anna@x.example>, a@x.example");

    assertThat(table.lines(40, false))
        .containsExactly(
            "1   Anna-Maria  Anna-Maria", //
            "                <anna@x.example>,",
            "                a@x.example");
  }

  @Test
  void control_characters_and_line_breaks_in_cells_are_replaced() {
    table.row("1", "a\u001b[2J\nb", "x");

    assertThat(table.lines(Table.UNCUT, true).get(1)).isEqualTo("1   a\ufffd[2J b  x");
  }

  @Test
  void a_row_must_have_as_many_cells_as_titles() {
    assertThatThrownBy(() -> table.row("1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 cells under [ID, NAME, E-MAIL]");
  }
}
