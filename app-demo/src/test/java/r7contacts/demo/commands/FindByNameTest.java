package r7contacts.demo.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.demo.Program.Run;

/**
 * Filters by the title of a stage or type, or the name of a user, and the command {@code users}.
 */
class FindByNameTest extends CommandTestBase {

  private static String row(String out, String title) {
    return out.lines().filter(line -> line.contains(title)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"stage, Cold, cOLD", "type, Клиент, КЛИЕНТ"})
  void a_title_in_any_case_finds_what_its_id_finds(String option, String title, String typed) {
    String id = row(run("lists").out(), title).split(" +")[1];

    for (String from : addresses()) {
      Run byId = run("find --%s %s --from %s".formatted(option, id, from));

      assertThat(byId.exitCode()).isZero();
      assertThat(run("find --%s %s --from %s".formatted(option, typed, from))).isEqualTo(byId);
      assertThat(
              run("export - --format csv --%s %s --from %s".formatted(option, typed, from)).out())
          .isEqualTo(
              run("export - --format csv --%s %s --from %s".formatted(option, id, from)).out());
    }
  }

  @Test
  void users_are_those_that_contacts_name() {
    for (String from : addresses()) {
      Run run = run("users --from " + from);

      assertThat(run.exitCode()).as("%s", run).isZero();
      assertThat(run.out().lines()).first().asString().startsWith("ID").contains("RESPONSIBLE");
      assertThat(run.out()).contains("Mary Façade");
    }
    assertThat(run("users --output json").out()).contains("\"name\": \"Mary Façade\"");
  }

  @Test
  void the_name_of_a_user_finds_what_the_id_finds() {
    String id = row(run("users").out(), "Mary").split(" ")[0];

    for (String from : addresses()) {
      Run byName = run(List.of("find", "--responsible", "mary façade", "--from", from));

      assertThat(byName.exitCode()).as("%s", byName).isZero();
      assertThat(byName).isEqualTo(run("find --responsible " + id + " --from " + from));
    }
  }

  @Test
  void a_number_is_an_id_and_needs_no_list() {
    run("find --stage 1 --type 1 --from json+" + portal.uri());

    assertThat(portal.requests()).hasSize(1);
  }

  @Test
  void a_bare_address_is_read_as_json() {
    assertThat(run("get 1001 --from " + portal.uri())).isEqualTo(run("get 1001"));
    environment.put("CONTACTS_ADDRESS", portal.uri() + "/");
    assertThat(run("get 1001 --output json").exitCode()).isZero();
    assertThat(portal.requests()).hasSize(2);
  }
}
