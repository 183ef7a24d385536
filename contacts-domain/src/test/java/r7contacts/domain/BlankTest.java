package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlankTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", " ", "\t\r\n", "\u00a0", "\u2007 \u3000", "\u202f", "\u2028", "\u0085"})
  void white_space_of_every_kind_is_absent(String text) {
    assertThat(Blank.toAbsent(text)).isEqualTo(Option.none());
    assertThat(Blank.toAbsent(Option.of(text))).isEqualTo(Option.none());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " a ", "\u00a0-", "0", "\ufeff"})
  void everything_else_stays_as_it_is(String text) {
    assertThat(Blank.toAbsent(text)).isEqualTo(Option.some(text));
    assertThat(Blank.toAbsent(Option.some(text))).isEqualTo(Option.some(text));
  }

  @Test
  void blank_tags_and_options_are_dropped() {
    assertThat(Profile.builder(ContactId.of(1)).tags("", "a", "\u00a0").build().tags())
        .isEqualTo(List.of("a"));
    assertThat(FieldValue.Choice.of("a", List.of(" ", "a")).options()).isEqualTo(List.of("a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"***", "— —"})
  void a_name_without_letters_has_a_sign_for_initials(String name) {
    Company company = Company.builder(Profile.builder(ContactId.of(1)).build()).name(name).build();

    assertThat(company.initials()).isEqualTo("#");
  }

  @Test
  void initials_are_two_capital_letters_at_most() {
    Company company =
        Company.builder(Profile.builder(ContactId.of(1)).build()).name("ßa\u00a0ﬁb третий").build();

    assertThat(company.initials()).isEqualTo("ßﬁ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", " a b", "a b\n", "\u00a0\u2003\ta b\u0085 "})
  void trimming_takes_white_space_from_both_ends(String text) {
    assertThat(Blank.trimmed(text)).isEqualTo("a b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0\u0085\n"})
  void nothing_is_left_of_blank_text_that_is_trimmed(String blank) {
    assertThat(Blank.trimmed(blank)).isEmpty();
  }
}
