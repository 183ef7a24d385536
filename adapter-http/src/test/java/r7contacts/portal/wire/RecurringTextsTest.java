package r7contacts.portal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RecurringTextsTest {

  private final RecurringTexts texts = new RecurringTexts();

  private String of(String text) {
    return texts.of(("<" + text + ">").toCharArray(), 1, text.length());
  }

  @Test
  void a_text_that_comes_again_is_the_same_object() {
    assertThat(of("Мобильный")).isEqualTo("Мобильный").isSameAs(of("Мобильный"));
  }

  @Test
  void it_does_not_matter_how_a_text_is_given() {
    String text = of("Мобильный");
    assertThat(texts.of(new String("Мобильный"))).isSameAs(text);
    assertThat(texts.of(new String("Рабочий"))).isSameAs(of("Рабочий"));
    assertThat(texts.of("x".repeat(129))).isNotSameAs(texts.of("x".repeat(129)));
  }

  @Test
  void texts_with_one_hash_are_told_apart() {
    assertThat("AaAa".hashCode()).isEqualTo("BBBB".hashCode());
    assertThat(of("AaAa")).isEqualTo("AaAa");
    assertThat(of("BBBB")).isEqualTo("BBBB");
    assertThat(of("AaAa")).isEqualTo("AaAa");
  }

  @Test
  void a_text_with_the_same_beginning_is_another() {
    assertThat(of("")).isEmpty();
    assertThat(of("Work")).isEqualTo("Work");
    assertThat(of("Works")).isEqualTo("Works");
  }

  @Test
  void whatever_comes_is_given_as_it_is() {
    Random chance = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String text =
          chance
              .ints(chance.nextInt(200), 'а', 'в')
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(of(text)).isEqualTo(text);
    }
  }

  @Test
  void a_long_text_is_not_kept() {
    String text = "x".repeat(129);
    assertThat(of(text)).isEqualTo(text).isNotSameAs(of(text));
  }
}
