package r7contacts.portal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldMasksTest {

  private final FieldMasks masks = new FieldMasks();

  @Test
  void a_mask_is_parsed_once() {
    assertThat(masks.of("[\"a\",\"b\"]").options()).isEqualTo(List.of("a", "b"));
    assertThat(masks.of("[\"a\",\"b\"]")).isSameAs(masks.of("[\"a\",\"b\"]"));
  }

  @Test
  void a_missing_mask_is_empty() {
    assertThat(masks.of(null)).isSameAs(FieldMask.EMPTY);
  }

  @Test
  void masks_beyond_the_limits_are_parsed_but_not_cached() {
    for (int size = 1; size <= 2_000; size++) {
      assertThat(masks.of("{\"size\":" + size + "}").size()).isEqualTo(size);
    }
    assertThat(masks.of("{\"size\":1}")).isSameAs(masks.of("{\"size\":1}"));
    assertThat(masks.of("{\"size\":2000}")).isNotSameAs(masks.of("{\"size\":2000}"));
    String longOne = "{\"size\":7" + " ".repeat(1_000) + "}";
    assertThat(new FieldMasks().of(longOne).size()).isEqualTo(7);
  }

  @Test
  void masks_of_many_options_are_cached_up_to_a_limit_of_characters() {
    String options = ",1".repeat(400);

    List<FieldMask> first = new ArrayList<>();
    for (int number = 0; number < 500; number++) {
      first.add(masks.of("[" + number + options + "]"));
    }

    assertThat(masks.of("[0" + options + "]")).isSameAs(first.get(0));
    assertThat(masks.of("[499" + options + "]"))
        .isEqualTo(first.get(499))
        .isNotSameAs(first.get(499));
  }
}
