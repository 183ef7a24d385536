package r7contacts.demo.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import r7contacts.demo.Program.Run;

/** {@code get} with several ids. */
class GetSeveralTest extends CommandTestBase {

  @Test
  void cards_are_printed_in_the_order_of_the_ids() {
    String anna = run("get 1001").out();
    String john = run("get 1002").out();

    for (String from : addresses()) {
      assertThat(run("get 1002 1001 1002 --from " + from))
          .isEqualTo(new Run(0, john + "\n" + anna, ""));
    }
  }

  @Test
  void json_is_one_document_as_find_prints_it() throws IOException {
    Run run = run("get 2001 1001 --output json");
    Path document = Files.writeString(folder.resolve("two.json"), run.out());

    assertThat(run.exitCode()).isZero();
    assertThat(run("get 1001 --from memory:" + document).out()).isEqualTo(run("get 1001").out());
    assertThat(run("get 2001 --from memory:" + document).out()).isEqualTo(run("get 2001").out());
  }

  @Test
  void missing_contacts_are_reported_after_those_that_were_found() {
    Run run = run("get 99 1001 98");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEqualTo(run("get 1001").out());
    assertThat(run.err().lines())
        .containsExactly(
            "contact 99 was not found, or this account may not see it",
            "contact 98 was not found, or this account may not see it");
  }

  @Test
  void an_error_of_all_contacts_is_reported_once() {
    environment.put("CONTACTS_TOKEN", "wrong");

    Run run = run("get 1001 1002 2001 --output json --from json+" + portal.uri());

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1);
  }
}
