package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TasksTest {

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MIN_VALUE})
  void a_negative_number_of_tasks_is_rejected(int count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tasks(count, false))
        .withMessage("number of tasks must not be negative: " + count);
  }

  @Test
  void there_may_be_none() {
    assertThat(Tasks.none()).isEqualTo(new Tasks(0, false));
  }

  @Test
  void late_tasks_do_not_depend_on_the_number() {
    assertThat(new Tasks(0, true)).isNotEqualTo(Tasks.none());
  }
}
