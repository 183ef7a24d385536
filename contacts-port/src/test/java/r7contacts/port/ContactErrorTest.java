package r7contacts.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import r7contacts.domain.ContactId;

class ContactErrorTest {

  @ParameterizedTest
  @MethodSource("everyCase")
  void each_case_has_its_message_and_its_visit(ContactError error, String message, String visited) {
    assertThat(error.message()).isEqualTo(message);
    assertThat(error.<String>accept(new NamesTheCase())).isEqualTo(visited);
  }

  @ParameterizedTest
  @MethodSource("everyCase")
  void each_case_may_travel_as_an_exception(ContactError error, String message) {
    ContactException exception = error.toException();

    assertThat(exception).hasMessage(message).hasNoCause();
    assertThat(exception.error()).isSameAs(error);
  }

  @Test
  void no_reason_carries_characters_that_steer_a_terminal_or_break_a_line() {
    String foreign = "a\u001b[2J\u009b2J\r\nb\u2028c\u202Ed\u2066e\u200Ff\uFEFFg";

    for (ContactError error :
        List.of(
            new ContactError.NotAuthenticated(foreign),
            new ContactError.AccessDenied(foreign),
            new ContactError.Refused(foreign),
            ContactError.Unavailable.because(foreign),
            new ContactError.Unreadable(foreign))) {
      assertThat(error.message()).endsWith(": a\uFFFD[2J\uFFFD2J  b c\uFFFDd\uFFFDe\uFFFDf\uFFFDg");
      assertThat(error.toException()).hasMessage(error.message());
      assertThat(error.toString()).doesNotContain("\u202E", "\u009b", "\u2028");
    }
  }

  static Stream<Arguments> everyCase() {
    return Stream.of(
        arguments(
            new ContactError.NotFound(ContactId.of(1234)),
            "contact 1234 was not found, or this account may not see it",
            "not found"),
        arguments(
            new ContactError.NotAuthenticated("the token has expired"),
            "not signed in: the token has expired",
            "not authenticated"),
        arguments(
            new ContactError.AccessDenied("the account has no access to the CRM"),
            "access denied: the account has no access to the CRM",
            "access denied"),
        arguments(
            new ContactError.Refused("the portal is not paid for"),
            "refused: the portal is not paid for",
            "refused"),
        arguments(
            ContactError.Unavailable.because("no connection"),
            "unavailable: no connection",
            "unavailable"),
        arguments(
            new ContactError.Unavailable("too many requests", Option.some(Duration.ofSeconds(90))),
            "unavailable: too many requests; try again in 90 s",
            "unavailable"),
        arguments(
            new ContactError.Unreadable("the answer is a web page"),
            "unreadable answer: the answer is a web page",
            "unreadable"));
  }

  @Test
  void callers_who_prefer_exceptions_get_them() {
    Either<ContactError, String> outcome = Either.left(ContactError.Unavailable.because("closed"));

    assertThatExceptionOfType(ContactException.class)
        .isThrownBy(() -> outcome.getOrElseThrow(ContactError::toException))
        .withMessage("unavailable: closed");
  }

  @Test
  void the_time_to_wait_is_absent_unless_it_is_known() {
    assertThat(ContactError.Unavailable.because("no connection"))
        .isEqualTo(new ContactError.Unavailable("no connection", Option.none()));
  }

  @ParameterizedTest
  @MethodSource("everyCaseWithoutItsValue")
  void a_case_without_its_value_is_rejected(String missing, Supplier<ContactError> error) {
    assertThatNullPointerException().isThrownBy(error::get).withMessage(missing);
  }

  @SuppressWarnings("NullAway")
  static Stream<Arguments> everyCaseWithoutItsValue() {
    return Stream.of(
        missing("id", () -> new ContactError.NotFound(null)),
        missing("reason", () -> new ContactError.NotAuthenticated(null)),
        missing("reason", () -> new ContactError.AccessDenied(null)),
        missing("reason", () -> new ContactError.Refused(null)),
        missing("reason", () -> new ContactError.Unavailable(null, Option.none())),
        missing("retryAfter", () -> new ContactError.Unavailable("closed", null)),
        missing("reason", () -> new ContactError.Unreadable(null)));
  }

  private static Arguments missing(String name, Supplier<ContactError> error) {
    return arguments(name, error);
  }

  /** Says which of its methods was called. */
  private static final class NamesTheCase implements ContactError.Visitor<String> {
    @Override
    public String notFound(ContactError.NotFound error) {
      return "not found";
    }

    @Override
    public String notAuthenticated(ContactError.NotAuthenticated error) {
      return "not authenticated";
    }

    @Override
    public String accessDenied(ContactError.AccessDenied error) {
      return "access denied";
    }

    @Override
    public String refused(ContactError.Refused error) {
      return "refused";
    }

    @Override
    public String unavailable(ContactError.Unavailable error) {
      return "unavailable";
    }

    @Override
    public String unreadable(ContactError.Unreadable error) {
      return "unreadable";
    }
  }
}
