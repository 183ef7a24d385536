package r7contacts.demo.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.demo.Program.Run;
import r7contacts.domain.Contact;

/** What becomes of changes in memory, and of changes that a setting forbids. */
class SaveTest extends EditTestBase {

  @Test
  void a_change_in_memory_is_lost_without_save_and_a_message_says_so() throws IOException {
    String before = Files.readString(file);

    for (String from : List.of("memory:" + file, "memory:")) {
      Run run = run("edit", "1004", "--first=Eric", "--from", from);

      assertThat(run.exitCode()).isZero();
      assertThat(run.out()).startsWith("Eric Lund\n");
      assertThat(run.err())
          .isEqualTo(line("nothing was saved: --save writes the changes back to memory:FILE"));
    }
    assertThat(file).hasContent(before);
  }

  @Test
  void the_file_is_replaced_and_keeps_everything_else() {
    List<Contact> before = all();

    assertThat(change("memory", "edit", "1004", "--first=Eric").exitCode()).isZero();

    List<Contact> after = all();
    assertThat(after).hasSameSizeAs(before);
    assertThat(after.stream().filter(contact -> !before.contains(contact)))
        .extracting(Contact::displayName)
        .containsExactly("Eric Lund");
    assertThat(folder).isDirectoryNotContaining(any -> any.toString().contains(".part"));
  }

  private List<Contact> all() {
    return List.of(1001L, 1002L, 1003L, 1004L, 1234L, 2001L, 2003L).stream()
        .map(id -> contact("memory", id))
        .toList();
  }

  @Test
  void a_file_that_cannot_be_written_is_reported() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("contacts")).resolve("contacts.json");
    Files.move(file, inside);
    program.terminal =
        new RivalTerminal(
            () -> {
              assertThat(inside.toFile().delete()).isTrue();
              assertThat(inside.getParent().toFile().delete()).isTrue();
            });

    Run run = run("delete", "1004", "--save", "--from", "memory:" + inside);

    assertThat(run.exitCode()).as("%s", run).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().skip(1))
        .singleElement()
        .asString()
        .startsWith("nothing was saved: ")
        .contains(inside.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"memory:", "json"})
  void save_needs_a_file(String from) {
    Run run =
        run(
            "edit",
            "1004",
            "--first=Eric",
            "--save",
            "--from",
            from.equals("json") ? from(from) : from);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("--save needs a file to write to: add --from memory:FILE");
    assertThat(portal.requests()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void the_setting_read_only_refuses_every_change(String adapter) {
    environment.put("CONTACTS_READ_ONLY", "true");

    for (String command :
        List.of(
            "edit 1004 --first=Eric",
            "edit 1004 --first=Eric --dry-run",
            "create company --name=A --share=everyone",
            "delete 1004 --yes",
            "merge 1003 into 1004 --yes")) {
      Run run = run(command + " --from " + from(adapter));

      assertThat(run.exitCode()).as("%s", run).isEqualTo(2);
      assertThat(run.err())
          .startsWith("nothing is changed, because CONTACTS_READ_ONLY is true: set it to false");
    }
    assertThat(run("get", "1004", "--from", from(adapter)).exitCode()).isZero();
    environment.put("CONTACTS_READ_ONLY", "false");
    assertThat(change(adapter, "edit", "1004", "--first=Eric").exitCode()).isZero();
  }
}
