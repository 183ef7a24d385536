package r7contacts.portal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast parser returns the same times as Java's. */
class PortalTimeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-10-07T10:03:01.4979588Z",
        "2022-10-07T10:03:01.4979588+05:30",
        "2022-10-07T10:03:01.0000000-11:00",
        " 2022-10-07T10:03:01.0000001-00:00 ",
        "0001-01-01T00:00:00.0000000Z",
        "0000-02-29T23:59:59.9999999+18:00",
        "2022-10-07T10:03:01Z",
        "2022-10-07T10:03:01.5Z",
        "2022-10-07T10:03:01.0000000+05",
        "+12022-10-07T10:03:01.0000000Z",
      })
  void a_time_is_parsed_as_by_java(String text) {
    assertThat(PortalTime.parse(text)).isEqualTo(Option.some(OffsetDateTime.parse(text.strip())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29T00:00:00.0000000Z",
        "2022-10-07T24:00:00.0000000Z",
        "2022-10-07T10:03:60.0000000Z",
        "2022-10-07T10:03:01.0000000+18:01",
        "2022-10-07T10:03:01.0000000+05:60",
        "2022-10-07T10:03:01.0000000",
        "2022-10-07 10:03:01.0000000Z",
        "2022-10-07T10:03:01.٠٠٠٠٠٠٠Z",
        "",
      })
  void an_invalid_time_is_absent(String text) {
    assertThat(PortalTime.parse(text)).isEqualTo(Option.none());
  }

  @ParameterizedTest
  @CsvSource({
    "0001-01-01T00:00:00.0000000Z, true",
    "0001-01-01T00:00:00.0000000+03:00, true",
    "0000-12-31T21:00:00.0000000Z, true",
    "0001-01-01T02:30:17.0000000+02:30, true",
    "9999-12-31T23:59:59.9999999Z, true",
    "9999-12-31T23:59:59.9999999+03:00, true",
    "9999-12-31T20:59:59.9999999Z, true",
    "2024-03-05T09:30:00.0000000+03:00, false",
    "0001-01-02T00:00:00.0000000Z, false",
  })
  void the_smallest_and_the_largest_date_mean_no_date(String text, boolean isNoDate) {
    assertThat(PortalTime.isNoDate(PortalTime.parse(text).get())).isEqualTo(isNoDate);
  }

  @Test
  void a_text_with_one_changed_character_is_parsed_as_by_java() {
    Random chance = new Random(1);
    String signs = "0123456789-+:.TZ x";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("2024-03-05T09:30:00.0000000+03:00");
      text.setCharAt(chance.nextInt(text.length()), signs.charAt(chance.nextInt(signs.length())));
      assertThat(PortalTime.parse(text.toString()))
          .as(text.toString())
          .isEqualTo(byJava(text.toString().strip()));
    }
  }

  private static Option<OffsetDateTime> byJava(String text) {
    try {
      return Option.some(OffsetDateTime.parse(text));
    } catch (DateTimeException e) {
      return Option.none();
    }
  }
}
