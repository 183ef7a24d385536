package r7contacts.demo.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.demo.Program.Run;
import r7contacts.demo.ScriptedTerminal;
import r7contacts.demo.terminal.Terminal;

/** Where the login and the password come from. */
class PasswordTest extends SignInTestBase {

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void a_password_is_read_from_a_file_or_a_variable(String format) throws Exception {
    Path file = passwordFile(PASSWORD + "\n");

    assertThat(get(format, "--login", LOGIN, "--password-file", file.toString()).exitCode())
        .isZero();
    environment.put("CONTACTS_LOGIN", LOGIN);
    environment.put("CONTACTS_PASSWORD_FILE", file.toString());
    assertThat(get(format).exitCode()).isZero();
    environment.remove("CONTACTS_PASSWORD_FILE");
    environment.put("CONTACTS_PASSWORD", PASSWORD);
    assertThat(get(format).exitCode()).isZero();
    assertThat(signIns()).hasSize(3);
  }

  @Test
  void a_byte_order_mark_is_not_part_of_a_secret_in_a_file() throws Exception {
    for (Terminal terminal : List.of(Terminal.NONE, new ScriptedTerminal())) {
      program.terminal = terminal;
      String password = passwordFile("\uFEFF" + PASSWORD + "\r\n").toString();

      assertThat(get("json", "--login", LOGIN, "--password-file", password).exitCode()).isZero();
    }
    environment.put("CONTACTS_TOKEN_FILE", passwordFile("\uFEFF" + TOKEN + "\r\n").toString());
    assertThat(get("json").exitCode()).isZero();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_file_without_a_valid_secret_is_reported_with_its_name() throws Exception {
    for (Terminal terminal : List.of(Terminal.NONE, new ScriptedTerminal())) {
      program.terminal = terminal;
      String setting = terminal == Terminal.NONE ? " of --password-file" : "";

      assertThat(get("json", "--login", LOGIN, "--password-file", "/dev/zero"))
          .isEqualTo(
              new Run(
                  4,
                  "",
                  "not signed in: the file /dev/zero"
                      + setting
                      + " is longer than 65536 bytes"
                      + System.lineSeparator()));
    }
    environment.put("CONTACTS_TOKEN_FILE", passwordFile("s3cret of two words").toString());
    assertThat(get("json").err())
        .startsWith("not signed in: the file ")
        .contains("contains no token: a token is printable ASCII without spaces")
        .doesNotContain("s3cret");
    assertThat(portal.requests()).isEmpty();
  }

  @Test
  void options_take_precedence_over_variables() throws Exception {
    environment.put("CONTACTS_LOGIN", "somebody@portal.example");
    environment.put("CONTACTS_PASSWORD", "something");
    environment.put("CONTACTS_TOKEN", "not-the-token");
    environment.put("CONTACTS_TOKEN_FILE", "no-such-file");

    Run run = get("json", "--login", LOGIN, "--password-file", passwordFile(PASSWORD).toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void on_a_terminal_a_missing_password_is_prompted_for_without_echo(String format) {
    ScriptedTerminal terminal = new ScriptedTerminal(PASSWORD);
    program.terminal = terminal;

    Run run = get(format, "--login", LOGIN);

    assertThat(run.exitCode()).isZero();
    assertThat(terminal.prompts()).containsExactly("Password for anna@portal.example: (no echo)");
    assertThat(run.everything()).doesNotContain(PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONTACTS_PASSWORD", "CONTACTS_PASSWORD_FILE"})
  void on_a_terminal_a_password_that_is_set_is_not_prompted_for(String variable) throws Exception {
    ScriptedTerminal terminal = new ScriptedTerminal();
    program.terminal = terminal;
    environment.put(
        variable,
        variable.endsWith("FILE") ? passwordFile(PASSWORD + "\r\n").toString() : PASSWORD);

    assertThat(get("json", "--login", LOGIN).exitCode()).isZero();
    assertThat(terminal.prompts()).isEmpty();
  }

  @Test
  void without_a_terminal_there_is_no_prompt() {
    Run run = get("json", "--login", LOGIN);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "a login is set without its password: use --password-file FILE, or set"
                + " CONTACTS_PASSWORD or CONTACTS_PASSWORD_FILE"
                + System.lineSeparator());
    assertThat(portal.requests()).isEmpty();
  }

  @Test
  void memory_needs_no_password() {
    ScriptedTerminal terminal = new ScriptedTerminal();
    program.terminal = terminal;

    Run run = program.run("get", "1001", "--login", LOGIN);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .isEqualTo(
            "--login is ignored, because \"memory:\" has no sign-in; --from selects a portal"
                + System.lineSeparator());
    assertThat(terminal.prompts()).isEmpty();
  }

  @Test
  void an_undecodable_password_is_not_sent() {
    program.terminal = new ScriptedTerminal("s3cr3t\uFFFD\uFFFD");

    Run run = get("json", "--login", LOGIN);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "the password cannot be read in this locale (it contains U+FFFD): set LC_ALL=C.UTF-8")
        .doesNotContain("s3cr3t");
    assertThat(portal.requests()).isEmpty();
  }

  @Test
  void on_a_terminal_a_byte_order_mark_is_not_part_of_the_password() throws Exception {
    program.terminal = new ScriptedTerminal();
    Path file = passwordFile("\uFEFF" + PASSWORD + "\n");

    assertThat(get("json", "--login", LOGIN, "--password-file", file.toString()).exitCode())
        .isZero();
  }

  @Test
  void on_a_terminal_an_endless_password_file_is_rejected() {
    Path endless = Path.of("/dev/zero");
    assumeThat(endless).exists();
    program.terminal = new ScriptedTerminal();

    Run run = get("json", "--login", LOGIN, "--password-file", endless.toString());

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).startsWith("not signed in: ").contains("/dev/zero");
    assertThat(portal.requests()).isEmpty();
  }

  @Test
  void a_missing_password_at_the_prompt_is_not_authenticated() {
    for (ScriptedTerminal terminal : List.of(new ScriptedTerminal(), new ScriptedTerminal(""))) {
      program.terminal = terminal;

      assertThat(get("json", "--login", LOGIN))
          .isEqualTo(
              new Run(4, "", "not signed in: no password was entered" + System.lineSeparator()));
    }
    assertThat(portal.requests()).isEmpty();
  }
}
