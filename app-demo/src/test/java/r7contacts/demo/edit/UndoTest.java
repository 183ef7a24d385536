package r7contacts.demo.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.demo.Program.Run;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.change.ContactEdit;
import r7contacts.simulator.PortalSimulator;

/** The printed undo, read by a shell and run, restores what was before. */
class UndoTest extends EditTestBase {

  private static final List<List<String>> EDITS =
      List.of(
          List.of("1004", "--first=Eric", "--last=O'Neil \\ \"x\" $HOME", "--job-title=@file"),
          List.of("1004", "--about=line 1\n-line 2\ttab", "--clear=job-title,last-name"),
          List.of("1005", "--clear=about,job-title", "--remove-email=поддержка@Р7.рф"),
          List.of("1005", "--add-tag=новый", "--remove-tag=a+b & [c] \"d\" 'е'"),
          List.of("1001", "--clear=stage,company", "--clear-field=12", "--clear-field=14"),
          List.of("1001", "--stage=Cold", "--company=2002", "--field=13=Звонок \"вхолодную\""),
          List.of(
              "1001",
              "--add-phone=primary:1",
              "--add-email=primary:a@b",
              "--add-address=primary:city=a;;b"),
          List.of(
              "1001",
              "--change-phone",
              "primary:+79123456789",
              "work,not-primary:2",
              "--remove-contact-info=vk=anna.ivanova"),
          List.of(
              "1001",
              "--change-address",
              "city=Тула",
              "home,not-primary:city=x: y=z;state=",
              "--remove-address=home:zip=101000"),
          List.of("1234", "--share=everyone"),
          List.of("1004", "--share=read"),
          List.of(
              "2003",
              "--name=Full & more",
              "--about=x",
              "--add-contact-info=website=https://x.example/?a=b:c"));

  @ParameterizedTest
  @MethodSource("adapters")
  void every_edit_is_undone_by_the_command_that_it_prints(String adapter) {
    for (List<String> edit : EDITS) {
      long id = Long.parseLong(edit.get(0));
      Contact before = contact(adapter, id);

      Run run = change(adapter, edit(edit));
      Contact after = contact(adapter, id);
      List<String> undo = command(run, "undo: ");
      Run undone = program.run(undo.toArray(String[]::new));

      assertThat(run.exitCode()).as("%s", run).isZero();
      assertThat(ContactEdit.between(before, after).isEmpty()).as("%s", edit).isFalse();
      assertThat(undone.exitCode()).as("%s", undone).isZero();
      assertThat(ContactEdit.between(before, contact(adapter, id)).edits())
          .as("%s", edit)
          .isEmpty();
    }
  }

  private static String[] edit(List<String> edit) {
    List<String> words = new ArrayList<>(edit);
    words.add(0, "edit");
    return words.toArray(String[]::new);
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void a_new_contact_is_undone_by_its_removal(String adapter) {
    Run run = change(adapter, "create", "person", "--first=Новый", "--share=everyone");

    List<String> undo = new ArrayList<>(command(run, "undo: "));
    assertThat(undo).startsWith("delete").contains("--from=" + from(adapter));
    undo.add("--yes");
    Run undone = program.run(undo.toArray(String[]::new));

    assertThat(undone.exitCode()).as("%s", undone).isZero();
    assertThat(run("get", undo.get(1), "--from", from(adapter)).exitCode()).isEqualTo(3);
  }

  @Test
  void the_undo_names_login_and_password_file_but_no_secret() throws Exception {
    environment.remove("CONTACTS_TOKEN");
    Path password = folder.resolve("my password");
    Files.writeString(password, PortalSimulator.DEFAULT_PASSWORD);

    Run run =
        run(
            "edit",
            "1004",
            "--about=x",
            "--from=json+" + portal.uri(),
            "--login=" + PortalSimulator.DEFAULT_LOGIN,
            "--password-file=" + password);

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(run.err())
        .contains(
            "--login=%s '--password-file=%s'".formatted(PortalSimulator.DEFAULT_LOGIN, password))
        .doesNotContain(PortalSimulator.DEFAULT_PASSWORD);
  }

  @Test
  void an_undo_that_no_option_can_state_is_reported() {
    ContactInfo first =
        ContactInfo.of(Channel.EMAIL, Category.WORK, "a@b.example").withPrimary(true);
    Profile profile =
        Profile.builder(ContactId.of(1)).infos(first, first.withValue("c@d.example")).build();
    try (InMemoryContacts book =
        InMemoryContacts.of(Person.builder(profile).firstName("Anna").build())) {
      book.save(file);
    }

    Run run = change("memory", "edit", "1", "--remove-email=a@b.example");

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(run.err())
        .isEqualTo(
            line(
                "the undo cannot be typed as a command, because a value has no option or contact 1"
                    + " could not be read; it changes: email"));
  }

  @Test
  void a_text_that_the_program_would_not_read_has_no_command() {
    try (InMemoryContacts book =
        InMemoryContacts.of(
            Person.builder(Profile.builder(ContactId.of(1)).about("a\ufffdb").build())
                .firstName("Anna")
                .build())) {
      book.save(file);
    }

    Run run = change("memory", "edit", "1", "--about=x");

    assertThat(run.err())
        .startsWith("the undo cannot be typed as a command")
        .endsWith(line("it changes: about"));
  }
}
