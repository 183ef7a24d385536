package r7contacts.demo.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTextTest {

  @ParameterizedTest
  @CsvSource({
    "Latin, 5",
    "Кириллица, 9",
    "й, 1",
    "и\u0306, 1",
    "山田, 4",
    "🎉, 2",
    "한국, 4",
    "«№–★», 5"
  })
  void width_is_what_a_terminal_shows(String text, int columns) {
    assertThat(TerminalText.width(text)).isEqualTo(columns);
  }

  @Test
  void lines_break_at_spaces_and_keep_what_is_their_own() {
    assertThat(TerminalText.wrapped("one two three\n\nfour", 7))
        .containsExactly("one two", "three", "", "four");
  }

  @Test
  void a_word_without_room_is_broken_between_letters() {
    assertThat(TerminalText.wrapped("山田太郎さん", 5)).containsExactly("山田", "太郎", "さん");
    assertThat(TerminalText.wrapped("  abcdefgh", 4)).containsExactly("  ab", "cdef", "gh");
  }
}
