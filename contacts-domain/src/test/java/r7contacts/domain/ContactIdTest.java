package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactIdTest {

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE})
  void a_negative_id_is_rejected(long value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactId.of(value))
        .withMessage("contact id must not be negative: " + value);
  }

  @Test
  void zero_is_legal_as_the_documentation_shows_it() {
    assertThat(ContactId.of(0)).isEqualTo(new ContactId(0));
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {"1234,1234", "0,0", "'  42\t',42", "9223372036854775807,9223372036854775807"})
  void digits_are_read_with_or_without_white_space_around_them(String typed, long value) {
    assertThat(ContactId.parse(typed)).isEqualTo(ContactId.of(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "abc", "12a", "1 2", "1.0", "0x10", "9223372036854775808"})
  void text_that_is_not_a_number_is_rejected_and_shown(String typed) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactId.parse(typed))
        .withMessage("contact id must be a number: \"" + typed + "\"");
  }

  @Test
  void a_negative_number_is_rejected_as_text_too() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactId.parse("-5"))
        .withMessage("contact id must not be negative: -5");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 7, 1234, Integer.MAX_VALUE + 1L, Long.MAX_VALUE})
  void the_text_of_an_id_is_its_number_and_reads_back(long value) {
    ContactId id = ContactId.of(value);

    assertThat(id).hasToString(Long.toString(value));
    assertThat(ContactId.parse(id.toString())).isEqualTo(id);
  }

  @Test
  void equal_ids_have_one_hash_and_blocks_of_ids_hardly_ever_the_same_places() {
    assertThat(ContactId.of(1234)).hasSameHashCodeAs(ContactId.parse("1234"));

    int places = 200_000;
    long taken =
        LongStream.concat(
                LongStream.rangeClosed(1, 50_000), LongStream.rangeClosed(200_001, 250_000))
            .mapToInt(id -> Math.floorMod(ContactId.of(id).hashCode(), places))
            .distinct()
            .count();
    // By chance it would be 78,694; without spreading it is 50,000.
    assertThat(taken).isGreaterThan(75_000);
  }

  @Test
  void ids_are_ordered_by_number() {
    assertThat(Stream.of(100L, 9L, Long.MAX_VALUE, 0L).map(ContactId::of).sorted())
        .containsExactly(
            ContactId.of(0), ContactId.of(9), ContactId.of(100), ContactId.of(Long.MAX_VALUE));
    assertThat(ContactId.of(9)).isEqualByComparingTo(ContactId.of(9));
  }
}
