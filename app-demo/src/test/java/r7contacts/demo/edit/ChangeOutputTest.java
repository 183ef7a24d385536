package r7contacts.demo.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.demo.Program.Run;
import r7contacts.demo.ScriptedTerminal;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;

/** What the output of changes never contains: secrets, and characters that act on a terminal. */
class ChangeOutputTest extends EditTestBase {

  private static final String FOREIGN = "x\u001b[2J\u202e\u0007\ny";

  @Test
  void text_of_contacts_does_not_act_on_a_terminal() {
    writeForeign();
    program.terminal = new ScriptedTerminal("n", "n", "n", "n");
    List<Run> runs = new ArrayList<>();

    runs.add(change("memory", "edit", "1", "--job-title=CTO", "--dry-run"));
    runs.add(change("memory", "edit", "1", "--remove-email=none"));
    runs.add(change("memory", "edit", "1", "--stage=" + FOREIGN));
    runs.add(change("memory", "delete", "1"));
    runs.add(change("memory", "merge", "2", "into", "1", "--dry-run"));
    runs.add(change("memory", "edit", "1", "--job-title=CTO"));
    runs.add(change("memory", "create", "person", "--first=" + FOREIGN, "--share=everyone"));

    assertThat(runs)
        .allSatisfy(
            run -> {
              assertThat(run.everything()).isNotBlank();
              assertThat(run.everything().replace("\u001b[1m", "").replace("\u001b[0m", ""))
                  .doesNotContain("\u001b", "\u202e", "\u0007");
            });
    assertThat(runs.get(0).out()).startsWith("job title: \"x\ufffd[2J\ufffd\ufffd y\" → \"CTO\"\n");
    assertThat(runs.get(5).err())
        .startsWith("undo: ")
        .contains("\"$(printf %b '--job-title=x\\0033[2J\\0342\\0200\\0256\\0007\\0012y')\"");
  }

  private void writeForeign() {
    try (InMemoryContacts book =
        InMemoryContacts.of(
            person(1).toBuilder().jobTitle(FOREIGN).build(), person(2).toBuilder().build())) {
      book.save(file);
    }
  }

  private static Person person(long id) {
    return Person.builder(Profile.builder(ContactId.of(id)).build()).firstName(FOREIGN).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void no_secret_is_printed(String adapter) {
    List<Run> runs = new ArrayList<>();

    runs.add(change(adapter, "edit", "1004", "--first=Eric", "--dry-run", "--requests"));
    runs.add(change(adapter, "edit", "1004", "--first=Eric", "--verbose"));
    portal.fault(Fault.parse("empty=500@/api/2.0/crm/contact/1004/status"));
    runs.add(change(adapter, "edit", "1004", "--first=E", "--stage=Cold", "--verbose"));
    runs.add(change(adapter, "edit", "1004", "--stage=Cold", "--verbose"));
    environment.put("CONTACTS_TOKEN", "wr0ng-s3cr3t");
    runs.add(change(adapter, "delete", "1004", "--yes", "--verbose"));

    assertThat(runs).extracting(Run::exitCode).startsWith(0, 0, 12).endsWith(4);
    assertThat(runs)
        .allSatisfy(
            run -> assertThat(run.everything()).isNotBlank().doesNotContain(SECRET, "s3cr3t"));
    assertThat(runs.get(2).err()).contains("kind: partly-done, exit code 12");
  }

  @Test
  void missing_credentials_are_reported_with_the_options_for_them() {
    environment.remove("CONTACTS_TOKEN");

    assertThat(change("json", "delete", "1004", "--yes").err())
        .endsWith(
            line("set CONTACTS_TOKEN, or sign in with --login LOGIN and --password-file FILE"));
    assertThat(
            change("json", "create", "person", "--first=A", "--share=everyone", "--login=x").err())
        .contains("a login is set without its password");
  }

  @Test
  void the_password_is_asked_for_on_a_terminal() {
    environment.remove("CONTACTS_TOKEN");
    ScriptedTerminal terminal = new ScriptedTerminal(PortalSimulator.DEFAULT_PASSWORD);
    program.terminal = terminal;

    Run run =
        change("xml", "edit", "1004", "--first=Eric", "--login=" + PortalSimulator.DEFAULT_LOGIN);

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(terminal.prompts()).hasSize(1);
    environment.put("CONTACTS_READ_ONLY", "true");
    assertThat(change("xml", "edit", "1004", "--first=E", "--login=x").exitCode()).isEqualTo(2);
  }
}
