package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextComparisonTest {

  @ParameterizedTest
  @ValueSource(strings = {"Андрей Ёлкин", "Façade", "Ångström", "Ξένη", "한국어", "ガス", "plain"})
  void both_normalization_forms_have_one_key(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

    assertThat(TextComparison.key(decomposed)).isEqualTo(TextComparison.key(text));
    assertThat(TextComparison.normalized(decomposed)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"АНДРЕЙ, андрей", "ΟΔΟΣ, οδος", "ß, ß", "I, i", "VIP, vip"})
  void case_does_not_matter(String one, String other) {
    assertThat(TextComparison.key(one)).isEqualTo(TextComparison.key(other));
  }

  @ParameterizedTest
  @CsvSource({"й, и", "ё, е", "ss, ß", "а, a", "ﬁ, fi", "①, 1"})
  void letters_that_only_resemble_each_other_stay_apart(String one, String other) {
    assertThat(TextComparison.key(one)).isNotEqualTo(TextComparison.key(other));
  }

  @Test
  void every_character_is_normalized_as_unicode_says() {
    for (int any = 0; any <= Character.MAX_CODE_POINT; any++) {
      String text = "x" + Character.toString(any);

      assertThat(TextComparison.normalized(text))
          .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
  }

  @Test
  void a_normalized_text_is_not_copied() {
    String text = "Юлия 山田 🎉";

    assertThat(TextComparison.normalized(text)).isSameAs(text);
  }
}
