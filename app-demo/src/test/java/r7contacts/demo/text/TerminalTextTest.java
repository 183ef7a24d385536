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
  void text_for_programs_keeps_its_lines_and_tabs_and_nothing_that_steers() {
    assertThat(TerminalText.lines("a\tb\r\nc\n\u009bd\u202E\re\u2028"))
        .isEqualTo("a\tb\nc\n\uFFFDd\uFFFD\uFFFDe\uFFFD");
  }

  @Test
  void json_keeps_its_content_in_escapes() {
    assertThat(TerminalText.json("{\n \"a\": \"Ж🎉\u009b\u202E\uFEFF\uD800\"}"))
        .isEqualTo("{\n \"a\": \"Ж🎉\\u009b\\u202e\\ufeff\\ud800\"}");
    assertThat(TerminalText.json("\"" + Character.toString(0xE0041) + "\""))
        .isEqualTo("\"\\udb40\\udc41\"");
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
