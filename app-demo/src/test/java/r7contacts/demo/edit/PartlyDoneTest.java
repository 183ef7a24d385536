package r7contacts.demo.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.demo.Program.Run;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactEdit;
import r7contacts.simulator.Fault;

/** Changes that a portal carries out in part, or whose answer is lost. */
class PartlyDoneTest extends EditTestBase {

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void a_partly_done_edit_is_completed_by_the_command_that_it_prints(String adapter) {
    portal.fault(Fault.parse("empty=403@/api/2.0/crm/contact/1004/status"));
    Contact before = contact(adapter, 1004);

    Run run =
        change(
            adapter,
            "edit",
            "1004",
            "--first=Eric",
            "--add-email=eric@b.example",
            "--stage=Cold",
            "--add-tag=VIP");
    Contact partly = contact(adapter, 1004);
    portal.clearFaults();
    Run completed = program.run(command(run, "to complete it: ").toArray(String[]::new));

    assertThat(run.exitCode()).as("%s", run).isEqualTo(12);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .contains(
            "done: add email",
            "done: set first name",
            "failed: set stage",
            "not started: add tag \"VIP\"")
        .allSatisfy(line -> assertThat(line).doesNotContain(SECRET));
    assertThat(members(before, partly)).containsExactlyInAnyOrder("email", "first name");
    assertThat(completed.exitCode()).as("%s", completed).isZero();
    assertThat(members(before, contact(adapter, 1004)))
        .containsExactlyInAnyOrder("email", "first name", "stage", "tag");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void a_stage_that_could_not_be_put_back_is_in_the_command_that_completes(String adapter) {
    portal.fault(Fault.parse("empty=403@/api/2.0/crm/contact/1001/status"));
    Contact before = contact(adapter, 1001);

    Run run =
        change(
            adapter,
            "edit",
            "1001",
            "--job-title=CTO",
            "--accept-loss=currency,industry,type",
            "--yes");
    portal.clearFaults();

    assertThat(run.exitCode()).as("%s", run).isEqualTo(12);
    assertThat(run.err()).contains("failed: put back stage");
    assertThat(contact(adapter, 1001).stage()).isEmpty();
    List<String> rest = command(run, "to complete it: ");
    assertThat(program.run(rest.toArray(String[]::new)).exitCode()).isZero();
    assertThat(members(before, contact(adapter, 1001))).containsExactly("job title");
  }

  private static List<String> members(Contact before, Contact after) {
    return ContactEdit.between(before, after).edits().stream().map(edit -> edit.member()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void a_partly_created_contact_is_completed_by_an_edit(String adapter) {
    portal.fault(Fault.parse("empty=403@/api/2.0/crm/contact/2004/status"));

    Run run =
        change(
            adapter,
            "create",
            "person",
            "--first=Anna",
            "--stage=Cold",
            "--tag=VIP",
            "--share=everyone");
    portal.clearFaults();
    List<String> rest = command(run, "to complete it: ");

    assertThat(run.exitCode()).as("%s", run).isEqualTo(12);
    assertThat(run.err()).contains("done: create the contact", "failed: set stage");
    assertThat(rest).startsWith("edit", "2004", "--stage=1", "--add-tag=VIP");
    assertThat(program.run(rest.toArray(String[]::new)).exitCode()).isZero();
    assertThat(contact(adapter, 2004).tags()).containsExactly("VIP");
    assertThat(contact(adapter, 2004).stage().get().title()).contains("Cold");
  }

  @ParameterizedTest
  @CsvSource({"json, cut", "xml, 504"})
  void a_removal_whose_outcome_is_unknown_says_so(String adapter, String how) {
    portal.fault(Fault.parse("after-effect=" + how + "*1@/api/2.0/crm/contact/1004"));
    portal.fault(Fault.parse("empty=503#4@/api/2.0/crm/contact/1004"));

    Run run = change(adapter, "delete", "1004", "--yes");

    assertThat(run.exitCode()).as("%s", run).isEqualTo(13);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("it is not known whether the change was made: read the contact before")
        .contains("outcome unknown: remove the contact");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void a_create_whose_answer_is_lost_is_found(String adapter) {
    portal.fault(Fault.parse("after-effect=cut*1@/api/2.0/crm/contact/person"));

    Run run = change(adapter, "create", "person", "--first=Anna", "--share=everyone");

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(run.out()).startsWith("Anna\n");
    assertThat(contact(adapter, 2004).id()).isEqualTo(ContactId.of(2004));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | 4 | nothing was changed: not signed in: ",
        "402 | 6 | nothing was changed: refused: ",
        "403 | 5 | nothing was changed: access denied: ",
        "503 | 7 | nothing was changed: unavailable: ",
      })
  void a_first_step_that_is_not_done_has_the_exit_code_of_its_reason(
      int status, int exitCode, String start) {
    portal.fault(Fault.parse("empty=" + status + "@/api/2.0/crm/contact/1004/status"));

    Run run = change("json", "edit", "1004", "--stage=Cold");

    assertThat(run.exitCode()).as("%s", run).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(start).doesNotContain(SECRET, "\tat ");
  }
}
