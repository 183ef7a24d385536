package r7contacts.demo.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.demo.Program.Run;
import r7contacts.demo.ScriptedTerminal;
import r7contacts.demo.terminal.Terminal;
import r7contacts.domain.Contact;
import r7contacts.domain.Person;

/** Edits that would erase other values, or overwrite those of other users. */
class LossAndConflictTest extends EditTestBase {

  private static final String ALL = "--accept-loss=currency,industry,type";

  @ParameterizedTest
  @MethodSource("adapters")
  void a_loss_that_is_not_accepted_changes_nothing_and_names_the_option(String adapter) {
    Contact before = contact(adapter, 1001);

    for (String dryRun : new String[] {"--yes", "--dry-run"}) {
      Run run = change(adapter, "edit", "1001", "--job-title=CTO", dryRun);

      assertThat(run.exitCode()).as("%s", run).isEqualTo(11);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .startsWith("nothing was changed, because the portal would erase ")
          .containsPattern("\\R--accept-loss [a-z,]+ accepts the loss\\R");
    }
    assertThat(contact(adapter, 1001)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void an_accepted_loss_needs_consent_and_is_reported(String adapter) {
    Run unanswered = change(adapter, "edit", "1001", "--job-title=CTO", ALL);
    Run run = change(adapter, "edit", "1001", "--job-title=CTO", ALL, "--yes");

    assertThat(unanswered.exitCode()).isEqualTo(2);
    assertThat(unanswered.err()).contains("add --yes");
    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(run.err()).startsWith("undo: ").contains("\ncannot be restored: ");
    Person after = (Person) contact(adapter, 1001);
    assertThat(after.jobTitle()).contains("CTO");
    assertThat(after.stage().get().title()).contains("Горячий");
    assertThat(after.currency()).isEmpty();
  }

  @Test
  void the_plan_with_the_loss_is_shown_before_the_question() {
    ScriptedTerminal terminal = new ScriptedTerminal("no");
    program.terminal = terminal;

    Run run = change("memory", "edit", "1001", "--job-title=CTO", ALL);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            "job title: \"Директор по закупкам\" → \"CTO\"",
            "put back stage \"Горячий\"",
            "the portal erases currency \"RUB\"",
            "the portal erases industry \"Торговля\"",
            "the portal erases type \"Клиент\"",
            "nothing was changed");
    assertThat(terminal.prompts()).containsExactly("Change contact 1001? [y/N] ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void a_change_of_another_user_meanwhile_is_a_conflict(String adapter) {
    program.terminal = new RivalTerminal(() -> rival(adapter));

    Run run = change(adapter, "edit", "1001", "--job-title=CTO", ALL);

    assertThat(run.exitCode()).as("%s", run).isEqualTo(10);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(
            "nothing was changed, because contact 1001 was changed meanwhile: job title is"
                + " \"Boss\" instead of \"Директор по закупкам\"")
        .endsWith(
            line(
                "run the command again for the contact as it is now; edit has --overwrite for"
                    + " values of other users"));
    assertThat(((Person) contact(adapter, 1001)).jobTitle()).contains("Boss");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void overwrite_wins_over_the_change_of_another_user(String adapter) {
    program.terminal = new RivalTerminal(() -> rival(adapter));

    Run run = change(adapter, "edit", "1001", "--job-title=CTO", ALL, "--overwrite");

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(((Person) contact(adapter, 1001)).jobTitle()).contains("CTO");
  }

  private void rival(String adapter) {
    Terminal ours = program.terminal;
    program.terminal = Terminal.NONE;
    assertThat(change(adapter, "edit", "1001", "--job-title=Boss", ALL, "--yes").exitCode())
        .isZero();
    program.terminal = ours;
  }
}
