package r7contacts.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

  static Stream<Arguments> all() {
    return Stream.of(
        Arguments.of("delay=2s", Fault.delay(Duration.ofSeconds(2))),
        Arguments.of("drip=1500ms", Fault.drip(Duration.ofMillis(1500))),
        Arguments.of("stall", Fault.stall()),
        Arguments.of("silent", Fault.silent()),
        Arguments.of("reset", Fault.reset()),
        Arguments.of("reset-midway", Fault.resetMidway()),
        Arguments.of("refuse", Fault.refuse()),
        Arguments.of("truncate", Fault.truncate()),
        Arguments.of("garbage", Fault.garbage()),
        Arguments.of("wrong-length", Fault.wrongLength()),
        Arguments.of("html", Fault.html()),
        Arguments.of("empty=404", Fault.empty(404)),
        Arguments.of("unavailable", Fault.unavailable()),
        Arguments.of("unavailable=5s", Fault.unavailable(Duration.ofSeconds(5))),
        Arguments.of("unavailable-until=2m", Fault.unavailableUntil(Duration.ofMinutes(2))),
        Arguments.of("warming=3", Fault.warming(3)),
        Arguments.of("token-expires=7", Fault.tokenExpires(7)),
        Arguments.of("page-cap=25", Fault.pageCap(25)),
        Arguments.of("gzip", Fault.gzip()),
        Arguments.of("no-gzip", Fault.noGzip()),
        Arguments.of("chunked", Fault.chunked()),
        Arguments.of("no-chunked", Fault.noChunked()),
        Arguments.of("lower-case-charset", Fault.lowerCaseCharset()),
        Arguments.of("not-utf8", Fault.notUtf8()),
        Arguments.of("wrong-type", Fault.wrongType()),
        Arguments.of("deep", Fault.deep()),
        Arguments.of("huge=100MB", Fault.huge(100L << 20)),
        Arguments.of("stack", Fault.stack()),
        Arguments.of("odd-error", Fault.oddError()),
        Arguments.of("plain-word", Fault.plainWord()),
        Arguments.of("before-effect=silent", Fault.beforeEffect(LostAnswer.SILENT)),
        Arguments.of("after-effect=cut", Fault.afterEffect(LostAnswer.CUT)),
        Arguments.of("after-effect=500", Fault.afterEffect(LostAnswer.ERROR)),
        Arguments.of("after-effect=504", Fault.afterEffect(LostAnswer.GATEWAY_TIMEOUT)),
        Arguments.of("reset*2", Fault.reset().times(2)),
        Arguments.of("reset#3*2", Fault.reset().times(2).from(3)),
        Arguments.of(
            "after-effect=cut*1@/api/2.0/crm/contact/person",
            Fault.afterEffect(LostAnswer.CUT).onPath("/api/2.0/crm/contact/person").times(1)),
        Arguments.of("page-cap=1*2@contacts", Fault.pageCap(1).times(2).onContacts()),
        Arguments.of("html@sign-in", Fault.html().onSignIn()),
        Arguments.of("empty=503*1@contacts", Fault.empty(503).onContacts().times(1)),
        Arguments.of("warming=2@contacts", Fault.warming(2).onContacts()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_fault_equals_its_text_form(String text, Fault fault) {
    assertThat(Fault.parse(text)).isEqualTo(fault).hasSameHashCodeAs(fault).hasToString(text);
  }

  @Test
  void each_fault_has_a_description() {
    List<String> names =
        Fault.descriptions().keySet().stream().map(form -> form.split("[=\\[]")[0]).toList();

    assertThat(all().map(each -> each.get()[0].toString().split("[=#*@]")[0]).distinct())
        .containsExactlyElementsOf(names);
    assertThat(Fault.descriptions())
        .containsEntry("delay=DURATION", "the answer is sent after DURATION")
        .containsKeys("unavailable[=DURATION]", "empty=STATUS", "huge=SIZE", "warming=N", "stall");
  }

  @Test
  void all_faults_differ() {
    assertThat(all().map(each -> each.get()[1])).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "delay=2000ms, delay=2s",
    "delay=120s, delay=2m",
    "delay=60m, delay=1h",
    "delay=0ms, delay=0s",
    "delay=90S, delay=90s",
    "huge=1024mb, huge=1GB",
    "huge=512kb, huge=512KB",
    "huge=1023B, huge=1023B",
    "huge=0GB, huge=0B",
    "' reset ', reset"
  })
  void amounts_are_printed_in_the_largest_exact_unit(String text, String printed) {
    assertThat(Fault.parse(text)).hasToString(printed).isEqualTo(Fault.parse(printed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "restet", "RESET", "=2s", "*2", "delay 2s"})
  void an_unknown_fault_is_rejected_with_all_names(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fault.parse(text))
        .withMessageStartingWith(
            "unknown fault: " + text + "; known are: delay=DURATION, drip=DURATION, stall, silent,")
        .withMessageContaining(", unavailable[=DURATION], ")
        .withMessageEndingWith(
            ", plain-word, before-effect=silent|cut|500|504, after-effect=silent|cut|500|504");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delay",
        "delay=",
        "delay=2",
        "delay=s",
        "delay=-1s",
        "delay=2d",
        "delay=1.5s",
        "delay=8761h",
        "delay=999999999999999999h",
        "delay=9999999999999999999s"
      })
  void a_malformed_duration_is_rejected_with_its_text(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fault.parse(text))
        .withMessage(
            "fault delay takes a duration such as 500ms, 2s, 5m or 1h, at most a year: " + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stall=3             | fault stall takes no value: stall=3
          stall=              | fault stall takes no value: stall=
          unavailable=soon    | fault unavailable takes no value, or a duration such as 500ms, 2s, 5m or 1h, at most a year: unavailable=soon
          empty               | fault empty takes a status from 200 to 599: empty
          empty=199           | fault empty takes a status from 200 to 599: empty=199
          empty=600           | fault empty takes a status from 200 to 599: empty=600
          warming=0           | fault warming takes a number from 1 to 1000000: warming=0
          token-expires=1e3   | fault token-expires takes a number from 1 to 1000000: token-expires=1e3
          page-cap            | fault page-cap takes a number from 1 to 1000000: page-cap
          page-cap=0          | fault page-cap takes a number from 1 to 1000000: page-cap=0
          huge=10             | fault huge takes a size such as 512KB, 100MB or 1GB, at most 1024GB: huge=10
          huge=1025GB         | fault huge takes a size such as 512KB, 100MB or 1GB, at most 1024GB: huge=1025GB
          reset*0             | *TIMES must be from 1 to 1000000: reset*0
          reset*              | *TIMES must be from 1 to 1000000: reset*
          reset*x@contacts    | *TIMES must be from 1 to 1000000: reset*x@contacts
          reset*1000001       | *TIMES must be from 1 to 1000000: reset*1000001
          html@               | scope must be contacts, sign-in or a path: html@
          html@signin         | scope must be contacts, sign-in or a path: html@signin
          html@contacts*2     | scope must be contacts, sign-in or a path: html@contacts*2
          refuse*2            | fault refuse takes no *TIMES: refuse*2
          refuse@contacts     | fault refuse takes no @SCOPE: refuse@contacts
          token-expires=1*2   | fault token-expires takes no *TIMES: token-expires=1*2
          token-expires=1@sign-in | fault token-expires takes no @SCOPE: token-expires=1@sign-in
          after-effect        | 'fault after-effect takes one of silent|cut|500|504: after-effect'
          after-effect=502    | 'fault after-effect takes one of silent|cut|500|504: after-effect=502'
          reset#0             | #NTH must be from 1 to 1000000: reset#0
          warming=2#2         | fault warming takes no #NTH: warming=2#2
          html@/a?b           | path must start with / and have no query: /a?b
          warming=2*2         | fault warming takes no *TIMES: warming=2*2
          """)
  void an_invalid_fault_is_rejected_with_its_text(String text, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.parse(text)).withMessage(message);
  }

  @Test
  void factory_methods_reject_what_the_text_form_rejects() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fault.delay(Duration.ofMillis(-1)))
        .withMessageEndingWith(": PT-0.001S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fault.drip(Duration.ofDays(366)))
        .withMessageEndingWith(": PT8784H");
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.empty(600));
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.huge(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.warming(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fault.reset().times(0))
        .withMessage("*TIMES must be from 1 to 1000000: reset*0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fault.refuse().onContacts())
        .withMessage("fault refuse takes no @SCOPE: refuse@contacts");
  }
}
