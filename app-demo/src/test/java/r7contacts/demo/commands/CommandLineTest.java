package r7contacts.demo.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.demo.Program;
import r7contacts.demo.Program.Run;
import r7contacts.demo.ScriptedTerminal;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.StandardOutput;
import r7contacts.demo.terminal.Terminal;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.json.ContactJson;
import r7contacts.simulator.CannedAnswer;

/** Results, failures and exit codes of the program. */
class CommandLineTest extends CommandTestBase {

  @ParameterizedTest
  @ValueSource(longs = {1234, 1001, 1004, 1005, 2001})
  void the_json_has_the_same_bytes_with_every_adapter(long id) {
    Contact expected = InMemoryContacts.demo().findById(ContactId.of(id)).get();

    for (String from : List.of("memory:", "json+" + portal.uri(), "xml+" + portal.uri())) {
      Run run = run("get", Long.toString(id), "--output", "json", "--from", from);

      assertThat(run).isEqualTo(new Run(0, ContactJson.write(expected) + "\n", ""));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | 4 | not signed in: ",
        "403 | 5 | access denied: ",
        "402 | 6 | refused: ",
        "503 | 7 | unavailable: ",
        "200 | 8 | unreadable answer: ",
      })
  void each_error_has_its_exit_code_and_one_sentence(int status, int exitCode, String start) {
    portal.answer(
        "/api/2.0/crm/contact/1001.json", CannedAnswer.of(status, "text/html", "<html></html>"));

    Run run = run("get", "1001", "--from", "json+" + portal.uri());

    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(start).doesNotContain(SECRET, "\tat ").hasLineCount(1);
  }

  @Test
  void an_unknown_id_exits_with_3() {
    assertThat(run("get", "99", "--from", "xml+" + portal.uri()))
        .isEqualTo(
            new Run(
                3,
                "",
                "contact 99 was not found, or this account may not see it"
                    + System.lineSeparator()));
  }

  @Test
  void the_address_is_the_option_or_the_variable_or_memory() {
    environment.put("CONTACTS_ADDRESS", "xml+" + portal.uri());

    run("get", "1001");
    assertThat(portal.requests()).hasSize(1);
    run("get", "1001", "--from", "memory:");
    assertThat(portal.requests()).hasSize(1);
    environment.remove("CONTACTS_ADDRESS");

    assertThat(run("get", "1001").exitCode()).isZero();
    assertThat(portal.requests()).hasSize(1);
  }

  @Test
  void verbose_adds_the_kind_of_an_error_and_no_stack_trace() {
    assertThat(run("get", "99", "--verbose").err())
        .endsWith(line("kind: not-found, exit code 3"))
        .hasLineCount(2);
    assertThat(run("get", "99").err()).hasLineCount(1);
  }

  @Test
  void verbose_shows_the_causes_of_invalid_settings() throws IOException {
    String notJson = "memory:" + Files.writeString(folder.resolve("broken.json"), "{");

    assertThat(run("get", "99", "--from", notJson, "--verbose").err())
        .contains("caused by: ")
        .doesNotContain("\tat ", "Exception");
    assertThat(run("get", "99", "--from", notJson).err()).doesNotContain("caused by: ");
  }

  @Test
  void an_internal_error_is_one_sentence_with_its_own_exit_code() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Environment broken =
        new Environment(new StandardOutput(err, () -> false), stream, null, Terminal.NONE);

    int exitCode = Program.run(broken, "get", "1001");

    assertThat(exitCode).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "internal error; use --verbose to show the stack trace, and report it"
                + System.lineSeparator())
        .hasLineCount(1);
  }

  @Test
  void colours_are_used_on_terminals_unless_no_color_is_set() {
    environment.put("CONTACTS_ADDRESS", "memory:");

    assertThat(run("get", "2003").out()).startsWith("Пусто\n");
    program.terminal = new ScriptedTerminal();
    assertThat(run("get", "2003").out()).startsWith("\u001b[1mПусто\u001b[0m\n");
    environment.put("NO_COLOR", "");
    assertThat(run("get", "2003").out()).startsWith("\u001b[1m");
    environment.put("NO_COLOR", "1");
    assertThat(run("get", "2003").out()).startsWith("Пусто\n");
    assertThat(run("--help").out()).doesNotContain("\u001b");
  }
}
