package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserTest {

  @Test
  void an_id_is_read_as_a_uuid() {
    assertThat(User.of("7c1d6a50-3f6e-4f0a-9d0e-2b8f5a1c0e11", "Petrov").uuid())
        .containsExactly(UUID.fromString("7c1d6a50-3f6e-4f0a-9d0e-2b8f5a1c0e11"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        " ",
        "petrov",
        "----",
        "7c1d6a50-3f6e-4f0a-9d0e-2b8f5a1c0e11-22",
        "zc1d6a50-3f6e-4f0a-9d0e-2b8f5a1c0e11"
      })
  void an_id_that_is_no_uuid_gives_none(String id) {
    User user = User.of(id, "Petrov");

    assertThat(user.uuid()).isEmpty();
    assertThat(user.isRemoved()).isFalse();
  }

  @Test
  void an_id_that_is_no_uuid_is_kept() {
    assertThat(User.of("petrov", null).id()).containsExactly("petrov");
  }

  @Test
  void a_user_whom_the_portal_no_longer_has_is_known_by_the_id() {
    assertThat(User.of(Examples.REMOVED_USER, "profile removed").isRemoved()).isTrue();
    assertThat(User.of("4A515A15-D4D6-4B8E-828E-E0586F18F3A3", null).isRemoved()).isTrue();
    assertThat(User.of("4a515a15-d4d6-4b8e-828e-e0586f18f3a4", null).isRemoved()).isFalse();
  }

  @Test
  void each_with_changes_one_thing() {
    User user = new User(some("i"), some("n"), some("t"), some("a"), some("p"));

    assertThat(user.withTitle("x"))
        .isEqualTo(new User(some("i"), some("n"), some("x"), some("a"), some("p")));
    assertThat(user.withAvatar("x"))
        .isEqualTo(new User(some("i"), some("n"), some("t"), some("x"), some("p")));
    assertThat(user.withProfileUrl("x"))
        .isEqualTo(new User(some("i"), some("n"), some("t"), some("a"), some("x")));
  }

  @Test
  void blank_is_absent() {
    User empty =
        new User(Option.none(), Option.none(), Option.none(), Option.none(), Option.none());

    assertThat(User.of(" ", "").withTitle(" ").withAvatar(" ").withProfileUrl(" "))
        .isEqualTo(empty);
    assertThat(User.of(null, null).withTitle(null).withAvatar(null).withProfileUrl(null))
        .isEqualTo(empty);
    assertThat(new User(some(" "), some(" "), some(" "), some(" "), some(" "))).isEqualTo(empty);
  }

  private static Option<String> some(String text) {
    return Option.some(text);
  }
}
