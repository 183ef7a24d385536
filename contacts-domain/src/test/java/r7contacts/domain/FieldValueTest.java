package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldValueTest {

  @ParameterizedTest
  @MethodSource("everyKind")
  void each_kind_has_its_code_and_its_visit_and_keeps_the_raw_text(
      FieldValue value, int typeCode, String visited) {
    assertThat(value.typeCode()).isEqualTo(typeCode);
    assertThat(value.<String>accept(new NamesTheKind())).isEqualTo(visited);
    assertThat(value.text()).containsExactly(" raw ");
  }

  static Stream<Arguments> everyKind() {
    Option<String> raw = Option.some(" raw ");
    return Stream.of(
        arguments(FieldValue.Text.of(" raw "), 0, "text"),
        arguments(FieldValue.TextArea.of(" raw "), 1, "text area"),
        arguments(FieldValue.Choice.of(" raw ", List.of("a")), 2, "choice"),
        arguments(new FieldValue.Flag(raw), 3, "flag"),
        arguments(new FieldValue.Heading(raw), 4, "heading"),
        arguments(FieldValue.Date.of(" raw "), 5, "date"),
        arguments(FieldValue.Unknown.of(9, " raw "), 9, "unknown"),
        arguments(FieldValue.Unknown.of(-1, " raw "), -1, "unknown"));
  }

  @ParameterizedTest
  @MethodSource("everyKindLeftBlank")
  void blank_is_absent_for_every_kind(FieldValue value) {
    assertThat(value.text()).isEmpty();
  }

  static Stream<FieldValue> everyKindLeftBlank() {
    Option<String> blank = Option.some(" \n");
    return Stream.of(
        FieldValue.Text.of(null),
        FieldValue.TextArea.of(null),
        FieldValue.Choice.of(null, List.of()),
        FieldValue.Date.of(null),
        FieldValue.Unknown.of(9, null),
        FieldValue.Heading.empty(),
        FieldValue.Flag.of(false),
        new FieldValue.Text(blank, 1),
        new FieldValue.TextArea(blank, 1, 1),
        new FieldValue.Choice(blank, List.of()),
        new FieldValue.Date(blank),
        new FieldValue.Unknown(9, blank),
        new FieldValue.Heading(blank),
        new FieldValue.Flag(blank));
  }

  @Nested
  class A_text {
    @Test
    void is_shown_forty_characters_wide_unless_the_portal_says_so() {
      assertThat(FieldValue.Text.of("x")).isEqualTo(new FieldValue.Text(Option.some("x"), 40));
    }

    @Test
    void of_several_lines_is_shown_two_by_forty_unless_the_portal_says_so() {
      assertThat(FieldValue.TextArea.of("x"))
          .isEqualTo(new FieldValue.TextArea(Option.some("x"), 2, 40));
    }
  }

  @Nested
  class A_choice {
    @Test
    void may_be_none_of_its_options() {
      FieldValue.Choice choice = FieldValue.Choice.of("c", List.of("a", "b"));

      assertThat(choice.text()).containsExactly("c");
      assertThat(choice.options()).containsExactly("a", "b");
    }

    @Test
    void copies_its_options_and_is_unmodifiable() {
      List<String> options = new ArrayList<>(List.of("a", "b"));
      FieldValue.Choice choice = FieldValue.Choice.of("a", options);

      options.clear();

      assertThat(choice.options()).containsExactly("a", "b");
      assertThatExceptionOfType(UnsupportedOperationException.class)
          .isThrownBy(() -> choice.options().clear());
    }
  }

  @Nested
  class A_flag {
    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "True", " true ", "\ttrue\n"})
    void is_set_by_true_in_any_case(String text) {
      assertThat(new FieldValue.Flag(Option.some(text)).isSet()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "on", "false", "truely", "t rue", "", " "})
    void is_not_set_by_anything_else(String text) {
      assertThat(new FieldValue.Flag(Option.some(text)).isSet()).isFalse();
    }

    @Test
    void is_written_as_the_portal_stores_it() {
      assertThat(FieldValue.Flag.of(true)).isEqualTo(new FieldValue.Flag(Option.some("true")));
      assertThat(FieldValue.Flag.of(false)).isEqualTo(new FieldValue.Flag(Option.none()));
      assertThat(FieldValue.Flag.of(true).isSet()).isTrue();
      assertThat(FieldValue.Flag.of(false).isSet()).isFalse();
    }
  }

  @Nested
  class A_date {
    @ParameterizedTest
    @CsvSource({
      "2027-01-31, 2027-01-31",
      "' 2027-01-31 ', 2027-01-31",
      "2024-02-29, 2024-02-29",
      "2022-10-07T10:03:01.4979588Z, 2022-10-07",
      "' 2022-10-07T10:03:01.4979588Z\t', 2022-10-07",
      "2022-10-07T00:30:00+03:00, 2022-10-07",
      "2022-10-07T23:30:00.0000000-11:00, 2022-10-07",
      "2022-10-07T10:03:01, 2022-10-07"
    })
    void is_the_day_of_an_iso_date_or_date_time_at_its_own_offset(String text, LocalDate day) {
      assertThat(FieldValue.Date.of(text).date()).containsExactly(day);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "31.12.1984",
          "12/31/1984",
          "01/02/2003",
          "2023-02-29",
          "2027-13-01",
          "20270131",
          "2022-10-07 10:03:01",
          "2027-01-31Z",
          "10:03:01",
          "tomorrow",
          ""
        })
    void is_not_guessed(String text) {
      assertThat(FieldValue.Date.of(text).date()).isEmpty();
    }

    @Test
    void is_read_by_the_callers_pattern() {
      FieldValue.Date date = FieldValue.Date.of(" 31.12.1984 ");

      assertThat(date.date(DateTimeFormatter.ofPattern("dd.MM.uuuu")))
          .containsExactly(LocalDate.of(1984, 12, 31));
      assertThat(date.date(DateTimeFormatter.ofPattern("MM/dd/uuuu"))).isEmpty();
      assertThat(date.text()).containsExactly(" 31.12.1984 ");
    }

    @Test
    void is_absent_if_the_callers_pattern_gives_no_day() {
      assertThat(FieldValue.Date.of("10:03").date(DateTimeFormatter.ofPattern("HH:mm"))).isEmpty();
      assertThat(FieldValue.Date.of(null).date(DateTimeFormatter.ISO_DATE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2022-10-07T10:03:01.4979588Z",
          "2022-10-07T10:03:01.0000000+03:00",
          "2022-10-07T00:30:00-11:00"
        })
    void has_a_date_time_if_it_has_a_time_and_an_offset(String text) {
      assertThat(FieldValue.Date.of("\t" + text + " ").dateTime())
          .containsExactly(OffsetDateTime.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-10-07T10:03:01", "2022-10-07", "31.12.1984", "never", ""})
    void has_no_date_time_without_a_time_and_an_offset(String text) {
      assertThat(FieldValue.Date.of(text).dateTime()).isEmpty();
    }

    @Test
    void keeps_text_that_is_not_a_date() {
      assertThat(FieldValue.Date.of("next spring").text()).containsExactly("next spring");
    }
  }

  @Test
  void an_unknown_kind_keeps_its_code_and_its_text() {
    assertThat(FieldValue.Unknown.of(9, "v"))
        .isEqualTo(new FieldValue.Unknown(9, Option.some("v")));
  }

  /** Says which of its methods was called. */
  private static final class NamesTheKind implements FieldValue.Visitor<String> {
    @Override
    public String text(FieldValue.Text value) {
      return "text";
    }

    @Override
    public String textArea(FieldValue.TextArea value) {
      return "text area";
    }

    @Override
    public String choice(FieldValue.Choice value) {
      return "choice";
    }

    @Override
    public String flag(FieldValue.Flag value) {
      return "flag";
    }

    @Override
    public String heading(FieldValue.Heading value) {
      return "heading";
    }

    @Override
    public String date(FieldValue.Date value) {
      return "date";
    }

    @Override
    public String unknown(FieldValue.Unknown value) {
      return "unknown";
    }
  }

  @Test
  void with_another_text_a_value_keeps_its_kind_sizes_and_options() {
    for (FieldValue value :
        List.<FieldValue>of(
            new FieldValue.Text(Option.some("a"), 7),
            new FieldValue.TextArea(Option.some("a"), 3, 4),
            FieldValue.Choice.of("a", List.of("a", "b")),
            new FieldValue.Flag(Option.some("a")),
            new FieldValue.Heading(Option.some("a")),
            FieldValue.Date.of("a"),
            FieldValue.Unknown.of(9, "a"))) {
      FieldValue changed = value.withText("b");

      assertThat(changed).hasSameClassAs(value).isNotEqualTo(value);
      assertThat(changed.text()).containsExactly("b");
      assertThat(changed.withText(value.text().getOrNull())).isEqualTo(value);
      assertThat(value.withText(" ").text()).isEmpty();
    }
  }
}
