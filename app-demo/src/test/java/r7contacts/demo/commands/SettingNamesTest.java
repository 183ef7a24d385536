package r7contacts.demo.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.demo.Program.Run;
import r7contacts.simulator.Fault;

/** Messages name a setting by the variable or the option, not by its property. */
class SettingNamesTest extends CommandTestBase {

  private static final String PROPERTY = "contacts\\.[a-z]";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "refuse",
        "reset",
        "reset-midway",
        "truncate",
        "wrong-length",
        "garbage",
        "silent",
        "stall",
        "delay=1h",
        "drip=100ms",
        "empty=401",
        "empty=402",
        "empty=403",
        "empty=404",
        "empty=407",
        "empty=500",
        "empty=502",
        "unavailable=1h",
        "html",
        "plain-word",
        "stack",
        "odd-error",
        "wrong-type",
        "not-utf8",
        "deep",
        "huge=10MB",
        "reset@sign-in",
        "silent@sign-in",
        "drip=100ms@sign-in",
        "unavailable@sign-in",
        "html@sign-in",
        "stack@sign-in"
      })
  void no_failure_of_a_portal_is_reported_with_a_property(String fault) {
    environment.put("CONTACTS_RETRIES", "0");
    environment.put("CONTACTS_RESPONSE_TIMEOUT", "200ms");
    environment.put("CONTACTS_TOTAL_TIMEOUT", "400ms");
    environment.put("CONTACTS_MAX_ANSWER_BYTES", "1000000");
    portal.fault(Fault.parse(fault));
    for (String format : List.of("json+", "xml+")) {
      Run run = run("get 1001 --from " + format + portal.uri());

      assertThat(run.everything()).as(fault).doesNotContainPattern(PROPERTY);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CONTACTS_RESPONSE_TIMEOUT, 200ms, silent",
    "CONTACTS_TOTAL_TIMEOUT, 200ms, drip=100ms",
    "CONTACTS_MAX_ANSWER_BYTES, 1000, huge=10MB"
  })
  void a_limit_that_is_reached_is_named_by_its_variable(
      String variable, String value, String fault) {
    environment.put("CONTACTS_RETRIES", "0");
    environment.put(variable, value);
    portal.fault(Fault.parse(fault));

    assertThat(run("get 1001 --from json+" + portal.uri()).err())
        .contains(variable)
        .doesNotContainPattern(PROPERTY);
  }

  @ParameterizedTest
  @CsvSource({
    "CONTACTS_CONNECT_TIMEOUT, soon",
    "CONTACTS_RETRIES, -1",
    "CONTACTS_MAX_ANSWER_BYTES, 0",
    "CONTACTS_MAX_CONNECTIONS, 5000",
    "CONTACTS_ALLOW_PLAIN_HTTP, maybe",
    "CONTACTS_PROXY, ftp://x",
    "CONTACTS_PROXY_USER, a:b",
    "CONTACTS_TRUSTED_CERTIFICATES, none.pem",
    "CONTACTS_CLIENT_CERTIFICATE, none.pem",
    "CONTACTS_CACHE_TIME_TO_LIVE, soon",
    "CONTACTS_CIRCUIT_BREAKER, maybe",
    "CONTACTS_RATE_LIMIT, many"
  })
  void an_invalid_setting_is_named_by_its_variable(String variable, String value) {
    environment.put(variable, value);

    Run run = run("get 1001 --from json+" + portal.uri());

    assertThat(run.exitCode()).as("%s", run).isEqualTo(2);
    assertThat(run.err()).contains(variable).doesNotContainPattern(PROPERTY);
  }

  @Test
  void an_option_is_named_instead_of_its_variable() {
    Run run = run("get 1001 --login anna --password-file /dev/zero --from json+" + portal.uri());

    assertThat(run.err())
        .contains("--password-file")
        .doesNotContain("CONTACTS_PASSWORD_FILE")
        .doesNotContainPattern(PROPERTY);
  }
}
