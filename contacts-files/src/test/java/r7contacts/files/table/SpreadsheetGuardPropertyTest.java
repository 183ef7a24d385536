package r7contacts.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

/** The protection of text in CSV can be undone. */
class SpreadsheetGuardPropertyTest {

  @Property
  void every_cell_is_restored(
      @ForAll
          @StringLength(max = 20)
          @Chars({'\'', '=', '+', '-', '0', '7', '1', ' ', ',', ';', '\n', '"', 'a', '\u200b', '.'})
          String cell) {
    assertThat(SpreadsheetGuard.remove(SpreadsheetGuard.add(cell))).isEqualTo(cell);
  }
}
