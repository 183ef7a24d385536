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
  void an_equal_text_is_the_same_object() {
    assertThat(of("Мобильный")).isEqualTo("Мобильный").isSameAs(of("Мобильный"));
  }

  @Test
  void texts_and_characters_share_the_cache() {
    String text = of("Мобильный");
    assertThat(texts.of(new String("Мобильный"))).isSameAs(text);
    assertThat(texts.of(new String("Рабочий"))).isSameAs(of("Рабочий"));
    assertThat(texts.of("x".repeat(129))).isNotSameAs(texts.of("x".repeat(129)));
  }

  @Test
  void a_text_that_is_not_clean_is_cleaned_or_returned_as_sent() {
    char[] sent = "a\r\nb".toCharArray();

    assertThat(texts.asSent(sent, 0, 4)).isEqualTo("a\r\nb");
    assertThat(texts.of(sent, 0, 4)).isEqualTo("a\nb");
    assertThat(texts.asSent(sent, 0, 4)).isEqualTo("a\r\nb");
    assertThat(texts.asSent("a\nb".toCharArray(), 0, 3)).isSameAs(texts.of(sent, 0, 4));
  }

  @Test
  void texts_with_equal_hashes_are_distinguished() {
    assertThat("AaAa".hashCode()).isEqualTo("BBBB".hashCode());
    assertThat(of("AaAa")).isEqualTo("AaAa");
    assertThat(of("BBBB")).isEqualTo("BBBB");
    assertThat(of("AaAa")).isEqualTo("AaAa");
  }

  @Test
  void a_text_with_the_same_prefix_is_distinguished() {
    assertThat(of("")).isEmpty();
    assertThat(of("Work")).isEqualTo("Work");
    assertThat(of("Works")).isEqualTo("Works");
  }

  @Test
  void every_text_is_returned_unchanged() {
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
  void a_long_text_is_not_cached() {
    String text = "x".repeat(129);
    assertThat(of(text)).isEqualTo(text).isNotSameAs(of(text));
  }
}
