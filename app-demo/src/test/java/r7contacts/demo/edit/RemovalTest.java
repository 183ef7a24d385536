package r7contacts.demo.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.demo.Program.Run;
import r7contacts.demo.ScriptedTerminal;
import r7contacts.domain.Contact;

/** The commands {@code delete} and {@code merge}, which ask before they remove a contact. */
class RemovalTest extends EditTestBase {

  @ParameterizedTest
  @MethodSource("adapters")
  void a_contact_is_removed_with_consent(String adapter) {
    Run run = change(adapter, "delete", "1004", "--yes");

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(run.out()).isEqualTo("contact 1004 was removed\n");
    assertThat(run.err())
        .isEqualTo(
            line("this cannot be undone")
                + line(
                    "cannot be restored: person 1004 \"Erik Lund\" with its tasks, history and"
                        + " files"));
    assertThat(change(adapter, "delete", "1004", "--yes").exitCode()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void a_contact_is_merged_into_another_with_consent(String adapter) {
    Run run = change(adapter, "merge", "1003", "into", "1004", "--yes");

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(run.out()).startsWith("Erik Lund\n").contains("112");
    assertThat(run.err()).startsWith("this cannot be undone");
    assertThat(run("get", "1003", "--from", from(adapter)).exitCode()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void a_person_and_a_company_cannot_be_merged(String adapter) {
    Run run = change(adapter, "merge", "1004", "into", "2003", "--yes");

    assertThat(run.exitCode()).isEqualTo(9);
    assertThat(run.err()).contains("a person and a company cannot be merged");
    assertThat(change(adapter, "merge", "1004", "into", "1004", "--yes").exitCode()).isEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "Y", " yes ", "YES"})
  void a_contact_is_removed_if_the_user_agrees(String answer) {
    ScriptedTerminal terminal = new ScriptedTerminal(answer);
    program.terminal = terminal;

    Run run = change("memory", "delete", "1004");

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(run.err())
        .startsWith(
            "remove person 1004 \"Erik Lund\" with its tasks, history and files: this cannot be"
                + " undone");
    assertThat(terminal.prompts()).containsExactly("Remove contact 1004? [y/N] ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "n", "no", "да", "yep", "y es"})
  void every_other_answer_means_no(String answer) {
    Contact before = contact("memory", 1004);
    program.terminal = new ScriptedTerminal(answer);

    Run run = change("memory", "delete", "1004");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).endsWith(line("nothing was changed"));
    assertThat(contact("memory", 1004)).isEqualTo(before);
  }

  @Test
  void the_end_of_input_means_no() {
    program.terminal = new ScriptedTerminal();

    assertThat(change("memory", "merge", "1003", "into", "1004").exitCode()).isEqualTo(2);
    assertThat(contact("memory", 1003).displayName()).isEqualTo("Мария");
  }

  @Test
  void a_dry_run_does_not_ask() {
    ScriptedTerminal terminal = new ScriptedTerminal();
    program.terminal = terminal;

    Run run = change("memory", "merge", "1003", "into", "1004", "--dry-run");

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(run.out())
        .isEqualTo(
            "merge person 1003 \"Мария\" into person 1004 \"Erik Lund\" and remove it: this cannot"
                + " be undone\n");
    assertThat(terminal.prompts()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void the_plan_of_a_merge_has_the_values_that_are_lost(String adapter) {
    change(adapter, "edit", "1003", "--job-title", "CTO", "--about", "Theirs");
    change(adapter, "edit", "1004", "--job-title", "CEO");

    Run run = change(adapter, "merge", "1003", "into", "1004", "--dry-run");

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(run.out())
        .contains("\nlost with contact 1003: job title \"CTO\"\n")
        .doesNotContain("Theirs");
  }
}
