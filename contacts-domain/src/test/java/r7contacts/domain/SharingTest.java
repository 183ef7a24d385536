package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharingTest {

  private static final User PETROV = User.of("u-1", "Petrov");

  @ParameterizedTest
  @CsvSource({"PRIVATE, 0, true", "READ_WRITE, 1, false", "READ, 2, false", "UNKNOWN, -1, false"})
  void a_level_says_whether_it_is_private(ShareLevel level, int code, boolean isPrivate) {
    Sharing sharing = Sharing.of(level);

    assertThat(sharing).isEqualTo(new Sharing(code, isPrivate, List.of()));
    assertThat(sharing.level()).isEqualTo(level);
  }

  @Test
  void shared_is_the_opposite_of_private() {
    assertThat(new Sharing(0, true, List.of()).isShared()).isFalse();
    assertThat(new Sharing(0, false, List.of()).isShared()).isTrue();
  }

  @Test
  void private_to_some_is_private_and_names_them() {
    assertThat(Sharing.privateTo(List.of(PETROV))).isEqualTo(new Sharing(0, true, List.of(PETROV)));
  }

  @Test
  void an_unknown_level_keeps_its_number() {
    Sharing sharing = new Sharing(7, false, List.of());

    assertThat(sharing.level()).isEqualTo(ShareLevel.UNKNOWN);
    assertThat(sharing.levelCode()).isEqualTo(7);
  }

  @Test
  void the_access_list_is_copied_and_cannot_be_changed() {
    List<User> users = new ArrayList<>(List.of(PETROV));
    Sharing sharing = Sharing.privateTo(users);

    users.clear();

    assertThat(sharing.accessList()).containsExactly(PETROV);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> sharing.accessList().clear());
  }
}
