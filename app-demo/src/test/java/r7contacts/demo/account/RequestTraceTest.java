package r7contacts.demo.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.demo.Program.Run;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.SecondFactor;

/** The option {@code --trace}. */
class RequestTraceTest extends AccountTestBase {

  @Test
  void each_request_of_a_command_is_shown_on_standard_error() {
    environment.put("CONTACTS_TOKEN", portal.token());
    portal.fault(Fault.parse("empty=503*1"));

    for (String format : List.of("json", "xml")) {
      Run run = run("get 1001 --trace --output json --from %s+%s".formatted(format, portal.uri()));

      assertThat(run.out()).startsWith("{");
      assertThat(run.err().lines().skip(format.equals("json") ? 1 : 0))
          .singleElement()
          .asString()
          .matches(
              "trace: GET %s/api/2.0/crm/contact/1001.%s: 200, [\\d,]+ ms, [\\d,]+ bytes, attempt %d"
                  .formatted(portal.uri(), format, format.equals("json") ? 2 : 1));
    }
  }

  @Test
  void a_failed_attempt_is_shown_with_its_reason() {
    environment.put("CONTACTS_TOKEN", portal.token());
    environment.put("CONTACTS_RETRIES", "1");
    portal.fault(Fault.parse("empty=503*1"));
    portal.fault(Fault.parse("reset#2"));

    Run run = run("get 1001 --trace --from " + address());

    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(run.err().lines().filter(line -> line.startsWith("trace: ")))
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains(": 503, ", "attempt 1", "; unavailable: "))
        .anySatisfy(line -> assertThat(line).contains(": no answer, ", "attempt 2"));
  }

  @Test
  void sign_ins_are_shown_without_secrets() {
    portal.close();
    portal = PortalSimulator.builder().secondFactor(SecondFactor.of(SecondFactor.Kind.APP)).start();
    environment.put("CONTACTS_PASSWORD", PASSWORD);
    environment.put("CONTACTS_SECOND_FACTOR_CODE", SecondFactor.DEFAULT_CODE);

    Run run = run("find --text Anna --trace --login " + LOGIN + " --from " + address());

    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .contains(
            "POST " + portal.uri() + "/api/2.0/authentication.json: 201",
            "POST " + portal.uri() + "/api/2.0/authentication/{code}.json: 201",
            "GET " + portal.uri() + "/api/2.0/crm/contact/filter.json: 200")
        .doesNotContain(PASSWORD, SecondFactor.DEFAULT_CODE, "Anna");
  }

  @Test
  void changes_checks_and_sign_ins_are_traced() throws Exception {
    assertThat(login("--trace").err()).contains("trace: POST ");
    assertThat(run("whoami --trace").err()).contains("people/@self.json: 200");
    assertThat(run("check --trace").err().lines()).hasSize(5);
    assertThat(run("delete 1001 --yes --trace").err()).contains("trace: DELETE ");
  }

  @Test
  void memory_has_no_requests() {
    Run run = run("get 1001 --trace --from memory:");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
  }
}
