package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTextTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00,
        0x07,
        0x1B,
        0x7F, // C0 and DEL
        0x80,
        0x85,
        0x9B,
        0x9F, // C1
        0x061C,
        0x200E,
        0x200F, // bidirectional marks
        0x202A,
        0x202B,
        0x202C,
        0x202D,
        0x202E, // embeddings and overrides
        0x2066,
        0x2067,
        0x2068,
        0x2069, // isolates
        0x00AD,
        0x200B,
        0x2060,
        0xFEFF,
        0xFFF9,
        0xE0041, // invisible
        0xD800,
        0xDFFF // unpaired surrogates
      })
  void control_and_format_characters_become_visible(int codePoint) {
    String text = "a" + Character.toString(codePoint) + "b";

    assertThat(PrintableText.singleLine(text)).isEqualTo("a\uFFFDb");
    assertThat(PrintableText.isPrintable(codePoint)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "\n", "\r", "\u000B", "\f", "\u2028", "\u2029", "\u2003"})
  void white_space_becomes_a_space(String space) {
    assertThat(PrintableText.singleLine("a" + space + "b")).isEqualTo("a b");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x2028, 0x2029, 0x0A, 0x09})
  void line_ends_are_not_printable(int codePoint) {
    assertThat(PrintableText.isPrintable(codePoint)).isFalse();
  }

  @Test
  void text_that_people_write_stays_as_it_is() {
    String text = "Ёжик «Ромашка»\u00A0№ 5, می\u200Cخواهم, 👨\u200D👩\u200D👧, שלום, 李 ½ ★";

    assertThat(PrintableText.singleLine(text)).isSameAs(text);
  }
}
