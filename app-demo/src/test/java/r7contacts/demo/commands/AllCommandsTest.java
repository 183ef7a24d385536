package r7contacts.demo.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.demo.ScriptedTerminal;
import r7contacts.demo.text.TerminalText;
import r7contacts.simulator.Fault;

/** Rules for every command that prints contacts. */
class AllCommandsTest extends CommandTestBase {

  @Test
  void output_has_the_same_bytes_with_every_adapter() {
    for (String command :
        List.of(
            "find --limit 0",
            "find --output json",
            "find --output csv --separator semicolon",
            "fields",
            "fields --output json",
            "fields --output csv",
            "lists",
            "lists --output json",
            "lists --output csv",
            "users",
            "users --output json",
            "export - --format jsonl",
            "export - --format csv")) {
      List<String> printed =
          addresses().stream()
              .map(from -> run(command + " --from " + from).out())
              .distinct()
              .toList();

      assertThat(printed).as(command).hasSize(1);
      assertThat(printed.get(0)).as(command).isNotBlank();
    }
  }

  @Test
  void verbose_shows_the_kind_of_a_failed_search() {
    portal.fault(Fault.parse("empty=503"));
    String from = " --from json+" + portal.uri();
    String file = folder.resolve("all.jsonl").toString();

    for (String command :
        List.of("find", "find --email a@b.example", "export " + file + " --force")) {
      assertThat(run(command + from + " --verbose").err())
          .as(command)
          .contains("kind: unavailable, exit code 7")
          .doesNotContain("\tat ");
      assertThat(run(command + from).err()).as(command).doesNotContain("\tat ");
    }
  }

  @Test
  void tables_on_a_terminal_fit_80_columns_by_default() {
    program.terminal = new ScriptedTerminal();

    for (String command : List.of("find", "fields", "lists")) {
      assertThat(run(command).out().lines())
          .as(command)
          .allSatisfy(row -> assertThat(TerminalText.width(row)).isLessThanOrEqualTo(80));
    }
  }
}
