package r7contacts.demo.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.User;
import r7contacts.domain.change.SharingChange;

class SharingTextTest {

  private static final UUID ONE = UUID.fromString("93580c54-1132-4d6b-bf2d-da0bfaaa1a28");
  private static final UUID TWO = UUID.fromString("00000000-0000-4000-8000-000000000002");

  static Stream<SharingChange> sharings() {
    List<User> one = List.of(User.of(ONE.toString(), null));
    return Stream.of(
        SharingChange.everyone(),
        SharingChange.everyoneMayRead(),
        SharingChange.everyone().withManagers(one),
        SharingChange.everyoneMayRead().withManagers(List.of()),
        SharingChange.privateTo(ONE),
        SharingChange.privateTo(ONE, TWO),
        SharingChange.administratorsOnly());
  }

  @ParameterizedTest
  @MethodSource("sharings")
  void the_text_of_a_sharing_is_read_as_the_same_sharing(SharingChange sharing) {
    assertThat(SharingText.parse(SharingText.text(sharing).get())).isEqualTo(sharing);
  }

  @Test
  void the_words_are_those_of_the_help() {
    assertThat(sharings().map(sharing -> SharingText.text(sharing).get()))
        .containsExactly(
            "everyone",
            "read",
            "everyone:" + ONE,
            "read:none",
            "private:" + ONE,
            "private:" + ONE + "," + TWO,
            "administrators");
    assertThat(SharingText.parse("Private: " + ONE + " , " + TWO))
        .isEqualTo(SharingChange.privateTo(ONE, TWO));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "all | \"all\" is not one of everyone, read, private:USERID,… or administrators",
        "private | private needs user ids, your own included: use private:USERID,… or administrators",
        "private:none | private needs user ids, your own included",
        "private:me | \"me\" is not a user's UUID",
        "everyone: | \"\" is not a user's UUID",
        "administrators:none | administrators takes no user ids: use private:USERID,…",
      })
  void another_word_is_rejected_with_the_words_there_are(String text, String message) {
    assertThatThrownBy(() -> SharingText.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void an_unknown_level_and_a_user_without_a_uuid_have_no_text() {
    assertThat(SharingText.text(new SharingChange(ShareLevel.UNKNOWN, Option.none()))).isEmpty();
    assertThat(SharingText.text(SharingChange.privateTo(List.of(User.of("anna", null))))).isEmpty();
  }
}
