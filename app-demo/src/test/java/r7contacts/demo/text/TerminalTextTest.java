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
  void width_is_measured_in_terminal_columns(String text, int columns) {
    assertThat(TerminalText.width(text)).isEqualTo(columns);
  }

  @Test
  void line_breaks_and_tabs_are_kept_and_control_characters_replaced() {
    assertThat(TerminalText.lines("a\tb\r\nc\n\u009bd\u202E\re\u2028"))
        .isEqualTo("a\tb\nc\n\uFFFDd\uFFFD\uFFFDe\uFFFD");
  }

  @Test
  void control_characters_in_json_are_escaped() {
    assertThat(TerminalText.json("{\n \"a\": \"Ж🎉\u009b\u202E\uFEFF\uD800\"}"))
        .isEqualTo("{\n \"a\": \"Ж🎉\\u009b\\u202e\\ufeff\\ud800\"}");
    assertThat(TerminalText.json("\"" + Character.toString(0xE0041) + "\""))
        .isEqualTo("\"\\udb40\\udc41\"");
  }

  @Test
  void lines_are_broken_at_spaces_and_keep_their_own_breaks() {
    assertThat(TerminalText.wrapped("one two three\n\nfour", 7))
        .containsExactly("one two", "three", "", "four");
  }

  @Test
  void a_word_longer_than_a_line_is_broken() {
    assertThat(TerminalText.wrapped("山田太郎さん", 5)).containsExactly("山田", "太郎", "さん");
    assertThat(TerminalText.wrapped("  abcdefgh", 4)).containsExactly("  ab", "cdef", "gh");
  }
}
