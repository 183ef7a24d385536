package r7contacts.portal.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

  @Test
  void text_of_a_portal_is_one_printable_line() {
    assertThat(OneLine.of(" a \r\n\t b\u2028c\u009bd\u202Ee\u001bf\u2066g\uFEFF "))
        .isEqualTo("a b c\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFD");
  }

  @Test
  void long_text_is_shortened() {
    assertThat(OneLine.of("x".repeat(400))).isEqualTo("x".repeat(300) + "…");
  }

  @Test
  void null_is_an_empty_line() {
    assertThat(OneLine.of(null)).isEmpty();
  }
}
