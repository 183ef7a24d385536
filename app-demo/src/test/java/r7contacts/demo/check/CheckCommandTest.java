package r7contacts.demo.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.demo.Program.Run;
import r7contacts.demo.commands.CommandTestBase;
import r7contacts.simulator.Fault;

class CheckCommandTest extends CommandTestBase {

  private Run check(String... more) {
    List<String> arguments = new ArrayList<>(List.of("check", "--from", "xml+" + portal.uri()));
    arguments.addAll(Arrays.asList(more));
    return run(arguments);
  }

  @Test
  void every_step_has_a_line_with_its_finding() {
    Run run = check();

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).hasSize(13).allMatch(line -> line.startsWith("ok  "));
    assertThat(run.out()).contains("sign-in", "Demo User <demo@portal.example>", "12 contacts");
    assertThat(run.out()).containsPattern("page +[\\d,]+ ms  read 12 contacts");
  }

  @ParameterizedTest
  @CsvSource({
    "empty=401@/api/2.0/people/@self, 4, sign-in",
    "empty=403@contacts, 5, CRM",
    "empty=302, 6, portal",
    "empty=503, 7, portal",
    "html, 8, portal"
  })
  void the_exit_code_is_that_of_the_first_failure(String fault, int exitCode, String step) {
    portal.fault(Fault.parse(fault));

    Run run = check();

    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.out()).containsPattern("(?m)^failed   " + step + " ").contains("To do: ");
    assertThat(run.out())
        .containsPattern("(?m)^skipped  page ")
        .doesNotContain(SECRET)
        .doesNotContainPattern("contacts\\.[a-z]");
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(121));
  }

  @Test
  void json_has_an_object_for_each_step() {
    portal.fault(Fault.parse("empty=403@contacts"));

    Run run = check("--output", "json");

    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.out().lines()).hasSize(15);
    assertThat(run.out())
        .startsWith("[\n  {\"step\": \"address\", \"outcome\": \"ok\", \"milliseconds\": 0, ")
        .contains(
            "{\"step\": \"sign-in\", \"outcome\": \"ok\"",
            "{\"step\": \"crm\", \"outcome\": \"failed\"",
            "\"exitCode\": 5}",
            "{\"step\": \"page\", \"outcome\": \"skipped\"");
  }

  @Test
  void memory_is_no_portal_to_check() {
    environment.remove("CONTACTS_TOKEN");

    Run run = run("check");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("no portal is selected (\"memory:\"): sign in with the command login");
    assertThat(portal.requests()).isEmpty();
  }
}
