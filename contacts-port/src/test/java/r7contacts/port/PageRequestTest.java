package r7contacts.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1001})
  void a_count_out_of_range_is_rejected(int count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PageRequest(0, count))
        .withMessage("count must be from 1 to 1000: " + count);
  }

  @Test
  void a_negative_start_is_rejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PageRequest(-1, 10))
        .withMessage("start must not be negative: -1");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1000})
  void the_first_page_starts_at_the_beginning_of_the_list(int count) {
    assertThat(PageRequest.first(count)).isEqualTo(new PageRequest(0, count));
  }
}
