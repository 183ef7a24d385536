package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class CreationTest {

  private static final User MARY = User.of("u-2", "Mary");
  private static final OffsetDateTime AT = OffsetDateTime.parse("2024-03-05T09:30:00+03:00");

  @Test
  void its_age_does_not_depend_on_the_offset() {
    Creation creation = Creation.of(MARY, AT);

    assertThat(creation.age(Instant.parse("2024-03-06T07:30:00Z")))
        .containsExactly(Duration.ofHours(25));
    assertThat(creation.age(Instant.parse("2024-03-05T06:30:00Z"))).containsExactly(Duration.ZERO);
  }

  @Test
  void its_age_is_negative_if_the_portals_clock_is_ahead() {
    assertThat(Creation.of(MARY, AT).age(Instant.parse("2024-03-05T06:29:59Z")))
        .containsExactly(Duration.ofSeconds(-1));
  }

  @Test
  void it_has_no_age_if_the_time_is_not_known() {
    Instant now = Instant.parse("2024-03-05T06:30:00Z");

    assertThat(Creation.unknown().age(now)).isEmpty();
    assertThat(new Creation(Option.none(), Option.none(), Option.some("вчера")).age(now)).isEmpty();
  }

  @Test
  void null_is_absent() {
    assertThat(Creation.of(null, null)).isEqualTo(Creation.unknown());
    assertThat(Creation.of(MARY, null))
        .isEqualTo(new Creation(Option.some(MARY), Option.none(), Option.none()));
    assertThat(Creation.of(null, AT))
        .isEqualTo(new Creation(Option.none(), Option.some(AT), Option.none()));
    assertThat(Creation.unknown())
        .isEqualTo(new Creation(Option.none(), Option.none(), Option.none()));
  }

  @Test
  void a_time_that_cannot_be_read_is_kept_as_it_came() {
    assertThat(new Creation(Option.none(), Option.none(), Option.some(" вчера")).unreadableTime())
        .containsExactly(" вчера");
  }

  @Test
  void a_time_cannot_be_read_and_unreadable_at_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Creation(Option.none(), Option.some(AT), Option.some("вчера")))
        .withMessage(
            "a creation time cannot be both read and unreadable: 2024-03-05T09:30+03:00 and"
                + " \"вчера\"");
  }

  @Test
  void a_blank_time_is_not_an_unreadable_one() {
    assertThat(new Creation(Option.some(MARY), Option.some(AT), Option.some(" ")))
        .isEqualTo(Creation.of(MARY, AT));
  }
}
